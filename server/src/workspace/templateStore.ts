import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { givenParameters } from "../templates/stacks/givenParameters.ts";
import { joinStacks } from "../templates/stacks/joinStacks.ts";
import type { GivenParameters } from "../templates/stacks/stackFacts.ts";
import type { TemplateFacts } from "../templates/templateFacts.ts";
import type {
  LocatedReference,
  TemplateReader,
  TemplateReference,
  TemplateSurroundings,
} from "../templates/templateReader.ts";
import { detachTexts } from "./detachTexts.ts";
import { withoutCalled } from "./withoutCalled.ts";
import { maximumSourceBytes, startBytes, tooLargeToRead } from "./readSource.ts";

interface StoredTemplate {
  readonly facts: TemplateFacts;
  /** Absolute paths of the files and folders that the reader looked at besides. */
  readonly consulted: ReadonlySet<string>;
}

/** The facts of all templates, each with the files that it would have to be read again for. */
export class TemplateStore {
  readonly #readers: readonly TemplateReader[];
  readonly #surroundings: TemplateSurroundings;
  readonly #templates = new Map<string, StoredTemplate>();
  /** The latest reading of each file, so that one which takes long does not undo a later one. */
  readonly #turns = new Map<string, number>();
  #lastTurn = 0;
  #sorted: readonly TemplateFacts[] | null = null;
  /** Those of them whose functions have triggers of other templates. */
  #invokedByOthers: readonly TemplateFacts[] = [];
  /** The same by URI. */
  #byUri: ReadonlyMap<string, TemplateFacts> | null = null;
  /** Parameters of nested templates by URI, as they were when `outdated` was last asked. */
  #given: ReadonlyMap<string, GivenParameters> = new Map();
  /** True where no template has changed since. */
  #isSettled = true;

  constructor(readers: readonly TemplateReader[], surroundings: TemplateSurroundings) {
    this.#readers = readers;
    this.#surroundings = surroundings;
  }

