import type { Expression, Statement } from "../../code/codeModel.ts";
import type { Span } from "../../code/span.ts";
import { walkStatements } from "../../code/walkCode.ts";
import { calleeName } from "../matching/calleeName.ts";
import { eventPathsOf } from "../matching/eventPaths.ts";
import { functionOf } from "../matching/functionOf.ts";
import { partsOf } from "../matching/handlerParts.ts";
import type { Round } from "../matching/listLoops.ts";
import type { CheckedHandler } from "../rule.ts";
import { ownStatementsOf } from "./droppedPromises.ts";
import { isQuiet } from "./swallowingTry.ts";

/** `await Promise.allSettled(event.Records.map(…));`, whose results go nowhere. */
export function forgottenResults(handler: CheckedHandler): readonly Span[] {
  return partsOf(handler).functions.flatMap((owner) =>
    ownStatementsOf(owner).flatMap((statement) => {
      const value = statement.kind === "expression" ? statement.value : null;
      const call = value?.kind === "await" ? value.value : value;
      if (call?.kind !== "call" || call.callee.kind !== "member") return [];
      if (calleeName(handler, call.callee) !== "Promise.allSettled") return [];
      return isOfRecords(handler, call.arguments[0]?.value) ? [call.callee.keySpan] : [];
    }),
  );
}

function isOfRecords(handler: CheckedHandler, list: Expression | undefined): boolean {
  if (list?.kind !== "call" || list.callee.kind !== "member" || list.callee.key !== "map")
    return false;
  return eventPathsOf(handler.flow, list.callee.object).includes("Records");
}

/** `.catch(console.error)` on what is done with one record. */
export function forgottenRejections(
  handler: CheckedHandler,
  loops: readonly Round[],
): readonly Span[] {
  const spans: Span[] = [];
  for (const { body } of loops) {
    walkStatements(body, {
      expression: (expression) => {
        if (expression.kind !== "call" || expression.callee.kind !== "member") return true;
        const { callee, arguments: given } = expression;
        const isForgotten = callee.key === "catch" && onlyLogs(handler, given[0]?.value);
        if (isForgotten) spans.push(callee.keySpan);
        return true;
      },
    });
  }
  return spans;
}

function onlyLogs(handler: CheckedHandler, given: Expression | undefined): boolean {
  const caught = functionOf(handler, given);
  if (caught !== null) return caught.body.every((statement) => isLog(handler, statement));
  return given?.kind === "member" && /^(?:console|log|logger)\./u.test(calleeName(handler, given));
}

/** The body of an arrow is one `return`. */
function isLog(handler: CheckedHandler, statement: Statement): boolean {
  if (statement.kind !== "return") return isQuiet(handler, statement);
  const { value } = statement;
  return value === null || isQuiet(handler, { ...statement, kind: "expression", value });
}
