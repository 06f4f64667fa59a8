import path from "node:path";
import type { ProjectFiles } from "../../../analysis/projectFiles.ts";
import { projectModulePaths } from "../../../analysis/projectModules.ts";
import type { CodeFile } from "../../../code/codeModel.ts";

/** The way to the files of a program. */
export interface ProgramSurroundings {
  readonly readText: (file: string) => Promise<string | null>;
  readonly listNames: (folder: string) => Promise<readonly string[]>;
  /** Null for a file in a language that is not followed. */
  readonly readCode: (file: string, text: string) => Promise<CodeFile | null>;
}

/** Modules of the CDK and of Node.js, which no project has under its own names. */
const library = /^(?:aws-cdk-lib|constructs|@aws-cdk|@aws-solutions-constructs|fs|path)(?:\/|$)/;

/** How far above a program's folder the workspace may be that its packages belong to. */
const mostFoldersAbove = 3;

const scriptExtensions = [".ts", ".tsx", ".mts", ".cts", ".js", ".mjs", ".cjs"];

/** Finds the files that modules of a program's own mean. */
export class ProgramResolver {
  readonly #appFolder: string;
  readonly #surroundings: ProgramSurroundings;
  readonly #listings = new Map<string, Promise<ReadonlySet<string>>>();

  constructor(appFolder: string, surroundings: ProgramSurroundings) {
    this.#appFolder = appFolder;
    this.#surroundings = surroundings;
  }

  /** @returns an absolute path, or null for a module of a library */
  async find(from: string, module: string): Promise<string | null> {
    if (path.extname(from) === ".py") return this.#findPython(from, module);
    const isPath = /^\.{1,2}(?:\/|$)/.test(module);
    return isPath ? this.#first(scriptsOf(from, module)) : this.#findNamed(from, module);
  }

  /** A module by a name that the project gives it, as monorepos have their constructs. */
  async #findNamed(from: string, module: string): Promise<string | null> {
    if (library.test(module)) return null;
    const files: ProjectFiles = {
      textOf: (file) => this.#surroundings.readText(file),
      namesIn: async (folder) => [...(await this.#list(folder))],
    };
    const top = path.resolve(this.#appFolder, "../".repeat(mostFoldersAbove));
    const stems = await projectModulePaths(files, from, module, top);
    return this.#first(
      stems.flatMap((stem) => scriptExtensions.map((extension) => `${stem}${extension}`)),
    );
  }

  async #findPython(from: string, module: string): Promise<string | null> {
    const [, dots = "", names = ""] = /^(\.*)(.*)$/s.exec(module) ?? [];
    const parts = names.split(".").filter((part) => part !== "");
    const up = "../".repeat(Math.max(0, dots.length - 1));
    const roots =
      dots === "" ? [this.#appFolder, path.dirname(from)] : [path.resolve(path.dirname(from), up)];
    const stems = roots.map((root) => path.join(root, ...parts));
    const packages = stems.map((stem) => path.join(stem, "__init__.py"));
    if (parts.length === 0) return this.#first(packages);
    return this.#first([...stems.map((stem) => `${stem}.py`), ...packages]);
  }

  async #first(candidates: readonly string[]): Promise<string | null> {
    for (const file of new Set(candidates)) {
      if ((await this.#list(path.dirname(file))).has(path.basename(file))) return file;
    }
    return null;
  }

  /** A folder that isn't listed in the one around it is not asked for, so that libraries cost nothing. */
  async #list(folder: string): Promise<ReadonlySet<string>> {
    const known = this.#listings.get(folder);
    if (known !== undefined) return known;
    const listing = this.#read(folder);
    this.#listings.set(folder, listing);
    return listing;
  }

  async #read(folder: string): Promise<ReadonlySet<string>> {
    const isInApp = !path.relative(this.#appFolder, folder).startsWith("..");
    if (isInApp && folder !== this.#appFolder) {
      const parent = await this.#list(path.dirname(folder));
      if (!parent.has(path.basename(folder))) return new Set();
    }
    return new Set(await this.#surroundings.listNames(folder));
  }
}

/** Where a script may lie that a file means by a path; none for a module of a library. */
export function scriptsOf(from: string, module: string): readonly string[] {
  if (!/^\.{1,2}(?:\/|$)/.test(module)) return [];
  const stem = path.resolve(path.dirname(from), module);
  // TypeScript's sources import what they will be compiled to.
  const bare = stem.replace(/\.[cm]?js$/, "");
  const candidates = [
    stem,
    ...scriptExtensions.map((extension) => `${bare}${extension}`),
    ...scriptExtensions.map((extension) => path.join(stem, `index${extension}`)),
  ];
  return candidates.filter((file) => scriptExtensions.includes(path.extname(file)));
}