  /**
   * Reads what a file says about functions, or drops it where that is nothing.
   * @param file absolute path
   * @returns false where it says what it has said before
   */
  async take(file: string, text: string): Promise<boolean> {
    if (text.length > maximumSourceBytes) return this.leaveOut(file, text, tooLargeToRead);
    const reader = this.#readers.find((each) => each.looksLike(text, file));
    const before = this.#templates.get(file);
    if (reader === undefined) {
      this.forget(file);
      return before !== undefined;
    }
    this.#lastTurn += 1;
    const turn = this.#lastTurn;
    this.#turns.set(file, turn);
    const stored = await this.#read(reader, file, text);
    if (this.#turns.get(file) !== turn) return false;
    if (before !== undefined && isDeepStrictEqual(before, stored)) return false;
    this.#templates.set(file, stored);
    this.#forgetSorted();
    return true;
  }

  /**
   * Keeps of a template that it is not read; drops it where nothing says that it is one.
   * @param start the beginning of its text, as far as it is known
   * @returns false where that is what has been known before
   */
  leaveOut(file: string, start: string, message: string): boolean {
    const before = this.#templates.get(file);
    const beginning = start.slice(0, startBytes);
    this.forget(file);
    if (!this.#readers.some((each) => each.looksLike(beginning, file))) return before !== undefined;
    const stored = this.#withProblem(file, message, new Set());
    const isSame = before !== undefined && isDeepStrictEqual(before, stored);
    this.#templates.set(file, isSame ? before : stored);
    this.#forgetSorted();
    return !isSame;
  }

  /** The references of the templates that the file belongs to, in all their files; none for any other file. */
  async referencesAbout(file: string): Promise<readonly LocatedReference[]> {
    const found = new Map<string, LocatedReference>();
    for (const uri of this.#wholeOf(this.about(file))) {
      for (const { range, declaration, ...reference } of await this.#referencesIn(uri)) {
        const declared = { ...declaration, uri: declaration.uri ?? uri };
        const located = { uri: reference.uri ?? uri, range, declaration: declared };
        // A file that several services share has its references once.
        found.set(JSON.stringify(located), located);
      }
    }
    return [...found.values()];
  }

  /** URIs of the templates but for those without functions that another one takes in: they are parts of it. */
  #wholeOf(templates: readonly TemplateFacts[]): readonly string[] {
    const taken = templates.flatMap(({ uri }) => [...this.consultedBy(fileURLToPath(uri))]);
    const parts = new Set(taken);
    return templates
      .filter(({ uri, functions }) => functions.length > 0 || !parts.has(fileURLToPath(uri)))
      .map(({ uri }) => uri);
  }

  async #referencesIn(uri: string): Promise<readonly TemplateReference[]> {
    const file = fileURLToPath(uri);
    const text = await this.#surroundings.readText(file);
    if (text === null || text.length > maximumSourceBytes) return [];
    const reader = this.#readers.find((each) => each.looksLike(text, file));
    return (await reader?.readReferences?.({ file, text, ...this.#surroundings })) ?? [];
  }

  /**
   * Takes facts that were read before, in place of reading the file.
   * @param consulted absolute paths of what was looked at besides
   */
  restore(file: string, facts: TemplateFacts, consulted: Iterable<string>): void {
    this.#templates.set(file, { facts, consulted: new Set(consulted) });
    this.#forgetSorted();
  }

  /** What a template looked at besides its own text; empty for a file that holds none. */
  consultedBy(file: string): ReadonlySet<string> {
    return this.#templates.get(file)?.consulted ?? new Set();
  }

  forget(file: string): void {
    this.#turns.delete(file);
    if (this.#templates.delete(file)) this.#forgetSorted();
  }

  /** Templates to read again, since those that nest them hand over other parameters than they were read with. */
  outdated(): readonly string[] {
    if (this.#isSettled) return [];
    this.#given = givenParameters([...this.#templates.values()].map(({ facts }) => facts));
    this.#isSettled = true;
    return [...this.#templates]
      .filter(([, { facts }]) => !isDeepStrictEqual(facts.given, this.#given.get(facts.uri)))
      .map(([file]) => file);
  }

  /** Absolute paths of the files that hold a template. */
  files(): readonly string[] {
    return [...this.#templates.keys()];
  }

  /** What all templates say together, each function once, in the order of their paths. */
  all(): readonly TemplateFacts[] {
    this.#sorted ??= this.#join();
    return this.#sorted;
  }

  #join(): readonly TemplateFacts[] {
    const sorted = [...this.#templates].toSorted(([one], [other]) => (one < other ? -1 : 1));
    const told = withoutCalled(sorted.map(([, { facts }]) => facts));
    const joined = joinStacks(told);
    this.#invokedByOthers = joined.filter((facts, index) => facts !== told[index]);
    return joined;
  }

  /** What one file says that no other tells in its place; null for a file that holds no template. */
  factsOf(file: string): TemplateFacts | null {
    const own = this.ownFactsOf(file);
    if (own === null) return null;
    this.#byUri ??= new Map(this.all().map((facts) => [facts.uri, facts]));
    return this.#byUri.get(own.uri) ?? own;
  }

  /** What one file says by itself, as its reader gave it. */
  ownFactsOf(file: string): TemplateFacts | null {
    return this.#templates.get(file)?.facts ?? null;
  }

  /** The file's own template, those that were read with the help of the file, and those that it invokes functions of. */
  about(file: string): readonly TemplateFacts[] {
    const files = [file, ...this.dependentsOf(file, false)];
    const found = files.map((each) => this.factsOf(each)).filter((facts) => facts !== null);
    if (found.length === 0 || this.#invokedByOthers.length === 0) return found;
    const { href } = pathToFileURL(file);
    const invoked = this.#invokedByOthers.filter(({ functions }) =>
      functions.some(({ triggers }) => triggers.some(({ uri }) => uri === href)),
    );
    return [...new Set([...found, ...invoked])];
  }

  /**
   * Templates to read again after another file has changed.
   * @param cameOrWent true where the file is new or gone, so that its folder's names are others
   */
  dependentsOf(file: string, cameOrWent: boolean): readonly string[] {
    const folder = path.dirname(file);
    return [...this.#templates]
      .filter(([template]) => template !== file)
      .filter(([, { consulted }]) => consulted.has(file) || (cameOrWent && consulted.has(folder)))
      .map(([template]) => template);
  }

  #forgetSorted(): void {
    this.#isSettled = false;
    this.#sorted = null;
    this.#byUri = null;
  }

  async #read(reader: TemplateReader, file: string, text: string): Promise<StoredTemplate> {
    const consulted = new Set<string>();
    const given = this.#given.get(pathToFileURL(file).href);
    const { readText, listNames, parser } = this.#surroundings;
    const source = {
      file,
      text,
      parser,
      ...(given && { given }),
      dependOn: (paths: Iterable<string>) => {
        for (const each of paths) consulted.add(path.resolve(each));
      },
      readText: (other: string) => {
        consulted.add(path.normalize(other));
        return readText(path.normalize(other));
      },
      listNames: (folder: string) => {
        consulted.add(path.resolve(folder));
        return listNames(path.resolve(folder));
      },
    };
    try {
      const facts = await reader.read(source);
      detachTexts(facts);
      return { facts: given === undefined ? facts : { ...facts, given }, consulted };
    } catch (error) {
      return this.#withProblem(file, `The template can't be read: ${String(error)}`, consulted);
    }
  }

  /** Of a template that is not read at all. */
  #withProblem(file: string, message: string, consulted: ReadonlySet<string>): StoredTemplate {
    const uri = pathToFileURL(file).href;
    const given = this.#given.get(uri);
    const facts = { uri, functions: [], problems: [{ message, line: 1, column: 1 }] };
    return { facts: given === undefined ? facts : { ...facts, given }, consulted };
  }
}
