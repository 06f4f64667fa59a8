import {
  isDeferred,
  isList,
  isMap,
  isMissing,
  missing,
  scalarNumber,
  scalarText,
  unknownFrom,
  type Deferred,
  type TerraformValue,
} from "./terraformValue.ts";

/** A member of a map, an item of a list, or an attribute of what is deferred. */
export function memberOf(value: TerraformValue, key: TerraformValue): TerraformValue {
  const name = scalarText(key);
  if (name === null) return unknownFrom([value]);
  if (isMap(value)) return value.get(name) ?? missing;
  if (isList(value)) return value[scalarNumber(key) ?? -1] ?? missing;
  if (!isDeferred(value) || isMissing(value)) return missing;
  return deferredMember(value, name);
}

function deferredMember(value: Deferred, name: string): TerraformValue {
  if (value.kind === "reference") return { ...value, path: [...value.path, name] };
  if (value.kind === "module") return value.output(name);
  if (value.kind !== "either") return unknownFrom([value]);
  const [one, other] = value.options;
  return { kind: "either", options: [memberOf(one, name), memberOf(other, name)] };
}
