import type { FileFacts } from "../analysis/fileFacts.ts";
import { saysWhatIsBuilt } from "../analysis/buildFiles.ts";
import { createJoinMemo, withoutDeclared } from "../analysis/joinMemo.ts";
import { withoutMuted, type MutedKinds } from "../analysis/mutedEvidence.ts";
import { joinTemplates, type JoinedTargets } from "../analysis/joinTemplates.ts";
import type { ModuleLookup } from "../analysis/moduleLookup.ts";
import { isInside } from "../analysis/posixPath.ts";
import type { SourceAnalyzer } from "../analysis/sourceAnalyzer.ts";
import type { CodeFile } from "../code/codeModel.ts";
import { languageOfFile } from "../languages/languages.ts";
import type { TemplateFacts } from "../templates/templateFacts.ts";
import type { LocatedReference } from "../templates/templateReader.ts";
import { isNamedAsTemplate } from "../templates/isNamedAsTemplate.ts";
import { templateReaders } from "../templates/templateReaders.ts";
import type { ReadAhead } from "./ahead/readAhead.ts";
import type { CachedFile, FactCache } from "./factCache.ts";
import { KnownFiles } from "./knownFiles.ts";
import type { Language } from "../protocol.ts";
import { FileQueue } from "./fileQueue.ts";
import { FileSet } from "./fileSet.ts";
import { listFiles } from "./listFiles.ts";
import { explainUnread, isRegularFile, listNames, readSource } from "./readSource.ts";
import { readInBatches, type ReportProgress } from "./readInBatches.ts";
import { RecentTexts } from "./recentTexts.ts";
import { SourceStore } from "./sourceStore.ts";
import { TemplateOutputs } from "./templateOutputs.ts";
import { TemplateStore } from "./templateStore.ts";
import { WorkspaceFolders } from "./workspaceFolders.ts";

export interface IndexOptions {
  /** Gets a line where a file could not be read. */
  readonly log: (line: string) => void;
  /** Keeps facts over restarts. */
  readonly cache?: FactCache | null;
  readonly readAhead?: ReadAhead | null;
}

/** Stacks may be nested deeper, but nobody does. */
const mostGenerations = 10;

/**
 * The facts of all files of the workspace folders, kept until a file changes. Text that an editor
 * holds comes before what is on disk. Knows nothing of LSP.
 */
export class WorkspaceIndex implements ModuleLookup {
  readonly #analyzer: SourceAnalyzer;
  readonly #folders = new WorkspaceFolders();
  #isListed = false;
  readonly #files = new FileSet();
  readonly #openTexts = new Map<string, string>();
  readonly #sources: SourceStore;
  readonly #templates: TemplateStore;
  readonly #outputs: TemplateOutputs;
  readonly #known: KnownFiles;
  readonly #readings = new FileQueue();
  readonly #recentTexts = new RecentTexts(readSource);
  #joined: Promise<JoinedTargets> | null = null;
  #revision = 0;
  #memo = createJoinMemo();
  #muted: ReadonlyMap<string, MutedKinds> = new Map();

  constructor(analyzer: SourceAnalyzer, { log, cache = null, readAhead = null }: IndexOptions) {
    this.#analyzer = analyzer;
    this.#known = new KnownFiles(cache, readAhead);
    this.#sources = new SourceStore(analyzer, { folderOf: this.folderOf, log });
    const readText = (file: string): Promise<string | null> => this.#readBeside(file);
    const surroundings = { readText, listNames, parser: analyzer.parser };
    this.#templates = new TemplateStore(templateReaders, surroundings);
    this.#outputs = new TemplateOutputs(templateReaders, surroundings);
  }

