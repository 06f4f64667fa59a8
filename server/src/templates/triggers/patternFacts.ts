import type { PatternFacts } from "../triggerDetails.ts";
import type { TemplateLocator, TemplatePath } from "../templateLocator.ts";
import {
  asObject,
  intrinsicCall,
  isList,
  membersOf,
  type TemplateValue,
} from "../templateValue.ts";

type PatternKey = PatternFacts["keys"][number];

/** Keys beyond which a pattern is no longer written by hand; EventBridge takes 2,048 characters. */
const mostKeys = 200;

/**
 * An event pattern with its keys, where the template writes it as a mapping, and without them where it is JSON in a
 * text; null where it comes from an intrinsic function.
 * @param path where the pattern stands
 */
export function readPatternFacts(
  pattern: TemplateValue | undefined,
  path: TemplatePath,
  locator: TemplateLocator,
): PatternFacts | null {
  const range = locator.valueAt(path);
  if (range !== null && typeof pattern === "string" && /^\s*\{/u.test(pattern)) {
    return { range, keys: [], isText: true };
  }
  if (range === null || asObject(pattern) === null || intrinsicCall(pattern) !== null) return null;
  const keys: PatternKey[] = [];
  addKeys(pattern, path, [], locator, keys);
  return { range, keys };
}

function addKeys(
  value: TemplateValue | undefined,
  at: TemplatePath,
  names: readonly string[],
  locator: TemplateLocator,
  found: PatternKey[],
): void {
  for (const [name, member] of membersOf(value)) {
    const keyRange = locator.keyAt([...at, name]);
    const valueRange = locator.valueAt([...at, name]);
    if (keyRange === null || valueRange === null || found.length === mostKeys) continue;
    const holds = kindOf(member);
    const path = [...names, name];
    found.push({ path, keyRange, valueRange, holds });
    if (holds === "mapping") addKeys(member, [...at, name], path, locator, found);
  }
}

function kindOf(value: TemplateValue): PatternKey["holds"] {
  if (isList(value)) return "list";
  if (intrinsicCall(value) !== null) return "unknown";
  return asObject(value) === null ? "scalar" : "mapping";
}
