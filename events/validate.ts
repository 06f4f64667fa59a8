import type { EventType } from "./model/eventType.ts";
import { checkValue } from "./validation/checkValue.ts";
import { formatPath } from "./validation/formatPath.ts";
import type { Finding, Problem } from "./validation/problem.ts";

/**
 * Compares an event with what AWS sends as this event type.
 * @param event any JSON value
 * @returns problems in the order of the schema; an event is valid if none is an error. A missing or
 *   wrong value and a near miss of a known key are errors, any other unknown key, a broken format (an
 *   address, an ARN) and a text that is nearly a known one are hints.
 */
export function validate(eventType: EventType, event: unknown): readonly Problem[] {
  return findProblems(eventType, event).map(({ path, severity, message, suggestion }) => ({
    path: formatPath(path),
    severity,
    message,
    suggestion,
  }));
}

/** True where nothing found is an error: hints and warnings leave an event valid. */
export function isValid(problems: readonly Problem[]): boolean {
  return problems.every(({ severity }) => severity !== "error");
}

/** What `validate` finds, with paths as lists of steps: for those who look up where it stands. */
export function findProblems(eventType: EventType, event: unknown): readonly Finding[] {
  try {
    const findings = withoutRenamed(checkValue(eventType.schema(), event, []));
    if (findings.some(({ severity }) => severity === "error")) return findings;
    const result = eventType.schema().safeParse(event);
    return result.success ? findings : [...findings, ...result.error.issues.map(asFinding)];
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // The stack ends before a value of many thousand levels does.
    return [asFinding({ path: [], message: "The event is nested too deeply to be checked" })];
  }
}

/** A misspelt key is one slip: that the right one is missing goes without saying. */
function withoutRenamed(findings: readonly Finding[]): readonly Finding[] {
  const meant = new Set(
    findings
      .filter(({ about, suggestion }) => about === "key" && suggestion !== null)
      .map(({ path, suggestion }) => JSON.stringify([...path.slice(0, -1), suggestion])),
  );
  return findings.filter(({ path, missing }) => !missing || !meant.has(JSON.stringify(path)));
}

function asFinding(issue: {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}): Finding {
  const path = issue.path.map((step) => (typeof step === "number" ? step : String(step)));
  return {
    path,
    severity: "error",
    message: `${issue.message}.`,
    suggestion: null,
    about: "value",
    missing: false,
    weight: 0,
  };
}
