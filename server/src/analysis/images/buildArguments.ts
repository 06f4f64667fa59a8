import path from "node:path";
import type { TemplateFunction } from "../../templates/templateFacts.ts";
import { foldersUpTo } from "../foldersUpTo.ts";
import type { ModuleLookup } from "../moduleLookup.ts";
import { instructionsOf } from "./readDockerfile.ts";

/** What is copied by an argument of the build that has no default: `COPY functions/${NAME} ./`. */
interface ArgumentUse {
  readonly name: string;
  /** Folder below the context that has what the argument may name: `functions`, or empty. */
  readonly folder: string;
}

/**
 * A Dockerfile that builds many images, by an argument that says what to copy, as the one of a function: the
 * argument is the only file or folder there that the function is called like. The file that an argument
 * names is the module of the command, whatever the image calls it.
 * @param file absolute path of the Dockerfile
 */
export async function withArguments(
  lookup: ModuleLookup,
  file: string,
  text: string,
  declared: TemplateFunction,
): Promise<string> {
  const [use, ...others] = usesIn(text);
  if (use === undefined || others.length > 0) return text;
  for (const folder of foldersUpTo(path.dirname(file), lookup.folderOf(file))) {
    const names = await lookup.namesIn(path.join(folder, use.folder));
    const [value, ...more] = names.filter((name) => isNamedAfter(declared, withoutExtension(name)));
    if (value === undefined) continue;
    return more.length > 0 ? text : fillIn(text, use.name, value);
  }
  return text;
}

function usesIn(text: string): readonly ArgumentUse[] {
  const instructions = instructionsOf(text);
  const open = instructions.flatMap(({ name, rest }) => {
    return name === "ARG" && /^\w+$/u.test(rest) ? [rest] : [];
  });
  const uses = new Map<string, ArgumentUse>();
  for (const { name, rest } of instructions) {
    const isCopy = name === "COPY" || name === "ADD";
    for (const word of isCopy ? rest.split(/\s+/u).slice(0, -1) : []) {
      const [, before = "", braced, bare] = /^([\w./-]*?)\$(?:\{(\w+)\}|(\w+))/u.exec(word) ?? [];
      const argument = open.find((each) => each === (braced ?? bare));
      if (argument === undefined) continue;
      uses.set(argument, { name: argument, folder: before.slice(0, before.lastIndexOf("/") + 1) });
    }
  }
  return [...uses.values()];
}

function fillIn(text: string, name: string, value: string): string {
  const given = text.replaceAll(new RegExp(`^(\\s*ARG\\s+${name})\\s*$`, "gimu"), `$1=${value}`);
  const module = withoutExtension(value);
  return module === value
    ? given
    : given.replaceAll(/^(\s*CMD\s*\[\s*")[\w/-]+(?=\.)/gimu, `$1${module}`);
}

function isNamedAfter({ functionName, logicalId, image }: TemplateFunction, name: string): boolean {
  const wanted = letters(name);
  const own = [functionName ?? "", logicalId, path.posix.basename(image?.repository ?? "")];
  return wanted !== "" && own.some((each) => letters(each) === wanted);
}

function withoutExtension(name: string): string {
  return name.replace(/\.(?:py|rb|[cm]?[jt]s)$/u, "");
}

function letters(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z\d]/gu, "");
}
