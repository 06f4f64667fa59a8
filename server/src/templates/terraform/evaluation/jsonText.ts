import {
  isDeferred,
  isList,
  isMap,
  joinText,
  NodeMeter,
  unknown,
  type Deferred,
  type TerraformMap,
  type TerraformValue,
} from "./terraformValue.ts";

/** The text that `jsonencode` makes, with what is deferred in its place. */
export function jsonText(value: TerraformValue): TerraformValue {
  const parts: TerraformValue[] = [];
  addParts(value, parts, new NodeMeter());
  return joinText(parts);
}

function addParts(value: TerraformValue, parts: TerraformValue[], meter: NodeMeter): void {
  if (!meter.spend()) parts.push(unknown);
  else if (isList(value)) {
    parts.push("[");
    for (const [position, item] of value.entries()) {
      if (position > 0) parts.push(",");
      addParts(item, parts, meter);
    }
    parts.push("]");
  } else if (isMap(value)) addMembers(value, parts, meter);
  else if (isDeferred(value)) parts.push('"', ...escapedParts(value), '"');
  else parts.push(JSON.stringify(value));
}

function addMembers(value: TerraformMap, parts: TerraformValue[], meter: NodeMeter): void {
  let separator = "{";
  for (const [key, member] of [...value].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    parts.push(`${separator}${JSON.stringify(key)}:`);
    addParts(member, parts, meter);
    separator = ",";
  }
  parts.push(separator === "{" ? "{}" : "}");
}

/** What stands between the quotes of a text; JSON within JSON is one. */
function escapedParts(value: Deferred): readonly TerraformValue[] {
  if (value.kind === "json") {
    const inner = jsonText(value.value);
    if (!isDeferred(inner)) return [JSON.stringify(inner).slice(1, -1)];
    return inner.kind === "json" ? [unknown] : escapedParts(inner);
  }
  if (value.kind !== "text") return [value];
  return value.parts.map((part) =>
    typeof part === "string" ? JSON.stringify(part).slice(1, -1) : part,
  );
}

/** What `jsondecode` makes of a text; unknown for one that isn't JSON. */
export function fromJson(text: string): TerraformValue {
  try {
    return fromData(JSON.parse(text) as unknown);
  } catch {
    return unknown;
  }
}

/** Plain data as a value. */
export function fromData(data: unknown): TerraformValue {
  if (data === null || typeof data === "boolean" || typeof data === "string") return data;
  if (typeof data === "number") return data;
  if (Array.isArray(data)) return data.map(fromData);
  if (typeof data !== "object") return unknown;
  return new Map(Object.entries(data).map(([key, member]) => [key, fromData(member)]));
}
