import { readFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { TextDocument } from "vscode-languageserver-textdocument";
import { findEventType } from "../../../events/catalogue.ts";
import { createWorkspaceIndex, type AnalysisOptions } from "../analysis/analyzeWorkspace.ts";
import { withoutByteOrderMark } from "../code/byteOrderMark.ts";
import { eventFileFacts } from "../eventFiles/eventFileFacts.ts";
import { createEventFileTest } from "../eventFiles/eventFileGlobs.ts";
import { readEventFile } from "../eventFiles/readEventFile.ts";
import { readProject } from "../handlers/projectPackages.ts";
import type { Finding } from "../rules/finding.ts";
import type { CheckedEventFile } from "../rules/rule.ts";
import type { RuleLevels } from "../rules/ruleLevels.ts";
import { allRules } from "../rules/ruleTopics.ts";
import type { TemplateFacts } from "../templates/templateFacts.ts";
import { fileOfUri } from "../workspace/fileUri.ts";
import { ignoredFolders } from "../workspace/ignoredFolders.ts";
import { listFiles } from "../workspace/listFiles.ts";
import { WorkspaceSession } from "../workspace/workspaceSession.ts";
import { readHandlers } from "./checkedHandlers.ts";
import { FileChecker, type CheckSurroundings, type FileToCheck } from "./fileChecker.ts";
import { RuleFiles } from "./ruleFiles.ts";

/** What was found in one file. */
export interface CheckedFileReport {
  /** Absolute path. */
  readonly file: string;
  /** Its text; empty where nothing was found. */
  readonly document: TextDocument;
  readonly findings: readonly Finding[];
}

/** How well a file can be read. */
export interface Soundness {
  /** Templates that say something about it, its own among them. */
  readonly templates: number;
  readonly problems: number;
}

/** Lambda takes no synchronous event larger than 6 MB: "Lambda quotas". */
const largestBytes = 6 * 1024 * 1024;

const nothing = TextDocument.create("", "", 1, "");

const noProgress = { report: () => undefined, done: () => undefined };

/** Checks the handlers, templates and event files of a folder, without an editor. */
export class FolderChecks {
  readonly #folder: string;
  readonly #session: WorkspaceSession;
  readonly #checker: FileChecker;
  readonly #isEventFileName = createEventFileTest();

  /**
   * @param folder absolute path
   * @param levels of rules, over those of the folder's `lambda-lens.json`
   */
  constructor(folder: string, levels: RuleLevels, options: AnalysisOptions) {
    this.#folder = folder;
    this.#session = new WorkspaceSession(createWorkspaceIndex(options), () => undefined);
    this.#session.open([folder], noProgress);
    this.#checker = new FileChecker(allRules, this.#surroundings(levels, options));
  }

  /** Checks every file that there is something to say about, in a stable order. */
  async checkAll(): Promise<readonly CheckedFileReport[]> {
    const reports: CheckedFileReport[] = [];
    for (const file of await this.#filesToCheck()) {
      const report = await this.check(file);
      if (report !== null) reports.push(report);
    }
    return reports;
  }

  /** Checks one file; null where it can't be read. */
  async check(file: string): Promise<CheckedFileReport | null> {
    const read = await readFile(file, "utf8").catch(() => null);
    const text = read === null ? null : withoutByteOrderMark(read);
    const isReadable = text !== null && text.length <= largestBytes;
    const shown = isReadable ? text : "";
    const document = TextDocument.create(pathToFileURL(file).href, languageIdOf(file), 1, shown);
    const findings = await this.#checker.check({ file, document });
    // Of a template, that it can't be read is all that there is to say.
    if (!isReadable && findings.length === 0) return null;
    // Texts about which nothing is said are not kept: a large folder has many.
    return { file, document: findings.length === 0 ? nothing : document, findings };
  }

  /** Reads a file again that has been written. */
  async changed(file: string): Promise<void> {
    this.#session.refresh([file]);
    await this.#session.allTargets();
  }

  /** How well a file can be read, to tell whether a change has made that worse. */
  async soundnessOf(file: string): Promise<Soundness> {
    const templates = await this.#session.templatesAbout(file);
    return { templates: templates.length, problems: await this.#session.syntaxProblemsIn(file) };
  }

  async dispose(): Promise<void> {
    await this.#session.dispose();
  }

  async #filesToCheck(): Promise<readonly string[]> {
    const targets = await this.#session.allTargets();
    const templates = this.#session.templates();
    const { files } = await listFiles(this.#folder, new AbortController().signal);
    const ruleFiles = new RuleFiles(() => [this.#folder]);
    const found = new Set([
      ...targets.map(({ uri }) => fileOfUri(uri)),
      ...templates.flatMap(urisIn).map(fileOfUri),
      ...files.filter((file) => this.#isEventFileName(file) || ruleFiles.isRuleFile(file)),
    ]);
    const named = [...found].filter((file) => file !== null);
    const own = new Set(files);
    return named.filter((file) => own.has(file) || !this.#isGenerated(file)).toSorted();
  }

  /** What a tool has written, such as the templates in `cdk.out`: problems are told where their cause is. */
  #isGenerated(file: string): boolean {
    const folders = path.relative(this.#folder, path.dirname(file)).split(path.sep);
    return folders.some((name) => ignoredFolders.has(name));
  }

  #surroundings(levels: RuleLevels, { log }: AnalysisOptions): CheckSurroundings {
    const session = this.#session;
    const ruleFiles = new RuleFiles(() => [this.#folder]);
    return {
      templatesAbout: (file) => session.templatesAbout(file),
      lostHandlersIn: (file) => session.lostHandlersIn(file),
      targetsIn: (file) => session.targetsIn(file),
      handlersIn: (subject, targets) =>
        readHandlers(subject, targets, {
          readCode: (file, text) => session.readCode(file, text),
          functionsIn: (file) => session.declaredIn(file),
          packagesOf: async (file) => (await readProject(file, [this.#folder])).packages,
        }),
      eventFileIn: (subject) => this.#readEventFile(subject),
      ruleFileIn: (subject) => ruleFiles.check(subject),
      levelsFor: async (file) => ({ ...(await ruleFiles.levelsFor(file)), ...levels }),
      log: log ?? (() => undefined),
    };
  }

  async #readEventFile({ file, document }: FileToCheck): Promise<CheckedEventFile | null> {
    const text = document.getText();
    if (document.languageId !== "json") return null;
    const isNamedLikeOne = this.#isEventFileName(file);
    if (!isNamedLikeOne && !text.includes("lambda-lens://events/")) return null;
    const content = readEventFile(document);
    const facts = eventFileFacts({
      file,
      isNamedLikeOne,
      value: content.value,
      schemaEventType: content.schemaMember?.eventTypeId ?? null,
      targets: await this.#session.allTargets(),
    });
    const eventType = facts === null ? null : findEventType(facts.eventType);
    const isEvent = facts !== null && eventType !== null;
    return { text, content, eventFile: isEvent ? { document, content, facts, eventType } : null };
  }
}

/** Every file that a template says something about: its own, and those that it is made of. */
function urisIn({ uri, functions }: TemplateFacts): readonly string[] {
  const others = functions.flatMap((declared) => [
    declared.uri,
    ...declared.triggers.flatMap((trigger) => [trigger.uri, trigger.polling?.queue?.uri]),
  ]);
  return [uri, ...others.filter((other) => other !== undefined)];
}

/** LSP's identifiers of languages, as far as they matter without an editor. */
const languageIds: ReadonlyMap<string, string> = new Map([
  [".json", "json"],
  [".yaml", "yaml"],
  [".yml", "yaml"],
  [".template", "yaml"],
  [".py", "python"],
  [".tf", "terraform"],
  [".tofu", "terraform"],
  [".hcl", "terraform"],
]);

function languageIdOf(file: string): string {
  return languageIds.get(path.extname(file).toLowerCase()) ?? "typescript";
}
