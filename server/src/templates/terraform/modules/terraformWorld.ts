import type { Extent, HclProblem } from "../hcl/hclSyntax.ts";
import type { ModuleDeclarations } from "./moduleDeclarations.ts";
import type { ResourceInstance } from "./resourceInstance.ts";

/** The way to what is not in the folder that is read. Nothing of it is looked up on disk meanwhile. */
export interface TerraformSurroundings {
  /** Absolute paths. Null for a folder without a module, and for one that is still to be read. */
  readonly moduleAt: (folder: string) => ModuleDeclarations | null;
  /** A module of the registry by the name that `registryName` gives. */
  readonly registryModule: (name: string) => ModuleDeclarations | null;
  /** A file of Terragrunt's that a unit reads; null for one that can't be read, or is still to be. */
  readonly configAt: (file: string) => ModuleDeclarations | null;
  readonly textOf: (file: string) => string | null;
  readonly namesIn: (folder: string) => readonly string[];
  /** Files below a folder by a pattern of `fileset`; null also where they are still to be looked for. */
  readonly fileSet: (folder: string, pattern: string) => readonly string[] | null;
}

/** Expressions that are evaluated for one folder, at most. */
const mostSteps = 250_000;

/** Names in each other (a local of a local …), at most. */
const deepestNames = 150;

/** What all modules below one root share. */
export class TerraformWorld {
  readonly surroundings: TerraformSurroundings;
  /** Absolute path of the root module's folder. */
  readonly rootFolder: string;
  /** All resources and data sources that were asked for, by address. */
  readonly instances = new Map<string, ResourceInstance>();
  /** How often a default of the root module was taken for the value of its variable. */
  assumptions = 0;
  /** What leads back to itself, by the file that says it and then by the place. */
  readonly cycles = new Map<string, Map<number, HclProblem>>();
  #steps = 0;
  #depth = 0;
  readonly #underway = new Set<string>();

  /** Variables of the root module that are the opposite of their default. */
  readonly otherwise: ReadonlySet<string>;

  constructor(
    rootFolder: string,
    surroundings: TerraformSurroundings,
    otherwise: ReadonlySet<string> = new Set(),
  ) {
    this.rootFolder = rootFolder;
    this.surroundings = surroundings;
    this.otherwise = otherwise;
  }

  /** False once evaluating has taken too many steps. */
  spend(): boolean {
    this.#steps += 1;
    return this.#steps <= mostSteps;
  }

  /** True while something is being found out. */
  isUnderway(key: string): boolean {
    return this.#underway.has(key);
  }

  /** Notes a cycle, once for each place: modules are evaluated for each call. */
  reportCycle(file: string, { start, end }: Extent, message: string): void {
    const problems = this.cycles.get(file) ?? new Map<number, HclProblem>();
    if (!problems.has(start)) problems.set(start, { start, end, message });
    this.cycles.set(file, problems);
  }

  /**
   * Finds something out that may ask for itself, or for others without end.
   * @param key what is found out
   * @returns undefined where it is being found out already, or names lead to names without end
   */
  guard<T>(key: string, find: () => T): T | undefined {
    if (this.#underway.has(key) || this.#depth >= deepestNames) return undefined;
    this.#underway.add(key);
    this.#depth += 1;
    try {
      return find();
    } finally {
      this.#depth -= 1;
      this.#underway.delete(key);
    }
  }
}
