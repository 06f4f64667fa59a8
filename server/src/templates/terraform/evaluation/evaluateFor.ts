import type { HclFor } from "../hcl/hclSyntax.ts";
import { bind, settled, type Evaluate, type Scope } from "./scope.ts";
import {
  isList,
  isMap,
  scalarText,
  scalarTruth,
  unknownFrom,
  type TerraformValue,
} from "./terraformValue.ts";

/** Keys and values of a collection, in Terraform's order: a map's keys are sorted. Null for what is none. */
export function entriesOf(
  collection: TerraformValue,
): readonly (readonly [string | number, TerraformValue])[] | null {
  if (isList(collection)) return collection.map((item, position) => [position, item]);
  if (!isMap(collection)) return null;
  return [...collection].toSorted(([one], [other]) => (one < other ? -1 : 1));
}

/** `[for …]` and `{for …}`; unknown where the collection is, or a condition, or a key. */
export function evaluateFor(expression: HclFor, scope: Scope, evaluate: Evaluate): TerraformValue {
  const collection = evaluate(expression.collection, scope);
  const entries = entriesOf(collection);
  if (entries === null) return unknownFrom([collection]);
  const list: TerraformValue[] = [];
  const object = new Map<string, TerraformValue>();
  for (const [key, value] of entries) {
    const names: (readonly [string, TerraformValue])[] = [[expression.valueName, value]];
    if (expression.keyName !== null) names.push([expression.keyName, key]);
    const inner = bind(scope, names);
    const isTaken = holds(expression, inner, evaluate);
    if (isTaken === null) return unknownFrom([collection]);
    if (!isTaken) continue;
    const result = evaluate(expression.result, inner);
    if (expression.resultKey === null) list.push(result);
    else {
      const resultKey = scalarText(settled(evaluate(expression.resultKey, inner), inner));
      if (resultKey === null) return unknownFrom([collection]);
      const group = object.get(resultKey);
      const grouped = isList(group) ? [...group, result] : [result];
      object.set(resultKey, expression.groups ? grouped : result);
    }
  }
  return expression.resultKey === null ? list : object;
}

function holds({ condition }: HclFor, scope: Scope, evaluate: Evaluate): boolean | null {
  return condition === null ? true : scalarTruth(settled(evaluate(condition, scope), scope));
}