  /** Lists the folders' files and reads their templates, which makes single files' lenses right. */
  async discover(folders: readonly string[], signal: AbortSignal): Promise<void> {
    this.#folders.set(folders);
    const [lists] = await Promise.all([
      Promise.all(folders.map((folder) => this.#list(folder, signal))),
      this.#known.load(folders),
    ]);
    this.#files.clear();
    this.#recentTexts.clear();
    for (const file of [...lists.flat(), ...this.#openTexts.keys()]) this.#files.add(file);
    this.#isListed = true;
    this.#forgetJoined();
    for (const file of [...this.#templates.files(), ...this.#sources.candidates.all()]) {
      if (!this.#files.has(file)) this.#forget(file);
    }
    const sources = this.sources().map((file) => ({ file, folder: this.folderOf(file) }));
    // Other processes begin with the sources while this one reads the templates.
    this.#known.readAhead(sources, signal);
    const templates = this.#files.all().filter(isNamedAsTemplate);
    await readInBatches(templates, (file) => this.#readFile(file), signal);
    await this.#readNested();
  }

  /** Reads the sources; what an earlier call has read stays. */
  async indexSources(signal: AbortSignal, report: ReportProgress): Promise<void> {
    const unread = this.sources().filter((file) => this.#sources.known(file) === undefined);
    await readInBatches(unread, (file) => this.#readFile(file, true), signal, report);
    if (!signal.aborted) this.#known.endAhead();
  }

  /** Leaves what has been read for the next session. */
  async saveCache(): Promise<void> {
    await this.#known.save();
  }

  /** Takes an editor's text in place of the file's. */
  async setText(file: string, text: string): Promise<void> {
    this.#openTexts.set(file, text);
    this.#analyzer.code.open(file);
    await this.refresh(file);
  }

  /** Goes back to the file's text on disk. */
  async clearText(file: string): Promise<void> {
    this.#openTexts.delete(file);
    this.#recentTexts.forget(file);
    this.#analyzer.code.close(file);
    if (this.#folders.holds(file)) await this.refresh(file);
    else {
      this.#forget(file);
      await this.#readDependents(file, true);
      await this.#readNested();
    }
  }

  /** Reads a file again, or forgets it where it is gone, and every template that takes something from it. */
  async refresh(file: string): Promise<void> {
    this.#recentTexts.forget(file);
    if (this.#openTexts.has(file) || !this.#folders.ignores(file)) await this.#refreshFile(file);
    else if (this.#outputs.isInOutput(file)) await this.#refreshOutput(file);
    await this.#readNested();
  }

  /** Takes the kinds of evidence that don't count, by the absolute path of each workspace folder. */
  mute(kinds: ReadonlyMap<string, MutedKinds>): void {
    this.#muted = kinds;
    this.#changed();
  }

  /** Another number whenever what is known of any handler or template is another. */
  get revision(): number {
    return this.#revision;
  }

  /** All targets of what has been read so far. */
  async join(): Promise<JoinedTargets> {
    this.#joined ??= this.#join(this.#sources.candidates.all());
    return this.#joined;
  }

  /** The targets of one file, before or after the whole workspace has been read. */
  async joinFile(file: string): Promise<JoinedTargets> {
    return this.#join(this.#sources.candidates.has(file) ? [file] : []);
  }

  /** What the templates say, in a stable order. */
  templates(): readonly TemplateFacts[] {
    return this.#templates.all();
  }

  /** The file's own template, and those of others that were made of it. */
  templatesAbout(file: string): readonly TemplateFacts[] {
    return this.#templates.about(file);
  }

  /** What one file says about functions; null for a file that holds no template. */
  templateIn(file: string): TemplateFacts | null {
    return this.#templates.factsOf(file);
  }

  /** A file's text, the editor's where it is open; null where it can't be read. */
  textOf(file: string): Promise<string | null> {
    return this.#read(file);
  }

  /** The references of the templates that the file belongs to, in all their files; none for any other file. */
  referencesAbout(file: string): Promise<readonly LocatedReference[]> {
    return this.#templates.referencesAbout(file);
  }

  /**
   * Lowers a source file to the code model: the same object for the same text of an open file. Null in
   * a language whose functions are not read.
   */
  readCode(file: string, text: string): Promise<CodeFile | null> {
    return this.#analyzer.code.read(file, text);
  }

  /** Whether a source file's text has a syntax error. */
  hasSyntaxError(file: string, text: string): Promise<boolean> {
    return this.#analyzer.code.hasSyntaxError(file, text);
  }

  async factsOf(file: string): Promise<FileFacts | null> {
    const known = this.#sources.known(file);
    if (known !== undefined) return known;
    const text = await this.#read(file);
    return text === null ? null : this.#sources.read(file, text);
  }

  factsOfText(file: string, text: string): Promise<FileFacts | null> {
    return this.#analyzer.analyze(file, this.folderOf(file), text);
  }

  async isFile(file: string): Promise<boolean> {
    return this.#files.has(file) || (!this.covers(file) && isRegularFile(file));
  }

  readonly folderOf = (file: string): string => this.#folders.nearest(file);

  /** Absolute paths of all files. */
  readonly files = (): readonly string[] => this.#files.all();

  /** Absolute paths of all sources, read or not. */
  readonly sources = () => this.files().filter((file) => languageOfFile(file) !== null);

  readonly filesNamed = (name: string): readonly string[] => this.#files.named(name);

  readonly filesLike = (pattern: RegExp): readonly string[] => this.#files.like(pattern);

  candidatesBelow(folder: string, language: Language): Promise<readonly FileFacts[]> {
    return this.#sources.below(folder, language);
  }

  readonly namesIn = listNames;

  /** True where the listing would hold the file if it existed. */
  covers(file: string): boolean {
    return this.#isListed && this.#folders.covers(file);
  }

  async #list(folder: string, signal: AbortSignal): Promise<readonly string[]> {
    const listing = await listFiles(folder, signal);
    this.#folders.note(listing);
    return [...listing.files, ...(await this.#outputs.find(listing.ignored))];
  }

  async #refreshFile(file: string): Promise<void> {
    const isKnown = this.#files.has(file);
    await this.#readFile(file);
    if (saysWhatIsBuilt(file)) this.#forgetJoined();
    await this.#readDependents(file, isKnown !== this.#files.has(file));
  }

  /** Which templates of an output count may depend on any of its files. */
  async #refreshOutput(file: string): Promise<void> {
    const { folder, templates } = await this.#outputs.findAgain(file);
    const known = this.#templates.files().filter((each) => isInside(folder, each));
    for (const gone of known.filter((each) => !templates.includes(each))) this.#forget(gone);
    const isTemplate = templates.includes(file);
    const added = templates.filter((each) => !known.includes(each));
    for (const each of new Set([...added, ...(isTemplate ? [file] : [])])) {
      await this.#refreshFile(each);
    }
    if (!isTemplate) await this.#readDependents(file, true);
  }

  /** Handlers may lie elsewhere than they were found to. */
  #forgetJoined(): void {
    this.#memo = createJoinMemo();
    this.#changed();
  }

  #changed(): void {
    this.#joined = null;
    this.#revision += 1;
  }

  async #readDependents(file: string, cameOrWent: boolean): Promise<void> {
    const dependents = this.#templates.dependentsOf(file, cameOrWent);
    // What these say of handlers is in their own text, which is the same.
    const read = async (template: string): Promise<void> => {
      const text = await this.#read(template);
      if (text !== null && (await this.#templates.take(template, text))) this.#changed();
    };
    await Promise.all(dependents.map((each) => this.#readings.run(each, () => read(each))));
  }

  /** Reads nested templates with what their parents now hand to them, one generation after the other. */
  async #readNested(): Promise<void> {
    for (let generation = 0; generation < mostGenerations; generation += 1) {
      const files = this.#templates.outdated();
      if (files.length === 0) return;
      await Promise.all(files.map((file) => this.#readings.run(file, () => this.#readFresh(file))));
    }
  }

  /** One after the other, each with the text as it then is: the last one counts. */
  #readFile(file: string, mayBeAhead = false): Promise<void> {
    return this.#readings.run(file, () => this.#readNow(file, mayBeAhead));
  }

  async #readNow(file: string, mayBeAhead: boolean): Promise<void> {
    const isKept = !this.#openTexts.has(file);
    if (isKept && this.#restore(file, await this.#known.find(file))) return;
    if (mayBeAhead && this.#restore(file, await this.#known.findAhead(file))) return;
    await this.#readFresh(file);
  }

  async #readFresh(file: string): Promise<void> {
    const isKept = !this.#openTexts.has(file);
    // Before the text, so that a change in between makes what is kept out of date, and not wrong.
    const stamp = isKept ? await this.#known.stampOf(file) : "";
    const readAt = Date.now();
    const text = await this.#read(file);
    if (text === null) return this.#leaveOut(file);
    this.#addFile(file);
    const [source, isOtherTemplate] = await Promise.all([
      this.#sources.take(file, text),
      this.#templates.take(file, text),
    ]);
    if (source.declaresOthers) this.#memo = withoutDeclared(this.#memo);
    if (source.isChanged || isOtherTemplate) this.#changed();
    if (isKept && !this.#openTexts.has(file)) await this.#keep(file, stamp, readAt);
  }

  /** Takes note that a file is gone, or can't be read. */
  async #leaveOut(file: string): Promise<void> {
    if (!(await isRegularFile(file))) return this.#forget(file);
    this.#sources.forget(file);
    const { start, reason } = await explainUnread(file);
    this.#templates.leaveOut(file, start, reason);
    this.#changed();
  }

  /** Takes what is known of a file on disk; false where that is nothing, or an editor has opened it. */
  #restore(file: string, known: CachedFile | null): boolean {
    if (known === null || this.#openTexts.has(file)) return false;
    const { facts, isCandidate, template } = known;
    this.#addFile(file);
    this.#sources.restore(file, facts, isCandidate);
    if (template === null) this.#templates.forget(file);
    else this.#templates.restore(file, template.facts, Object.keys(template.consulted));
    this.#memo = withoutDeclared(this.#memo);
    this.#changed();
    return true;
  }

  async #keep(file: string, stamp: string, readAt: number): Promise<void> {
    const facts = (await this.#sources.known(file)) ?? null;
    const template = this.#templates.ownFactsOf(file);
    const consulted = this.#templates.consultedBy(file);
    const isCandidate = this.#sources.candidates.has(file);
    const read = {
      stamp,
      isCandidate,
      facts,
      template: template && { facts: template, consulted },
    };
    await this.#known.keep(file, read, readAt);
  }

  async #join(files: Iterable<string>): Promise<JoinedTargets> {
    const ordered = [...files].toSorted();
    const facts = await Promise.all(ordered.map((file) => this.factsOf(file)));
    const readable = facts.filter((each) => each !== null);
    const joined = await joinTemplates(this, readable, this.templates(), this.#memo);
    const mutedIn = (file: string): MutedKinds | undefined => this.#muted.get(this.folderOf(file));
    return this.#muted.size === 0 ? joined : withoutMuted(joined, mutedIn);
  }

  #addFile(file: string): void {
    if (this.#files.has(file)) return;
    this.#files.add(file);
    this.#forgetJoined();
  }

  /** A text that a template looks at besides its own. */
  #readBeside(file: string): Promise<string | null> {
    if (this.#openTexts.has(file)) return this.#read(file);
    if (this.#files.has(file)) return this.#recentTexts.get(file);
    // Imports lead to many names of which one is a file's.
    return this.covers(file) ? Promise.resolve(null) : this.#read(file);
  }

  /** The editor's text even where it arrived while the disk was being read. */
  async #read(file: string): Promise<string | null> {
    const open = this.#openTexts.get(file);
    if (open !== undefined) return open;
    const text = await readSource(file);
    return this.#openTexts.get(file) ?? text;
  }

  #forget(file: string): void {
    this.#files.delete(file);
    this.#sources.forget(file);
    this.#templates.forget(file);
    this.#known.forget(file);
    this.#forgetJoined();
  }
}
