import type { Expression, Statement } from "../../code/codeModel.ts";
import { walkStatements } from "../../code/walkCode.ts";
import type { CheckedHandler } from "../rule.ts";
import { dottedName } from "./dottedName.ts";
import { partsOf } from "./handlerParts.ts";

/** A value that is asked only whether it is truthy. */
export interface TruthTest {
  readonly value: Expression;
  /** The whole of `!value` and `not value`; null for any other test. */
  readonly negation: Expression | null;
}

/** The values that the handler and its functions ask for their truth: `if (a)`, `!a`, `a ? b : c`, `bool(a)`. */
export function truthTestsOf(handler: CheckedHandler): readonly TruthTest[] {
  const found = new Map<Expression, TruthTest>();
  const add = (value: Expression, negation: Expression | null): void => {
    if (value.kind === "logical" && value.operator !== "nullish") {
      add(value.left, null);
      add(value.right, null);
    } else if (value.kind === "unary" && value.operator === "not") add(value.value, value);
    else if (!found.has(value) || negation !== null) found.set(value, { value, negation });
  };
  for (const { body } of partsOf(handler).functions) {
    walkStatements(body, {
      statement: (statement) => {
        const test = testOf(statement);
        if (test !== null) add(test, null);
        return undefined;
      },
      expression: (expression) => {
        const test = testIn(expression);
        if (test !== null) add(test, expression.kind === "unary" ? expression : null);
        return undefined;
      },
    });
  }
  return [...found.values()];
}

function testOf(statement: Statement): Expression | null {
  if (statement.kind === "if") return statement.test;
  return statement.kind === "loop" && statement.over === "while" ? statement.subject : null;
}

function testIn(expression: Expression): Expression | null {
  if (expression.kind === "conditional") return expression.test;
  if (expression.kind === "unary" && expression.operator === "not") return expression.value;
  if (expression.kind === "logical" && expression.operator === "and") return expression.left;
  if (expression.kind !== "call" || expression.arguments.length !== 1) return null;
  const isConversion = /^(?:Boolean|bool)$/u.test(dottedName(expression.callee));
  return isConversion ? (expression.arguments[0]?.value ?? null) : null;
}
