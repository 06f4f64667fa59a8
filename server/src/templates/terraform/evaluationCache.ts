import path from "node:path";
import type { TemplateSource } from "../templateReader.ts";
import { FileCache } from "./fileCache.ts";
import { ModuleLoader } from "./moduleLoader.ts";
import { ModuleInstance } from "./modules/moduleInstance.ts";
import { TerraformWorld } from "./modules/terraformWorld.ts";
import { indexModule, type IndexedModule } from "./resources/indexModule.ts";

/** A root module, evaluated, and the files that it was read from. */
export interface EvaluatedModule {
  /** Null where expressions in each other without end exhausted the stack. */
  readonly indexed: IndexedModule | null;
  readonly loader: ModuleLoader;
}

/** Folders whose evaluation is kept: files are read folder by folder, and edited in one or two. */
const mostFolders = 4;

/** Attempts to evaluate a module while it asks for files that it leads to, at most. */
const mostAttempts = 12;

/** Root modules that were evaluated lately, so that a folder of many files is not evaluated once for each. */
export class EvaluationCache {
  readonly #files = new FileCache();
  readonly #folders = new Map<string, Promise<EvaluatedModule>>();

  /** The module in the folder of a file, by what its files say now. */
  async evaluate(source: TemplateSource): Promise<EvaluatedModule> {
    const folder = path.dirname(source.file);
    const before = this.#folders.get(folder);
    const known = await before;
    // A file that isn't saved yet is in no folder's list.
    const holdsFile = known !== undefined && known.loader.fileAt(source.file) !== null;
    if (holdsFile && (await known.loader.isCurrent(source))) return known;
    const underway = this.#folders.get(folder);
    // Another reading of the same folder may have come first meanwhile.
    if (underway !== undefined && underway !== before) return this.evaluate(source);
    const evaluating = evaluateFolder(folder, new ModuleLoader(source, this.#files));
    this.#folders.delete(folder);
    this.#folders.set(folder, evaluating);
    for (const oldest of this.#folders.keys()) {
      if (this.#folders.size <= mostFolders) break;
      this.#folders.delete(oldest);
    }
    evaluating.catch(() => this.#folders.delete(folder));
    return evaluating;
  }
}

async function evaluateFolder(folder: string, loader: ModuleLoader): Promise<EvaluatedModule> {
  await loader.load(folder);
  const declarations = loader.surroundings.moduleAt(folder);
  if (declarations === null) return { indexed: null, loader };
  let indexed: IndexedModule | null = null;
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const world = new TerraformWorld(folder, loader.surroundings);
    try {
      indexed = indexModule(new ModuleInstance(declarations, world, null));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return { indexed: null, loader };
    }
    if (!(await loader.provide())) break;
  }
  return { indexed, loader };
}
