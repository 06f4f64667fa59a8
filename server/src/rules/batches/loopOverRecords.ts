import type { Expression, Statement } from "../../code/codeModel.ts";
import { functionOf } from "../matching/functionOf.ts";
import { partsOf } from "../matching/handlerParts.ts";
import { eventPathsOf } from "../matching/eventPaths.ts";
import type { CheckedHandler } from "../rule.ts";

/** What is done with each record of a batch, in whichever way the handler goes through them. */
export interface RecordLoop {
  readonly start: number;
  readonly end: number;
  readonly body: readonly Statement[];
}

const callbackMethods = new Set(["forEach", "map", "flatMap", "filter", "reduce"]);

/** The loops over the batch's records: `for`, and functions that a method calls for each record. */
export function loopsOverRecords(handler: CheckedHandler): readonly RecordLoop[] {
  const { loops, calls } = partsOf(handler);
  const areRecords = (paths: readonly string[]): boolean => paths.includes("Records");
  const plain = loops.filter(({ over, subject }) => {
    const list = subject === null || over !== "while" ? subject : countedBy(subject);
    return list !== null && areRecords(eventPathsOf(handler.flow, list));
  });
  const called = calls.flatMap(({ callee, arguments: passed, start, end }) => {
    if (callee.kind !== "member" || !callbackMethods.has(String(callee.key))) return [];
    const each = functionOf(handler, passed[0]?.value);
    const isEach = each !== null && areRecords(eventPathsOf(handler.flow, callee.object));
    return isEach ? [{ start, end, body: each.body }] : [];
  });
  return [...plain, ...called];
}

/** The list whose items a loop counts: of `i < event.Records.length`. */
function countedBy(condition: Expression): Expression | null {
  if (condition.kind !== "binary" || !/^(?:[<>]=?|!==?)$/u.test(condition.operator)) return null;
  const length = [condition.left, condition.right].find(
    (side) => side.kind === "member" && side.key === "length",
  );
  return length?.kind === "member" ? length.object : null;
}
