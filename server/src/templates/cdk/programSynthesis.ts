import path from "node:path";
import { readCode } from "../../code/readCode.ts";
import type { TemplateSource } from "../templateReader.ts";
import { loadProgram, type Program } from "./evaluation/program.ts";
import type { ProgramRun } from "./evaluation/evaluator.ts";
import { runProgram } from "./evaluation/runProgram.ts";
import { findAppEntry, type AppEntry } from "./findAppEntry.ts";
import { findAppFolder } from "./findAppFolder.ts";
import { looksLikeCdk } from "./looksLikeCdk.ts";
import type { SynthesizedResource } from "./synthesis/synthesis.ts";
import { synthesizeProgram } from "./synthesis/synthesizeProgram.ts";

/** A program, and the resources that it stands for. */
export interface ProgramSynthesis {
  /** Absolute path of the folder that it runs in. */
  readonly appFolder: string;
  readonly program: Program;
  readonly resources: readonly SynthesizedResource[];
}

/** What a synthesis was made from, so that it can be told whether it still holds. */
interface KeptSynthesis extends ProgramSynthesis {
  readonly entry: string;
  /** Names in the folders that were looked at, joined. */
  readonly listings: ReadonlyMap<string, string>;
}

/**
 * The synthesis of the program that a file belongs to. The files of one program are usually read one after
 * the other, so the last synthesis is kept, and those of its files that are as they were are not parsed again.
 */
export class ProgramSyntheses {
  #last: KeptSynthesis | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  /** Made from the program's start where that leads to the file, else from the file. */
  async of(source: TemplateSource): Promise<ProgramSynthesis> {
    const turn = this.#turn.then(() => this.#read(source));
    // Whoever waits must not fail for what went wrong before.
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #read(source: TemplateSource): Promise<ProgramSynthesis> {
    const { file } = source;
    const appFolder = await findAppFolder(file, source.listNames);
    const app = await findAppEntry(appFolder, source);
    const run: ProgramRun = { appFolder, runsAt: (other) => builtPath(other, app) };
    const found = await this.#synthesize(app?.file ?? file, run, source);
    if (found.program.files.has(file)) return found;
    return this.#synthesize(file, run, source);
  }

  async #synthesize(
    entry: string,
    run: ProgramRun,
    source: TemplateSource,
  ): Promise<ProgramSynthesis> {
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
    const sources = [...program.files].filter(([name, { text: own }]) => looksLikeCdk(own, name));
    const trace = runProgram(
      program,
      entry,
      sources.map(([name]) => name),
      run,
    );
    const resources = synthesizeProgram(trace, appFolder, isFile);
    const kept = { entry, appFolder, program, resources, listings };
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
  { program, listings }: KeptSynthesis,
  readText: (file: string) => Promise<string | null>,
  listNames: (folder: string) => Promise<readonly string[]>,
): Promise<boolean> {
  // All are asked for, since whoever asks is told when one of them changes.
  const files = [...program.files].map(async ([file, { text }]) => (await readText(file)) === text);
  const folders = [...listings].map(
    async ([folder, names]) => (await listNames(folder)).join("/") === names,
  );
  return (await Promise.all([...files, ...folders])).every(Boolean);
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
