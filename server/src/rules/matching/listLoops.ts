import type { Expression, Statement } from "../../code/codeModel.ts";
import type { Span } from "../../code/span.ts";
import type { CheckedHandler } from "../rule.ts";
import { eventPathsOf } from "./eventPaths.ts";
import { functionOf } from "./functionOf.ts";
import { partsOf } from "./handlerParts.ts";

/** A loop over a list, or a call of a method that goes through it. */
export interface ListLoop extends Span {
  readonly list: Expression;
  /** True for JavaScript's `for in`. */
  readonly isOverKeys: boolean;
  /** What is done for each item; null where another file says so. */
  readonly round: Pick<Round, "body" | "isFunction"> | null;
}

/** What is done for each item of a list, and where the loop or the call stands that does so. */
export interface Round extends Span {
  readonly body: readonly Statement[];
  /** True for a function that is called for each, which a `return` ends and nothing more. */
  readonly isFunction: boolean;
}

const callbackMethods = new Set([
  "forEach",
  "map",
  "flatMap",
  "filter",
  "reduce",
  "some",
  "every",
  "find",
]);

/** The loops over a list of the event: `for`, those that count its items, and methods that call a function for each. */
export function loopsOver(handler: CheckedHandler, path: string): readonly ListLoop[] {
  const { loops, calls } = partsOf(handler);
  const isList = (list: Expression): boolean => eventPathsOf(handler.flow, list).includes(path);
  const plain = loops.flatMap(({ over, subject, body, start, end }): readonly ListLoop[] => {
    const list = subject === null || over !== "while" ? subject : countedBy(subject);
    if (list === null || !isList(list)) return [];
    const isOverKeys = over === "keys";
    return [{ start, end, list, isOverKeys, round: { body, isFunction: false } }];
  });
  const called = calls.flatMap(({ callee, arguments: given, start, end }): readonly ListLoop[] => {
    if (callee.kind !== "member" || !callbackMethods.has(String(callee.key))) return [];
    if (!isList(callee.object)) return [];
    const each = functionOf(handler, given[0]?.value);
    const round = each === null ? null : { body: each.body, isFunction: true };
    return [{ start, end, list: callee.object, isOverKeys: false, round }];
  });
  return [...plain, ...called];
}

/** What those loops do for each item, as far as the file says so. */
export function roundsOver(handler: CheckedHandler, path: string): readonly Round[] {
  return loopsOver(handler, path).flatMap(({ start, end, round }) => {
    return round === null ? [] : [{ start, end, body: round.body, isFunction: round.isFunction }];
  });
}

/** The list whose items a loop counts: of `i < event.Records.length`. */
function countedBy(condition: Expression): Expression | null {
  if (condition.kind !== "binary" || !/^(?:[<>]=?|!==?)$/u.test(condition.operator)) return null;
  const length = [condition.left, condition.right].find(
    (side) => side.kind === "member" && side.key === "length",
  );
  return length?.kind === "member" ? length.object : null;
}
