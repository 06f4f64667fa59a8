import { intrinsicCall, isList, membersOf, type TemplateValue } from "../templateValue.ts";
import type { TriggerDetails } from "../triggerDetails.ts";

/** Objects in each other: more than a person writes. */
const deepest = 8;

/** What the properties of a custom resource are in the template, by the keys that lead to them. */
export function readCustomProperties(properties: TemplateValue): TriggerDetails {
  const found: Record<string, "boolean" | "other"> = {};
  read(properties, "", found, deepest);
  return { customProperties: found };
}

function read(
  value: TemplateValue,
  path: string,
  found: Record<string, "boolean" | "other">,
  left: number,
): void {
  if (path !== "") found[path] = isBoolean(value) ? "boolean" : "other";
  if (left === 0 || intrinsicCall(value) !== null) return;
  for (const [key, inner] of membersOf(value)) {
    read(inner, path === "" ? key : `${path}.${key}`, found, left - 1);
  }
}

/** `true`, and `!If` between two booleans. */
function isBoolean(value: TemplateValue | undefined): boolean {
  if (typeof value === "boolean") return true;
  const call = intrinsicCall(value);
  const choice = call?.name === "Fn::If" ? call.argument : undefined;
  if (!isList(choice)) return false;
  return isBoolean(choice[1]) && isBoolean(choice[2]);
}
