import type { DocumentFindings } from "./documentFindings.ts";

export interface DiagnosticParts {
  readonly findings: DocumentFindings;
  /** Absolute path of the folder with a page for each rule. */
  readonly ruleFolder: string;
}

/** One way for diagnostics to reach the client. */
export interface DiagnosticChannel {
  /** Brings those of all open documents up to date, for when something else than their text has changed. */
  readonly again: () => void;
  readonly dispose: () => void;
}
