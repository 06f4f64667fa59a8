import type { Expression } from "../../code/codeModel.ts";
import type { Origin } from "../../flow/origin.ts";
import { keyOfOrigin } from "../../flow/originKey.ts";
import { dereferencesOf } from "../matching/dereferencesOf.ts";
import { partsOf } from "../matching/handlerParts.ts";
import { useOf } from "../matching/useOf.ts";
import type { CheckedHandler } from "../rule.ts";

/**
 * True where a name that stands for the part of the event is used, further on, in a way that may not take None:
 * a part is asked of it, or a function gets it that nobody knows. With None in its place, the code would fail there.
 */
export function isNeededLater(handler: CheckedHandler, { root, steps }: Origin): boolean {
  const key = keyOfOrigin({ root, steps });
  const isName = (value: Expression): boolean =>
    value.kind === "name" &&
    handler.flow
      .originsOf(value)
      .some((origin) => !origin.isPresent && keyOfOrigin(origin) === key);
  if ([...dereferencesOf(handler).keys()].some(isName)) return true;
  const isAsked = handler.flow.accesses.some(
    ({ expression, base }) =>
      expression?.object.kind === "name" && !base.isPresent && keyOfOrigin(base) === key,
  );
  const given = partsOf(handler).calls.flatMap((call) => call.arguments.map(({ value }) => value));
  return isAsked || given.some((value) => isName(value) && useOf(handler, value) !== "value");
}
