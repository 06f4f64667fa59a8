import type { CodeFile, Expression, Pattern, Statement } from "../code/codeModel.ts";
import { walkStatements } from "../code/walkCode.ts";
import type { HandlerFlow, Origin } from "../flow/origin.ts";
import { caretName } from "./markCaret.ts";

/** The caret in a text that a part of the event is compared with. */
export interface ComparedPlace {
  readonly kind: "value";
  readonly origins: readonly Origin[];
}

/** Finds the caret in a comparison or a `case`; null where it is in none of a part of the event. */
export function findComparedPlace(
  flow: HandlerFlow,
  { statements }: CodeFile,
): ComparedPlace | null {
  let compared: Expression | null = null;
  walkStatements(statements, {
    statement: (statement) => {
      compared ??= comparedInCases(statement);
      return compared === null;
    },
    expression: (expression) => {
      compared ??= comparedIn(expression);
      return compared === null;
    },
  });
  const origins = compared === null ? [] : flow.originsOf(compared);
  return origins.length === 0 ? null : { kind: "value", origins };
}

function comparedInCases(statement: Statement): Expression | null {
  if (statement.kind !== "match") return null;
  const isHere = statement.cases.some(({ patterns }) => patterns.some(hasCaret));
  return isHere ? statement.subject : null;
}

function hasCaret(pattern: Pattern): boolean {
  if (pattern.kind === "alternatives") return pattern.options.some(hasCaret);
  if (pattern.kind === "name") return pattern.name.includes(caretName);
  return pattern.kind === "value" && isCaret(pattern.value);
}

/** Methods of text that take a piece of it, or another text. */
const comparing =
  /^(?:starts_?with|ends_?with|includes|equals|localeCompare|index_?of|find|has)$/iu;

function comparedIn(expression: Expression): Expression | null {
  if (expression.kind === "call") {
    const [first] = expression.arguments;
    const { callee } = expression;
    if (first === undefined || callee.kind !== "member" || !comparing.test(String(callee.key))) {
      return null;
    }
    // `["a", "b"].includes(value)`, and `value.startsWith("a")`.
    if (isListWithCaret(callee.object)) return first.value;
    return isCaret(first.value) ? callee.object : null;
  }
  if (expression.kind !== "binary") return null;
  const { operator, left, right } = expression;
  if (/^(?:not )?in$/u.test(operator)) return isListWithCaret(right) ? left : null;
  if (!/^[=!]==?$/u.test(operator)) return null;
  if (isCaret(right)) return left;
  return isCaret(left) ? right : null;
}

function isListWithCaret(expression: Expression): boolean {
  if (expression.kind === "list") return expression.items.some(isCaret);
  // `new Set(["a", "b"]).has(value)`.
  const isSet = expression.kind === "call" && expression.isNew;
  return isSet && expression.arguments.some(({ value }) => isListWithCaret(value));
}

function isCaret(expression: Expression): boolean {
  if (expression.kind === "name") return expression.name.includes(caretName);
  const value = expression.kind === "literal" ? expression.value : null;
  return typeof value === "string" && value.includes(caretName);
}
