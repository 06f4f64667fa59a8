import {
  isDeferred,
  isList,
  isMap,
  isMissing,
  missing,
  scalarNumber,
  scalarText,
  unknownFrom,
  valueOr,
  type Deferred,
  type TerraformList,
  type TerraformValue,
} from "./terraformValue.ts";

/**
 * A member of a map, an item of a list, or an attribute of what is deferred. Up to Terraform 0.11, the
 * attributes of a resource with a count were also those of its only instance.
 */
export function memberOf(value: TerraformValue, key: TerraformValue): TerraformValue {
  const name = scalarText(key);
  if (name === null) return unknownFrom([value]);
  if (isMap(value)) return valueOr(value.get(name), missing);
  if (isList(value)) return itemOf(value, key);
  if (!isDeferred(value) || isMissing(value)) return missing;
  return deferredMember(value, name);
}

function itemOf(list: TerraformList, key: TerraformValue): TerraformValue {
  const position = scalarNumber(key);
  const [only] = list;
  const isOnlyResource = list.length === 1 && isDeferred(only) && only.kind === "reference";
  if (position === null && isOnlyResource) return memberOf(only, key);
  return valueOr(list[position ?? -1], missing);
}

function deferredMember(value: Deferred, name: string): TerraformValue {
  if (value.kind === "reference") return { ...value, path: [...value.path, name] };
  if (value.kind === "module") return value.output(name);
  if (value.kind !== "either") return unknownFrom([value]);
  const [one, other] = value.options;
  return { kind: "either", options: [memberOf(one, name), memberOf(other, name)] };
}
