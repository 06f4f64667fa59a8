import type { Problem, Rule, Severity } from "./rule.ts";

/** A problem that nothing mutes, with the severity that it is to be shown with. */
export interface Finding extends Problem {
  readonly rule: Rule;
  readonly severity: Severity;
  /** The line, from 0, over which a comment mutes it; its own, unless that begins within text. */
  readonly commentLine: number;
}
