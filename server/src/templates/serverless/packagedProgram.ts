import path from "node:path";
import type { ProgramBuild } from "../templateFacts.ts";
import type { ConfigView } from "./configView.ts";

/**
 * What a function's own `package` says of the program in it: the archive that is taken as it is, or the one file
 * that goes into it. Serverless Framework documentation, "Packaging": `artifact`, `patterns`.
 * @returns null where it tells nothing
 */
export function packagedProgram(view: ConfigView): ProgramBuild | null {
  const artifact = view.at("package", "artifact").text;
  const [file, ...others] = artifact === null ? packedFiles(view.at("package")) : [artifact];
  if (file === undefined || others.length > 0) return null;
  const name = path.posix.basename(file).replace(/\.zip$/iu, "");
  const binary = name === "bootstrap" ? path.posix.basename(path.posix.dirname(file)) : name;
  return /^[\w-]+$/u.test(binary) ? { binary } : null;
}

function packedFiles(packaged: ConfigView): readonly string[] {
  const patterns = [...packaged.at("patterns").items, ...packaged.at("include").items];
  return patterns.flatMap(({ text }) => (text === null || text.startsWith("!") ? [] : [text]));
}
