import type { Problem, Rule, Severity } from "./rule.ts";

/** A problem that nothing mutes, with the severity that it is to be shown with. */
export interface Finding extends Problem {
  readonly rule: Rule;
  readonly severity: Severity;
}
