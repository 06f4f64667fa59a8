import { asList, memberOf, membersOf, type TemplateValue } from "../templateValue.ts";

/** A value that a path led to. */
export interface PropertyPlace {
  readonly value: TemplateValue;
  /** The nearest list entry or `*` member on the way; the root where there is none. */
  readonly entry: TemplateValue;
  /** The nearest key that `*` stood for, or null. */
  readonly key: string | null;
}

/**
 * All values at a path.
 * @param path keys with dots between them; `[]` after a key stands for each entry of its list, and
 * `*` for each member: `Rule.Actions[].LambdaAction.FunctionArn`, `LambdaConfig.*`
 */
export function placesAt(root: TemplateValue, path: string): readonly PropertyPlace[] {
  const start: readonly PropertyPlace[] = [{ value: root, entry: root, key: null }];
  return path
    .split(".")
    .reduce((places, step) => places.flatMap((from) => take(from, step)), start);
}

function take(from: PropertyPlace, step: string): readonly PropertyPlace[] {
  if (step === "*") {
    return membersOf(from.value).map(([key, value]) => ({ value, entry: value, key }));
  }
  const isList = step.endsWith("[]");
  const value = memberOf(from.value, isList ? step.slice(0, -"[]".length) : step);
  if (value === undefined) return [];
  if (!isList) return [{ ...from, value }];
  return asList(value).map((item) => ({ value: item, entry: item, key: from.key }));
}
