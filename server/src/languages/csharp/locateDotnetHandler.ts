import path from "node:path";
import { foldersUpTo } from "../../analysis/foldersUpTo.ts";
import type { ModuleLookup } from "../../analysis/moduleLookup.ts";
import type { HandlerName } from "../classes/handlerName.ts";
import { locateClass } from "../classes/locateClass.ts";
import type { LocateHandler } from "../languageDefinition.ts";
import { sourceRootOf } from "../sourceRoot.ts";

/**
 * Finds the method that `Assembly::Namespace.Class::Method` names; the name of an assembly alone means
 * the program that the project builds.
 */
export function locateDotnetHandler(parse: (handler: string) => HandlerName | null): LocateHandler {
  const locateMethod = locateClass({ language: "csharp", extensions: [".cs"], parse, isBuiltInto });
  return async (lookup, request) => {
    if (request.handler.includes("::")) return locateMethod(lookup, request);
    if (request.codeRoot === null) return null;
    const root = sourceRootOf(request.codeRoot, lookup.folderOf(request.codeRoot));
    const files = await lookup.candidatesBelow(root, "csharp");
    const started = files.flatMap(({ file, symbols }) =>
      symbols
        .filter(({ evidence }) => evidence.some((text) => /^(?:start|decorator):/u.test(text)))
        .map(({ symbol }) => ({ file, symbol })),
    );
    const [only] = started;
    return started.length === 1 && only !== undefined ? only : null;
  };
}

/** True unless the project around the file says that it is built into another assembly. */
async function isBuiltInto(lookup: ModuleLookup, file: string, handler: string): Promise<boolean> {
  const [wanted = ""] = handler.split("::");
  const assembly = await assemblyOf(lookup, file);
  return assembly === null || assembly.toLowerCase() === wanted.toLowerCase();
}

/** What the nearest project calls its assembly, by custom as itself; null where that can't be told. */
async function assemblyOf(lookup: ModuleLookup, file: string): Promise<string | null> {
  for (const folder of foldersUpTo(path.dirname(file), lookup.folderOf(file))) {
    const projects = (await lookup.namesIn(folder)).filter((name) => name.endsWith(".csproj"));
    const [project, ...others] = projects;
    if (project === undefined) continue;
    if (others.length > 0) return null;
    const text = (await lookup.textOf(path.join(folder, project))) ?? "";
    const [, name] = /<AssemblyName>\s*([^<]*[^<\s])\s*<\/AssemblyName>/u.exec(text) ?? [];
    if (name === undefined) return project.slice(0, -".csproj".length);
    return name.includes("$(") ? null : name;
  }
  return null;
}
