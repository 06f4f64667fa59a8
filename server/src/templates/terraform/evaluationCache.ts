import path from "node:path";
import { LineIndex } from "../../code/lineIndex.ts";
import type { TemplateSource } from "../templateReader.ts";
import { FileCache } from "./fileCache.ts";
import { ModuleLoader } from "./moduleLoader.ts";
import type { TerraformWorld } from "./modules/terraformWorld.ts";
import { indexAlone } from "./resources/indexAlone.ts";
import { indexRoot, type IndexedRoot } from "./resources/indexRoot.ts";
import { readModuleFunctions, type FileFacts } from "./resources/readModuleFunctions.ts";
import type { LocatedText } from "./resources/resourcePlaces.ts";

/** What a root module says, and the files that it was read from. */
export interface EvaluatedModule {
  /** By absolute path; null where expressions in each other without end exhausted the stack. */
  readonly facts: ReadonlyMap<string, FileFacts> | null;
  readonly loader: ModuleLoader;
  /** What leads back to itself, by absolute path. */
  readonly cycles: TerraformWorld["cycles"];
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
  if (declarations === null) return { facts: new Map(), loader, cycles: new Map() };
  const attempt = (): IndexedRoot => indexRoot(declarations, folder, loader.surroundings);
  let root: IndexedRoot | null = null;
  try {
    root = attempt();
    let count = 1;
    for (; count < mostAttempts && (await loader.provide()); count += 1) root = attempt();
    const { indexed, world } = root;
    let alone = indexAlone(indexed);
    for (; count < mostAttempts && (await loader.provide()); count += 1) {
      alone = indexAlone(indexed);
    }
    const facts = readModuleFunctions(indexed, locateIn(loader), alone);
    return { facts, loader, cycles: world.cycles };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { facts: null, loader, cycles: root?.world.cycles ?? new Map() };
  }
}

/** The texts of a module's files, whose lines are counted where they are asked for. */
function locateIn(loader: ModuleLoader): (file: string) => LocatedText | null {
  const known = new Map<string, LocatedText>();
  return (file) => {
    const text = loader.fileAt(file)?.text;
    if (text === undefined) return null;
    const located = known.get(file) ?? { text, lines: new LineIndex(text) };
    known.set(file, located);
    return located;
  };
}
