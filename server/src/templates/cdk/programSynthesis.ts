import path from "node:path";
import { readCode } from "../../code/readCode.ts";
import type { TemplateSource } from "../templateReader.ts";
import { loadProgram, type Program } from "./evaluation/program.ts";
import type { MadeValue } from "./evaluation/cdkValue.ts";
import type { ProgramRun } from "./evaluation/evaluator.ts";
import { KnownFiles } from "./evaluation/knownFiles.ts";
import { runProgram } from "./evaluation/runProgram.ts";
import { findAppEntry, type AppEntry } from "./findAppEntry.ts";
import { findAppFolder } from "./findAppFolder.ts";
import { looksLikeCdk } from "./looksLikeCdk.ts";
import { functionsByFile } from "./ownFunctions.ts";
import { relateResources, type ResourceRelations } from "./relatedResources.ts";
import type { SynthesizedResource } from "./synthesis/synthesis.ts";
import { synthesizeProgram } from "./synthesis/synthesizeProgram.ts";

/** A program, and the resources that it stands for. */
export interface ProgramSynthesis {
  /** Absolute path of the folder that it runs in. */
  readonly appFolder: string;
  readonly program: Program;
  readonly resources: readonly SynthesizedResource[];
  readonly relations: ResourceRelations;
  /** By the file that they belong to. */
  readonly functions: ReadonlyMap<string, readonly SynthesizedResource[]>;
}

/** How often a program is followed again because it reads what was not known; a file may name others. */
const maximumReads = 4;

/** What a synthesis was made from, so that it can be told whether it still holds. */
interface KeptSynthesis extends ProgramSynthesis {
  readonly entry: string;
  /** Names in the folders that were looked at, joined. */
  readonly listings: ReadonlyMap<string, string>;
  /** What the program itself reads. */
  readonly files: KnownFiles;
}

/** A file that waits for its turn. */
interface Request {
  readonly source: TemplateSource;
  readonly resolve: (synthesis: ProgramSynthesis) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * The synthesis of the program that a file belongs to. The files of one program are usually asked for together,
 * so the last synthesis is kept: what was found to hold after some had asked holds for all of these, and files
 * that are as they were are not parsed again.
 */
export class ProgramSyntheses {
  #last: KeptSynthesis | null = null;
  #waiting: Request[] = [];
  #isRunning = false;

  /** Made from the program's start where that leads to the file, else from the file. */
  of(source: TemplateSource): Promise<ProgramSynthesis> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ source, resolve, reject });
      if (!this.#isRunning) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      let holding: KeptSynthesis | null = null;
      for (const { source, resolve, reject } of batch) {
        try {
          holding = await this.#read(source, holding);
          resolve(holding);
        } catch (error) {
          reject(error);
        }
      }
    }
    this.#isRunning = false;
  }

  /** @param holding what was found to hold since the file asked */
  async #read(source: TemplateSource, holding: KeptSynthesis | null): Promise<KeptSynthesis> {
    const { file, text } = source;
    const appFolder = await findAppFolder(file, source.listNames);
    const app = await findAppEntry(appFolder, source);
    const entry = app?.file ?? file;
    if (holding !== null && holding.entry === entry && holding.appFolder === appFolder) {
      if (holding.program.files.get(file)?.text === text) {
        const { program, listings, files } = holding;
        source.dependOn?.([...program.files.keys(), ...listings.keys(), ...files.texts.keys()]);
        return holding;
      }
    }
    const runsAt = (other: string): string => builtPath(other, app);
    const run = { appFolder, runsAt };
    const found = await this.#synthesize(entry, run, source);
    return found.program.files.has(file) ? found : this.#synthesize(file, run, source);
  }

  async #synthesize(
    entry: string,
    run: Omit<ProgramRun, "files">,
    source: TemplateSource,
  ): Promise<KeptSynthesis> {
    const { appFolder } = run;
    const { file, text, listNames, readText, parser } = source;
    const read = (other: string): Promise<string | null> =>
      other === file ? Promise.resolve(text) : readText(other);
    const last = this.#last;
    if (last !== null && last.entry === entry && last.appFolder === appFolder) {
      if (await isAsBefore(last, read, listNames)) return last;
    }
    const listings = new Map<string, string>();
    const list = async (folder: string): Promise<readonly string[]> => {
      const names = await listNames(folder);
      listings.set(folder, names.join("/"));
      return names;
    };
    const program = await loadProgram(entry, appFolder, {
      readText: read,
      listNames: list,
      readCode: async (other, content) => {
        const known = last?.program.files.get(other);
        return known?.text === content ? known.code : readCode(parser, other, content);
      },
    });
    const isFile = await listBeside(program, list);
    const sources = new Set(
      [...program.files]
        .filter(([name, { text: own }]) => looksLikeCdk(own, name))
        .map(([name]) => name),
    );
    const files = new KnownFiles(last?.entry === entry ? last.files : null);
    const access = { readText: read, listNames: list };
    await files.read(access);
    const follow = (): readonly MadeValue[] =>
      runProgram(program, entry, [...sources], { ...run, files });
    let trace = follow();
    for (let round = 0; round < maximumReads && (await files.read(access)); round += 1) {
      trace = follow();
    }
    const resources = synthesizeProgram(trace, appFolder, isFile);
    const relations = relateResources(resources);
    const functions = functionsByFile(resources, (name) => sources.has(name));
    const kept = { entry, appFolder, program, resources, relations, functions, listings, files };
    this.#last = kept;
    return kept;
  }
}

/** Where a file lies when it runs: where it is written, unless it is compiled into another folder. */
function builtPath(file: string, app: AppEntry | null): string {
  if (app === null || app.sourceFolder === null || app.builtFolder === null) return file;
  const relative = path.relative(app.sourceFolder, file);
  return relative.startsWith("..") ? file : path.join(app.builtFolder, relative);
}

async function isAsBefore(
  { program, listings, files: known }: KeptSynthesis,
  readText: (file: string) => Promise<string | null>,
  listNames: (folder: string) => Promise<readonly string[]>,
): Promise<boolean> {
  // All are asked for, since whoever asks is told when one of them changes.
  const files = [...program.files].map(async ([file, { text }]) => (await readText(file)) === text);
  const folders = [...listings].map(
    async ([folder, names]) => (await listNames(folder)).join("/") === names,
  );
  const settings = [...known.texts].map(async ([file, text]) => (await readText(file)) === text);
  return (await Promise.all([...files, ...folders, ...settings])).every(Boolean);
}

/** Whether a file lies beside one of the program's. */
async function listBeside(
  program: Program,
  listNames: (folder: string) => Promise<readonly string[]>,
): Promise<(file: string) => boolean> {
  const folders = new Set([...program.files.keys()].map((file) => path.dirname(file)));
  const files = new Set<string>();
  for (const folder of folders) {
    for (const name of await listNames(folder)) files.add(path.join(folder, name));
  }
  return (file) => files.has(file);
}
