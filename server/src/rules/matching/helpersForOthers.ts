import type { FunctionExpression } from "../../code/codeModel.ts";
import type { Span } from "../../code/span.ts";
import { walkStatements } from "../../code/walkCode.ts";
import { moduleBindingsOf } from "../../flow/moduleNames.ts";
import type { CheckedHandler } from "../rule.ts";
import { isUnreached } from "./otherInvokers.ts";

/** How many helpers may lie between a place and the handler. */
const deepest = 6;

/**
 * True for a place that no event of the handler's triggers comes to, by its branch or since it stands in a helper
 * that only such places name: what it reads are the events of other invokers.
 */
export function isForOtherEvents(handler: CheckedHandler, place: Span, left = deepest): boolean {
  if (isUnreached(handler, place)) return true;
  const helper = left === 0 ? undefined : helpersOf(handler).find(({ code }) => isIn(code, place));
  if (helper === undefined || helper.code === handler.handler) return false;
  const { code, mentions } = helper;
  const calls = mentions.filter((mention) => !isIn(code, mention));
  return calls.length > 0 && calls.every((each) => isForOtherEvents(handler, each, left - 1));
}

/** A function that the module names, and every place where the name stands. */
interface Helper {
  readonly code: FunctionExpression;
  readonly mentions: readonly Span[];
}

const known = new WeakMap<CheckedHandler["file"], readonly Helper[]>();

function helpersOf({ file }: CheckedHandler): readonly Helper[] {
  const before = known.get(file);
  if (before !== undefined) return before;
  const mentions = new Map<string, Span[]>();
  walkStatements(file.statements, {
    expression: (expression) => {
      if (expression.kind !== "name") return undefined;
      const places = mentions.get(expression.name);
      if (places === undefined) mentions.set(expression.name, [expression]);
      else places.push(expression);
      return undefined;
    },
  });
  const helpers = [...moduleBindingsOf(file).values].flatMap(([name, value]) =>
    value?.kind === "function" ? [{ code: value, mentions: mentions.get(name) ?? [] }] : [],
  );
  known.set(file, helpers);
  return helpers;
}

function isIn(outer: Span, place: Span): boolean {
  return outer.start <= place.start && place.end <= outer.end;
}
