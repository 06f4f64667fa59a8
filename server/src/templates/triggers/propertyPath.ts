import { takeBranch } from "../resolveStatic.ts";
import type { TemplateScope } from "../templateScope.ts";
import {
  asList,
  intrinsicCall,
  memberOf,
  membersOf,
  type TemplateValue,
} from "../templateValue.ts";

/** A value that a path led to. */
export interface PropertyPlace {
  readonly value: TemplateValue;
  /** The nearest list entry or `*` member on the way; the root where there is none. */
  readonly entry: TemplateValue;
  /** The nearest key that `*` stood for, or null. */
  readonly key: string | null;
}

/**
 * All values at a path. On the way, an `Fn::If` is the branch that it takes, or both where only a
 * deployment knows.
 * @param path keys with dots between them; `[]` after a key stands for each entry of its list, and
 * `*` for each member: `Rule.Actions[].LambdaAction.FunctionArn`, `LambdaConfig.*`
 */
export function placesAt(
  root: TemplateValue,
  path: string,
  scope: TemplateScope,
): readonly PropertyPlace[] {
  const start: readonly PropertyPlace[] = [{ value: root, entry: root, key: null }];
  const places = path
    .split(".")
    .reduce((reached, step) => reached.flatMap((from) => take(from, step, scope)), start);
  return places.flatMap(({ value, entry, key }) =>
    branchesOf(value, scope).map((branch) => ({ value: branch, entry, key })),
  );
}

function take(from: PropertyPlace, step: string, scope: TemplateScope): readonly PropertyPlace[] {
  const values = branchesOf(from.value, scope);
  if (step === "*") {
    return values.flatMap((value) =>
      membersOf(value).map(([key, member]) => ({ value: member, entry: member, key })),
    );
  }
  const isList = step.endsWith("[]");
  const key = isList ? step.slice(0, -"[]".length) : step;
  const members = values
    .map((value) => memberOf(value, key))
    .filter((member) => member !== undefined);
  if (!isList) return members.map((value) => ({ value, entry: from.entry, key: from.key }));
  return members
    .flatMap((member) => branchesOf(member, scope))
    .flatMap(asList)
    .flatMap((item) => branchesOf(item, scope))
    .map((item) => ({ value: item, entry: item, key: from.key }));
}

function branchesOf(value: TemplateValue, scope: TemplateScope): readonly TemplateValue[] {
  const call = intrinsicCall(value);
  if (call?.name !== "Fn::If") return [value];
  const taken = takeBranch(value, scope);
  if (taken !== null) return [taken];
  const [, ...branches] = asList(call.argument);
  return branches.flatMap((branch) => branchesOf(branch, scope));
}
