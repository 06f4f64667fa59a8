import path from "node:path";
import type { CodeFile } from "../../../code/codeModel.ts";
import { walkStatements } from "../../../code/walkCode.ts";
import { ProgramResolver, type ProgramSurroundings } from "./programResolver.ts";

/** Files of one program that are looked at; what lies beyond stays unknown. */
const maximumFiles = 60;

/** A file of a program. */
export interface ProgramFile {
  readonly text: string;
  readonly code: CodeFile;
}

/** A program's files that one of them leads to by its imports. */
export interface Program {
  /** By absolute path, the entry first. */
  readonly files: ReadonlyMap<string, ProgramFile>;
  /** The file that a module means in another file; null where it is not of the program's own. */
  readonly resolve: (from: string, module: string) => string | null;
}

/**
 * Reads a file and what it imports of the program's own, and so on.
 * @param appFolder absolute path; Python's modules are looked up from there
 */
export async function loadProgram(
  entry: string,
  appFolder: string,
  surroundings: ProgramSurroundings,
): Promise<Program> {
  const resolver = new ProgramResolver(appFolder, surroundings);
  const files = new Map<string, ProgramFile>();
  const found = new Map<string, string>();
  const waiting = [entry];
  for (const file of waiting) {
    if (files.has(file) || files.size >= maximumFiles) continue;
    const text = await surroundings.readText(file);
    const code = text === null ? null : await surroundings.readCode(file, text);
    if (text === null || code === null) continue;
    files.set(file, { text, code });
    for (const module of importsOf(code)) {
      const target = await resolver.find(file, module);
      if (target === null) continue;
      found.set(`${file}\0${module}`, target);
      waiting.push(target);
    }
  }
  return { files, resolve: (from, module) => found.get(`${from}\0${module}`) ?? null };
}

/** Modules that a file imports, at its top or where it needs them; of Python's packages, the modules in them too. */
function importsOf({ statements }: CodeFile): ReadonlySet<string> {
  const modules = new Set<string>();
  walkStatements(statements, {
    statement(statement) {
      if (statement.kind !== "import") return;
      modules.add(statement.module);
      for (const { imported } of statement.names) {
        if (/^\w+$/.test(imported)) modules.add(submodule(statement.module, imported));
      }
    },
  });
  return modules;
}

/** Python's name of a module in a package. */
export function submodule(module: string, name: string): string {
  return module.endsWith(".") ? `${module}${name}` : `${module}.${name}`;
}

/** True for a file that Python's rules apply to. */
export function isPython(file: string): boolean {
  return path.extname(file) === ".py";
}
