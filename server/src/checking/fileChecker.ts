import type { TextDocument } from "vscode-languageserver-textdocument";
import type { LostHandler } from "../analysis/lostHandlers.ts";
import type { FunctionTarget } from "../protocol.ts";
import type { Finding } from "../rules/finding.ts";
import type { CheckedEventFile, CheckedHandler, CheckedRuleFile, Rule } from "../rules/rule.ts";
import type { RuleLevels } from "../rules/ruleLevels.ts";
import { runRules, type CheckedFile } from "../rules/runRules.ts";
import type { TemplateFacts } from "../templates/templateFacts.ts";
import { createCheckedTemplate } from "./checkedTemplate.ts";

/** A file's text, and where the file is. */
export interface FileToCheck {
  /** Absolute path. */
  readonly file: string;
  readonly document: TextDocument;
}

/** What checking a file needs to know of the others, whether an editor or a terminal asks. */
export interface CheckSurroundings {
  /** The file's own template, and those of others that say something about it. */
  readonly templatesAbout: (file: string) => Promise<readonly TemplateFacts[]>;
  /** Functions that the file declares whose handlers the workspace doesn't have. */
  readonly lostHandlersIn: (file: string) => Promise<readonly LostHandler[]>;
  readonly targetsIn: (file: string) => Promise<readonly FunctionTarget[]>;
  /** Reads and follows the handlers of a source file. */
  readonly handlersIn: (
    subject: FileToCheck,
    targets: readonly FunctionTarget[],
  ) => Promise<readonly CheckedHandler[]>;
  /** Null for a file that neither is an event nor says so. */
  readonly eventFileIn: (subject: FileToCheck) => Promise<CheckedEventFile | null>;
  /** Null for any other file than a `lambda-lens.json` that counts. */
  readonly ruleFileIn: (subject: FileToCheck) => CheckedRuleFile | null;
  readonly levelsFor: (file: string) => Promise<RuleLevels>;
  readonly log: (line: string) => void;
}

/** Finds out what a file is, and runs the rules over it. Knows nothing of LSP. */
export class FileChecker {
  readonly #rules: readonly Rule[];
  readonly #surroundings: CheckSurroundings;

  constructor(rules: readonly Rule[], surroundings: CheckSurroundings) {
    this.#rules = rules;
    this.#surroundings = surroundings;
  }

  /** All that is found in a file, in the order of its text. A rule that fails is logged. */
  async check(subject: FileToCheck): Promise<readonly Finding[]> {
    const checked = await this.#read(subject);
    if (checked === null) return [];
    const levels = await this.#surroundings.levelsFor(subject.file);
    return runRules(this.#rules, checked, levels, (rule, error) => {
      this.#surroundings.log(`The rule ${rule.id} failed in ${subject.file}: ${String(error)}`);
    });
  }

  async #read(subject: FileToCheck): Promise<CheckedFile | null> {
    const { file, document } = subject;
    const { templatesAbout, targetsIn, handlersIn, eventFileIn, ruleFileIn } = this.#surroundings;
    const [templates, targets, eventFile] = await Promise.all([
      templatesAbout(file),
      targetsIn(file),
      eventFileIn(subject),
    ]);
    const ruleFile = ruleFileIn(subject);
    const isNothing = templates.length === 0 && targets.length === 0;
    if (isNothing && eventFile === null && ruleFile === null) return null;
    const lost = templates.length === 0 ? [] : await this.#surroundings.lostHandlersIn(file);
    return {
      text: document.getText(),
      handlers: targets.length === 0 ? [] : await handlersIn(subject, targets),
      templates: templates.map((facts) => {
        const own = lost.filter(({ declared }) => facts.functions.includes(declared));
        return createCheckedTemplate(subject, facts, own);
      }),
      eventFile,
      ruleFile,
    };
  }
}
