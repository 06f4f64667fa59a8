import type { Statement } from "../../code/codeModel.ts";
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
  const plain = loops.filter(
    ({ subject }) => subject !== null && areRecords(eventPathsOf(handler.flow, subject)),
  );
  const called = calls.flatMap(({ callee, arguments: passed }) => {
    const callback = passed[0]?.value;
    const isEach = callee.kind === "member" && callbackMethods.has(String(callee.key));
    if (!isEach || callback?.kind !== "function") return [];
    return areRecords(eventPathsOf(handler.flow, callee.object)) ? [callback] : [];
  });
  return [...plain, ...called];
}
