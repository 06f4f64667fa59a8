import { createHash } from "node:crypto";
import { pathToFileURL } from "node:url";
import { importOf, isPython } from "../analysis/importOf.ts";
import { EventTypeInference } from "../analysis/eventTypeInference.ts";
import { findLostHandlers, type LostHandler } from "../analysis/lostHandlers.ts";
import type { NamedHandler } from "../analysis/renameFiles.ts";
import type { JoinedTargets } from "../analysis/joinTemplates.ts";
import { linkFunctions, type LinkedFunction } from "../analysis/templateFunctions.ts";
import type { CodeFile } from "../code/codeModel.ts";
import type { MutedKinds } from "../analysis/mutedEvidence.ts";
import type { IsEventFileName } from "../eventFiles/eventFileGlobs.ts";
import type { FunctionTarget } from "../protocol.ts";
import type { TemplateFacts, TemplateFunction } from "../templates/templateFacts.ts";
import type { LocatedReference } from "../templates/templateReader.ts";
import type { ReportProgress } from "./readInBatches.ts";
import type { WorkspaceIndex } from "./workspaceIndex.ts";
import { fileOfUri } from "./fileUri.ts";
import { filesWithin } from "./listFiles.ts";

/** Shows how far reading has come. */
export interface ProgressReporter {
  readonly report: ReportProgress;
  readonly done: () => void;
}

/** What has become other than it was: the set of function targets, or only what templates say besides. */
export type WorkspaceChange = "targets" | "templates";

/** How long after the index is complete it is kept for the next session, in milliseconds. */
const saveAfterMs = 3000;

/** How long typing must rest before targets are compared, in milliseconds. */
const restMs = 150;

/**
 * The index over the time of an editor's session: reads the folders in the background, keeps up
 * with changes, and tells when targets or templates are others.
 */
export class WorkspaceSession {
  readonly #index: WorkspaceIndex;
  readonly #inference: EventTypeInference;
  readonly #onChanged: (change: WorkspaceChange) => void;
  #reading = new AbortController();
  #listed: Promise<void> = Promise.resolve();
  #indexed: Promise<void> = Promise.resolve();
  #changes: Promise<void> = Promise.resolve();
  #applied: Promise<unknown> = Promise.resolve();
  #isIndexed = false;
  #isDisposed = false;
  #lastJoined: JoinedTargets | null = null;
  #lastTargets = digestOf([]);
  #lastTemplates: readonly TemplateFacts[] = [];
  readonly #edits = new Map<string, () => string>();
  #rest: NodeJS.Timeout | null = null;
  #saving: NodeJS.Timeout | null = null;

  /** @param eventFileTest which files may be saved events; without it, those that the defaults name */
  constructor(
    index: WorkspaceIndex,
    onChanged: (change: WorkspaceChange) => void,
    eventFileTest?: () => Promise<IsEventFileName>,
  ) {
    this.#index = index;
    this.#inference = new EventTypeInference(index, eventFileTest);
    this.#onChanged = onChanged;
  }

  /** Reads the folders, in place of those of an earlier call. */
  open(folders: readonly string[], progress: ProgressReporter): void {
    this.#reading.abort();
    this.#reading = new AbortController();
    const { signal } = this.#reading;
    this.#isIndexed = false;
    this.#listed = this.#index.discover(folders, signal);
    this.#indexed = this.#readSources(signal, progress);
    // Who waits for the index is answered first.
    void this.#indexed.then(() => this.#announceChange()).then(() => this.#saveWhenIdle());
  }

