import type { Expression, Statement, TryStatement } from "../../code/codeModel.ts";
import { walkStatements } from "../../code/walkCode.ts";
import { calleeName } from "../matching/calleeName.ts";
import type { CheckedHandler } from "../rule.ts";

const logCall =
  /^(?:console|print$|(?:\w*log(?:ger|ging)?|LOG(?:GER)?|this\.logger|self\.logger|logger)\b|traceback|metrics|tracer|sentry\w*|Sentry|captureException)/i;

/** Errors of one kind are often expected: only those that catch everything count. */
const everything = /^\(?\s*(?:Exception|BaseException)\s*(?:,.*)?\)?$/;

/** True for a handler of errors that does nothing but log, so that whoever called sees no failure. */
export function swallows(handler: CheckedHandler, { handlers }: TryStatement): boolean {
  return handlers.some(
    ({ types, body }) =>
      (types === null || everything.test(types)) && body.every((each) => isQuiet(handler, each)),
  );
}

/** True for a statement that does nothing but log. */
export function isQuiet(handler: CheckedHandler, statement: Statement): boolean {
  if (statement.kind === "continue") return true;
  if (statement.kind === "expression") return isLogging(handler, statement.value);
  if (statement.kind === "declare")
    return statement.value === null || isHarmless(handler, statement.value);
  if (statement.kind === "block") return statement.body.every((each) => isQuiet(handler, each));
  if (statement.kind !== "if") return false;
  return [...statement.then, ...statement.otherwise].every((each) => isQuiet(handler, each));
}

function isLogging(handler: CheckedHandler, value: Expression): boolean {
  if (value.kind === "await") return isLogging(handler, value.value);
  if (value.kind === "call") return logCall.test(calleeName(handler, value.callee));
  // Python's `pass` and docstrings.
  return value.kind === "literal" || (value.kind === "opaque" && value.parts.length === 0);
}

/** A value that is made for the log: no call but of text. */
function isHarmless(handler: CheckedHandler, value: Expression): boolean {
  let harmless = true;
  walkStatements([{ kind: "expression", start: value.start, end: value.end, value }], {
    expression: (part) => {
      if (part.kind === "call") {
        harmless &&= /^(?:str|repr|String|JSON\.stringify|json\.dumps|traceback\.)/.test(
          calleeName(handler, part.callee),
        );
      }
      if (part.kind === "assign") harmless = false;
      return undefined;
    },
  });
  return harmless;
}
