import path from "node:path";
import type { TemplateSource } from "../templateReader.ts";
import type { FileCache } from "./fileCache.ts";
import { findFileSet } from "./fileSet.ts";
import { configurationNames, valueNames } from "./moduleFiles.ts";
import { declareUnit, unitFile } from "./terragrunt/declareUnit.ts";
import { findIncluded, foldersAbove } from "./terragrunt/findIncluded.ts";
import { SurroundingAnswers, textOf } from "./surroundingAnswers.ts";
import { readRegistryModule } from "./registry/readRegistryModule.ts";
import { declare, type ModuleDeclarations, type ModuleFile } from "./modules/moduleDeclarations.ts";
import type { TerraformSurroundings } from "./modules/terraformWorld.ts";

/** Folders and files that one root module may lead to, at most. */
const mostRequests = 200;

/**
 * What evaluating a module asks for, read from disk between one attempt and the next: evaluating is
 * synchronous, so what is missing is noted, and answered from the next attempt on.
 */
export class ModuleLoader {
  readonly #source: TemplateSource;
  readonly #cache: FileCache;
  readonly #modules = new Map<string, ModuleDeclarations | null>();
  readonly #configs = new Map<string, ModuleDeclarations | null>();
  readonly #registry = new Map<string, ModuleDeclarations>();
  readonly #texts = new Map<string, string | null>();
  readonly #names = new Map<string, readonly string[]>();
  readonly #fileSets = new Map<string, readonly string[] | null>();
  readonly #files = new Map<string, ModuleFile>();
  readonly #answers = new SurroundingAnswers();
  readonly #missing = new Map<string, () => Promise<void>>();
  #requests = 0;

  constructor(source: TemplateSource, cache: FileCache) {
    this.#source = source;
    this.#cache = cache;
  }

  readonly surroundings: TerraformSurroundings = {
    moduleAt: (folder) => this.#ask(this.#modules, folder, "module", () => this.load(folder)),
    registryModule: (name) =>
      this.#ask(this.#registry, name, "registry", async () => {
        this.#registry.set(name, await readRegistryModule(name, this.#source.parser));
      }),
    configAt: (file) =>
      this.#ask(this.#configs, file, "config", async () => {
        const [read] = await this.#readFiles(path.dirname(file), [path.basename(file)]);
        this.#configs.set(file, read ? declareUnit(path.dirname(file), read) : null);
      }),
    textOf: (file) =>
      this.#ask(this.#texts, file, "text", async () => {
        this.#texts.set(file, await this.#readText(file));
      }),
    namesIn: (folder) =>
      this.#ask(this.#names, folder, "names", async () => {
        this.#names.set(folder, await this.#listNames(folder));
      }) ?? [],
    fileSet: (folder, pattern) => {
      const key = `${folder}\n${pattern}`;
      return this.#ask(this.#fileSets, key, "files", async () => {
        const list = (each: string): Promise<readonly string[]> => this.#listNames(each);
        this.#fileSets.set(key, await findFileSet(folder, pattern, list));
      });
    },
  };

  /** A file of a module that was read. */
  fileAt(file: string): ModuleFile | null {
    return this.#files.get(file) ?? null;
  }

  /** Whether all that was read would read the same by now. */
  isCurrent(source: TemplateSource): Promise<boolean> {
    return this.#answers.areCurrent(source);
  }

  /** Reads the module in a folder, if there is one. */
  async load(folder: string): Promise<void> {
    const names = await this.#listNames(folder);
    const own =
      path.dirname(this.#source.file) === folder ? [path.basename(this.#source.file)] : [];
    const all = [...new Set([...names, ...own])].toSorted();
    const files = await this.#readFiles(folder, configurationNames(all));
    const values = await this.#readFiles(folder, valueNames(all));
    const declared =
      files.length > 0
        ? declare(folder, files, values)
        : all.includes(unitFile)
          ? await this.#loadUnit(folder)
          : null;
    this.#modules.set(folder, declared);
  }

  /** Reads a unit of Terragrunt's, with what it includes. */
  async #loadUnit(folder: string): Promise<ModuleDeclarations | null> {
    const [unit] = await this.#readFiles(folder, [unitFile]);
    if (unit === undefined) return null;
    const names = new Map<string, readonly string[]>();
    for (const above of foldersAbove(folder)) names.set(above, await this.#listNames(above));
    const included: ModuleFile[] = [];
    for (const file of findIncluded(folder, unit, names)) {
      included.push(...(await this.#readFiles(path.dirname(file), [path.basename(file)])));
    }
    return declareUnit(folder, unit, included);
  }

  /** Reads what was missing; false where nothing was, so that the last attempt is final. */
  async provide(): Promise<boolean> {
    const missing = [...this.#missing.values()];
    this.#missing.clear();
    await Promise.all(missing.map((read) => read()));
    return missing.length > 0;
  }

  #ask<T>(
    known: ReadonlyMap<string, T>,
    key: string,
    what: string,
    read: () => Promise<void>,
  ): T | null {
    const answer = known.get(key);
    if (answer !== undefined) return answer;
    const request = `${what} ${key}`;
    if (!this.#missing.has(request) && this.#requests < mostRequests) {
      this.#requests += 1;
      this.#missing.set(request, read);
    }
    return null;
  }

  async #readText(file: string): Promise<string | null> {
    const text = await textOf(file, this.#source);
    this.#answers.texts.set(file, text);
    return text;
  }

  async #listNames(folder: string): Promise<readonly string[]> {
    const names = await this.#source.listNames(folder);
    this.#answers.names.set(folder, names);
    return names;
  }

  async #readFiles(folder: string, names: readonly string[]): Promise<readonly ModuleFile[]> {
    const files = await Promise.all(
      names.map(async (name) => {
        const file = path.join(folder, name);
        const text = await this.#readText(file);
        return text === null ? null : this.#cache.read(file, text, this.#source.parser);
      }),
    );
    const read = files.filter((file) => file !== null);
    for (const file of read) this.#files.set(file.file, file);
    return read;
  }
}