  async #readSources(signal: AbortSignal, progress: ProgressReporter): Promise<void> {
    try {
      await this.#listed;
      await this.#index.indexSources(signal, progress.report);
      this.#isIndexed = !signal.aborted;
    } finally {
      progress.done();
    }
  }

  /** Takes note of an editor's text; it is read when the text is asked about, or typing rests. */
  edit(file: string, text: () => string): void {
    this.#edits.set(file, text);
    this.#announceAfterRest();
  }

  /** Goes back to the text on disk. */
  close(file: string): void {
    this.#edits.delete(file);
    this.#enqueue(() => this.#index.clearText(file));
  }

  /** Reads files that changed on disk. */
  refresh(files: readonly string[]): void {
    for (const file of files) this.#enqueue(() => this.#index.refresh(file));
  }

  /**
   * Reads what lies, or lay, in folders that came or went as a whole, of which editors tell no files.
   * @param paths of folders, and of files that say nothing of functions: for these nothing is done
   */
  refreshFolders(paths: readonly string[]): void {
    this.#queue(async () => {
      const covers = (file: string): boolean => this.#index.covers(file);
      const within = await filesWithin(paths, this.#index.files(), covers);
      for (const each of within) await this.#index.refresh(each);
      if (within.length > 0) this.#announceAfterRest();
    });
  }

  /**
   * Takes the kinds of evidence that don't count. Until they are known, nobody learns of any target.
   * @param kinds by the absolute path of each workspace folder
   */
  mute(kinds: Promise<ReadonlyMap<string, MutedKinds>>): void {
    this.#enqueue(async () => this.#index.mute(await kinds));
  }

  /**
   * Another number whenever anything that files are checked against is another, with all changes that the
   * client has told of: notes of changes come later, when typing rests.
   */
  async revision(): Promise<number> {
    await this.#listed;
    await this.#applyChanges();
    return this.#index.revision;
  }

  /** The targets whose handlers the file binds; waits for the templates, not for other sources. */
  async targetsIn(file: string): Promise<readonly FunctionTarget[]> {
    await this.#listed;
    await this.#applyChanges();
    const { targets } = await this.#joinAround(file);
    // Texts are compared: taking thousands of URIs apart would cost more than the rest of a keystroke.
    const own = pathToFileURL(file).href;
    return this.#inference.complete(targets.filter(({ uri }) => uri === own));
  }

  /** The file's own template, and those of others that say something about it. */
  async templatesAbout(file: string): Promise<readonly TemplateFacts[]> {
    await this.#listed;
    await this.#applyChanges();
    return this.#index.templatesAbout(file);
  }

  /** What the templates that have been read say, in a stable order. */
  templates(): readonly TemplateFacts[] {
    return this.#index.templates();
  }

  /**
   * The functions that the file declares, for its own template or one that it is a part of, with their
   * handlers; waits for no source that none of them names.
   */
  async functionsIn(file: string): Promise<readonly LinkedFunction[]> {
    const parts = await this.#partsIn(file);
    if (parts.length === 0) return [];
    const joined = await this.#joinAround(file);
    return parts.flatMap((part) => linkFunctions(part, joined));
  }

  /** The functions that the file declares, as `functionsIn` has them, without their handlers. */
  async declaredIn(file: string): Promise<readonly TemplateFunction[]> {
    return (await this.#partsIn(file)).flatMap(({ functions }) => functions);
  }

  /** Functions that the file declares whose handlers the workspace doesn't have. */
  async lostHandlersIn(file: string): Promise<readonly LostHandler[]> {
    const parts = await this.#partsIn(file);
    if (parts.length === 0) return [];
    const joined = await this.#joinAround(file);
    const lost = parts.map((part) =>
      findLostHandlers(this.#index, part, linkFunctions(part, joined)),
    );
    return (await Promise.all(lost)).flat();
  }

  /** Every function of every template whose handler is found, once the workspace has been read. */
  async namedHandlers(): Promise<readonly NamedHandler[]> {
    await this.allTargets();
    const joined = await this.#index.join();
    return this.#index.templates().flatMap((facts) =>
      linkFunctions(facts, joined).flatMap(({ declared, target }) => {
        const module = joined.modules.get(declared);
        if (target === null || module === undefined) return [];
        return [{ declared, target, module, templateUri: facts.uri }];
      }),
    );
  }

  /** The file's text, the editor's where it is open; null where it can't be read. */
  async textOf(file: string): Promise<string | null> {
    await this.#applyChanges();
    return this.#index.textOf(file);
  }

  /** Another source that seems to import a module, and says a name of what is in it; null where none does. */
  async fileThatImports(file: string, name: string): Promise<string | null> {
    const seemsToImport = importOf(file, name);
    for (const source of this.#index.sources()) {
      if (source === file || isPython(source) !== isPython(file)) continue;
      const text = await this.#index.textOf(source);
      if (text?.includes(name) === true && seemsToImport(text)) return source;
    }
    return null;
  }

  /** The references of the templates that the file belongs to, in all their files. */
  async referencesAbout(file: string): Promise<readonly LocatedReference[]> {
    await this.#listed;
    await this.#applyChanges();
    return this.#index.referencesAbout(file);
  }

  /** Lowers a source file to the code model; null in a language whose functions are not read. */
  readCode(file: string, text: string): Promise<CodeFile | null> {
    return this.#index.readCode(file, text);
  }

  /** How many things keep a file, as a template or as source, from being read as a whole. */
  async syntaxProblemsIn(file: string): Promise<number> {
    const about = await this.templatesAbout(file);
    const text = await this.textOf(file);
    const isWrong = text !== null && (await this.#index.hasSyntaxError(file, text));
    const stated = about.flatMap(({ uri, problems }) =>
      problems.filter((problem) => fileOfUri(problem.uri ?? uri) === file),
    );
    return stated.length + (isWrong ? 1 : 0);
  }

  /** The targets of the whole workspace, once it has been read. */
  async allTargets(): Promise<readonly FunctionTarget[]> {
    let awaited: Promise<void> | null = null;
    while (awaited !== this.#indexed) {
      awaited = this.#indexed;
      await awaited;
    }
    await this.#applyChanges();
    return (await this.#index.join()).targets;
  }

  /** Ends reading and waiting, and leaves what was read for the next session. */
  async dispose(): Promise<void> {
    this.#isDisposed = true;
    this.#reading.abort();
    if (this.#rest !== null) clearTimeout(this.#rest);
    if (this.#saving !== null) clearTimeout(this.#saving);
    await this.#index.saveCache();
  }

  /** Not at once: a client that has waited for the index has questions. */
  #saveWhenIdle(): void {
    if (this.#isDisposed) return;
    if (this.#saving !== null) clearTimeout(this.#saving);
    this.#saving = setTimeout(() => void this.#index.saveCache(), saveAfterMs).unref();
  }

  /** What templates say of the functions that the file itself declares. */
  async #partsIn(file: string): Promise<readonly TemplateFacts[]> {
    const about = await this.templatesAbout(file);
    return about.flatMap((facts) => {
      const { uri, functions } = facts;
      const own = functions.filter((declared) => fileOfUri(declared.uri ?? uri) === file);
      return own.length === 0 ? [] : Object.assign({}, facts, { functions: own });
    });
  }

  #joinAround(file: string): Promise<JoinedTargets> {
    return this.#isIndexed ? this.#index.join() : this.#index.joinFile(file);
  }

  /** Changes happen one after the other, in the order in which the client told of them. */
  #enqueue(change: () => Promise<void>): void {
    this.#queue(change);
    this.#announceAfterRest();
  }

  #queue(change: () => Promise<void>): void {
    const before = this.#changes;
    const listed = this.#listed;
    this.#changes = (async () => {
      await listed;
      await before;
      await change();
    })();
  }

  async #applyChanges(): Promise<void> {
    let awaited: Promise<void> | null = null;
    // A document that was closed and opened again in the meantime goes back to its file first.
    while (awaited !== this.#changes) {
      awaited = this.#changes;
      await awaited;
    }
    const edits = [...this.#edits];
    this.#edits.clear();
    const taken = edits.map(([file, text]) => this.#index.setText(file, text()));
    // Who comes while others' edits are still being read waits for these as well.
    this.#applied = Promise.allSettled([this.#applied, ...taken]);
    await this.#applied;
  }

  #announceAfterRest(): void {
    if (this.#rest !== null) clearTimeout(this.#rest);
    this.#rest = setTimeout(() => void this.#announceChange(), restMs);
  }

  /** Places alone don't count: a client asks for lenses again when it edits a document itself. */
  async #announceChange(): Promise<void> {
    if (!this.#isIndexed) return;
    await this.#applyChanges();
    const joined = await this.#index.join();
    if (this.#isDisposed) return;
    const current = joined === this.#lastJoined ? this.#lastTargets : digestOf(joined.targets);
    this.#lastJoined = joined;
    const templates = this.#index.templates();
    const hasSameTemplates = templates === this.#lastTemplates;
    this.#lastTemplates = templates;
    if (current !== this.#lastTargets) {
      this.#lastTargets = current;
      this.#onChanged("targets");
    } else if (!hasSameTemplates) this.#onChanged("templates");
  }
}

/** The same for the same targets, wherever in their files they stand. */
function digestOf(targets: readonly FunctionTarget[]): string {
  const hash = createHash("sha1");
  for (const { range: _, ...target } of targets) hash.update(JSON.stringify(target));
  return hash.digest("hex");
}
