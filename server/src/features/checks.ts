import type { ClientCapabilities, Connection } from "vscode-languageserver/node";
import { FileChecker } from "../checking/fileChecker.ts";
import { RuleFiles } from "../checking/ruleFiles.ts";
import { allRules } from "../rules/ruleTopics.ts";
import type { CodeActionProvider } from "./codeActions.ts";
import { canPull } from "./canPull.ts";
import type { DiagnosticChannel } from "./diagnosticChannel.ts";
import { DocumentFindings } from "./documentFindings.ts";
import { editorSurroundings } from "./editorSurroundings.ts";
import type { EventFileParts } from "./eventFiles.ts";
import type { OpenHandlers } from "./openHandlers.ts";
import { publishDiagnostics } from "./publishDiagnostics.ts";
import { pullDiagnostics } from "./pullDiagnostics.ts";
import { createFixAllAction } from "./fixAllAction.ts";
import { ruleActions } from "./ruleActions.ts";

export interface CheckOptions {
  /** What the client can do, once the handshake is over. */
  readonly capabilities: () => ClientCapabilities;
  /** Absolute path of the folder with a page for each rule. */
  readonly ruleFolder: string;
  readonly log: (line: string) => void;
  readonly openHandlers: OpenHandlers;
}

/** Diagnostics of open documents: pulled by a client that can, else pushed, never both. */
export class Checks {
  readonly #findings: DocumentFindings;
  readonly #ruleFiles: RuleFiles;
  readonly #pull: DiagnosticChannel;
  readonly #startPush: () => DiagnosticChannel;
  #channel: DiagnosticChannel | null = null;
  readonly codeActions: readonly CodeActionProvider[];

  constructor(connection: Connection, files: EventFileParts, options: CheckOptions) {
    const { capabilities, ruleFolder, log, openHandlers } = options;
    this.#ruleFiles = new RuleFiles(files.folders);
    const surroundings = editorSurroundings(files, this.#ruleFiles, openHandlers, log);
    const checker = new FileChecker(allRules, surroundings);
    const findings = new DocumentFindings(files.documents, checker, () => files.session.revision());
    this.#findings = findings;
    const parts = { findings, ruleFolder };
    this.#pull = pullDiagnostics(connection, parts, capabilities);
    this.#startPush = () => publishDiagnostics(connection, files.documents, parts);
    this.codeActions = [(params) => ruleActions(parts, params), createFixAllAction(findings)];
  }

  /** Chooses the way, once it is known what the client can do. */
  start(capabilities: ClientCapabilities): void {
    this.#channel = canPull(capabilities) ? this.#pull : this.#startPush();
  }

  /** Takes note that functions, templates or settings have changed. */
  again(): void {
    this.#findings.invalidate();
    this.#channel?.again();
  }

  /** Takes note that a file has changed on disk: it may be a `lambda-lens.json`. */
  changedOnDisk(file: string): void {
    if (!this.#ruleFiles.isRuleFile(file)) return;
    this.#ruleFiles.changed();
    this.again();
  }

  dispose(): void {
    this.#channel?.dispose();
  }
}
