import type { Statement } from "../../code/codeModel.ts";
import type { CheckedHandler } from "../rule.ts";
import { eventPathsOf } from "./eventPaths.ts";
import { functionOf } from "./functionOf.ts";
import { partsOf } from "./handlerParts.ts";

/** What is done for each item of a list. */
export interface Round {
  readonly body: readonly Statement[];
  /** True for a function that is called for each, which a `return` ends and nothing more. */
  readonly isFunction: boolean;
}

/** The rounds of the loops over a list of the event, and of the functions that `forEach` calls for its items. */
export function roundsOver(handler: CheckedHandler, path: string): readonly Round[] {
  const { loops, calls } = partsOf(handler);
  const plain = loops.filter(
    ({ over, subject }) =>
      over === "each" && subject !== null && eventPathsOf(handler.flow, subject).includes(path),
  );
  const called = calls.flatMap(({ callee, arguments: given }) => {
    if (callee.kind !== "member" || callee.key !== "forEach") return [];
    if (!eventPathsOf(handler.flow, callee.object).includes(path)) return [];
    return functionOf(handler, given[0]?.value) ?? [];
  });
  return [
    ...plain.map(({ body }) => ({ body, isFunction: false })),
    ...called.map(({ body }) => ({ body, isFunction: true })),
  ];
}
