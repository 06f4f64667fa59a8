import type { MatchStatement, Pattern, Statement } from "../../../code/codeModel.ts";
import type { CdkValue } from "./cdkValue.ts";
import type { Evaluator } from "./evaluator.ts";
import { anyOf, isEqual } from "./operators.ts";
import type { Scope } from "./scope.ts";

/**
 * The statements that a `switch` or `match` takes, with those of the cases that it runs into.
 * @returns null where the text does not decide
 */
export function takenStatements(
  evaluator: Evaluator,
  { cases }: MatchStatement,
  subject: CdkValue,
  scope: Scope,
): readonly Statement[] | null {
  let taken: number | null = null;
  for (const [index, { patterns, guard }] of cases.entries()) {
    if (patterns.length === 0 && guard === null) {
      // JavaScript's default is taken where no other case is, wherever it stands.
      taken ??= index;
      continue;
    }
    const match = anyOf(patterns.map((pattern) => isMatch(evaluator, pattern, subject, scope)));
    if (guard !== null || match === null) return null;
    if (!match) continue;
    taken = index;
    break;
  }
  return taken === null ? [] : fromCase(cases, taken);
}

function fromCase(cases: MatchStatement["cases"], first: number): readonly Statement[] {
  const statements: Statement[] = [];
  for (const { body, fallsThrough } of cases.slice(first)) {
    statements.push(...body);
    if (!fallsThrough) break;
  }
  return statements;
}

/** Null where the text does not tell, as for patterns that take a value apart. */
function isMatch(
  evaluator: Evaluator,
  pattern: Pattern,
  subject: CdkValue,
  scope: Scope,
): boolean | null {
  switch (pattern.kind) {
    case "value":
      return isEqual(evaluator.evaluate(pattern.value, scope), subject);
    case "alternatives":
      return anyOf(pattern.options.map((option) => isMatch(evaluator, option, subject, scope)));
    case "name":
    case "object":
    case "list":
    case "opaque":
      return null;
  }
}
