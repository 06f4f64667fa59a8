import path from "node:path";
import { SourceParser } from "../parsing/sourceParser.ts";
import { cdkReader } from "../templates/cdk/cdkReader.ts";
import type { TemplateFacts } from "../templates/templateFacts.ts";
import { grammarFolders } from "./grammarFolders.ts";

const parser = new SourceParser(grammarFolders);

/**
 * Reads one file of a CDK program from memory.
 * @param files text by path from the program's folder, which has a `cdk.json`; the first one is read
 */
export function readCdkFiles(files: Readonly<Record<string, string>>): Promise<TemplateFacts> {
  const pathOf = (name: string): string => path.posix.join("/app", name);
  const texts = new Map(Object.entries(files).map(([name, text]) => [pathOf(name), text]));
  const paths = [...texts.keys(), "/app/cdk.json"];
  const [main = ""] = texts.keys();
  return cdkReader.read({
    file: main,
    text: texts.get(main) ?? "",
    readText: (file) => Promise.resolve(texts.get(file) ?? null),
    listNames: (folder) => Promise.resolve(namesIn(folder, paths)),
    parser,
  });
}

function namesIn(folder: string, paths: readonly string[]): readonly string[] {
  const below = paths.map((file) => path.posix.relative(folder, file));
  const names = below.filter((file) => !file.startsWith("..")).map((file) => file.split("/", 1)[0]);
  return [...new Set(names)].filter((name) => name !== undefined).toSorted();
}

/** What one function is, in a line: its handler and where its code lies, then its triggers. */
export function sketchFunctions({ functions }: TemplateFacts): Readonly<Record<string, string>> {
  return Object.fromEntries(
    functions.map(({ logicalId, handler, codeUri, archive, esbuild, triggers }) => {
      const where = codeUri ?? (archive ? `${archive}.zip` : null);
      const code = [where, ...(esbuild?.entryPoints ?? [])].join(" ");
      const told = triggers.map(({ kind, name, eventType }) => `${kind} ${name} = ${eventType}`);
      return [logicalId, [`${handler} in ${code}`, ...told].join("; ")];
    }),
  );
}
