import type { CodeFile, Expression, ObjectPattern, Pattern, Statement } from "../code/codeModel.ts";
import { walkStatements } from "../code/walkCode.ts";
import { caretName } from "./markCaret.ts";

/** The keys that stand beside the caret in a destructuring pattern or a `case`; none where it is in none. */
export function keysBesideCaret({ statements }: CodeFile): ReadonlySet<string> {
  let found: ObjectPattern | null = null;
  const look = (pattern: Pattern | null): void => {
    found ??= pattern === null ? null : patternWithCaret(pattern);
  };
  walkStatements(statements, {
    statement: (statement) => {
      patternsOfStatement(statement).forEach(look);
      return found === null;
    },
    expression: (expression) => {
      patternsOfExpression(expression).forEach(look);
      return found === null;
    },
  });
  return new Set(keysOf(found).filter((key) => !key.includes(caretName)));
}

function keysOf(pattern: ObjectPattern | null): readonly string[] {
  return pattern?.members.flatMap(({ key }) => key ?? []) ?? [];
}

function patternsOfStatement(statement: Statement): readonly (Pattern | null)[] {
  if (statement.kind === "declare" || statement.kind === "loop") return [statement.target];
  if (statement.kind !== "match") return [];
  return statement.cases.flatMap(({ patterns }) => patterns);
}

function patternsOfExpression(expression: Expression): readonly (Pattern | null)[] {
  if (expression.kind === "function") return expression.parameters.map(({ pattern }) => pattern);
  return expression.kind === "assign" ? [expression.target] : [];
}

function patternWithCaret(pattern: Pattern): ObjectPattern | null {
  if (pattern.kind === "object") {
    if (keysOf(pattern).some((key) => key.includes(caretName))) return pattern;
    return firstOf(pattern.members.map(({ target }) => target));
  }
  if (pattern.kind === "list") return firstOf([...pattern.items, pattern.rest]);
  return pattern.kind === "alternatives" ? firstOf(pattern.options) : null;
}

function firstOf(patterns: readonly (Pattern | null)[]): ObjectPattern | null {
  for (const pattern of patterns) {
    const found = pattern === null ? null : patternWithCaret(pattern);
    if (found !== null) return found;
  }
  return null;
}
