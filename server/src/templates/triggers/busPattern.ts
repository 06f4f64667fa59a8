import { comesFrom, isOfKind, type BusOrigin } from "../../../../events/model/busOrigin.ts";
import { staticText } from "../resolution.ts";
import { resolveStatic } from "../resolveStatic.ts";
import type { TemplateScope } from "../templateScope.ts";
import { asText, intrinsicCall, isList, memberOf, type TemplateValue } from "../templateValue.ts";

/** One entry of a pattern's list, as a question to event types. */
export interface BusCondition {
  readonly acceptsSource: (origin: BusOrigin) => boolean;
  readonly acceptsKind: (origin: BusOrigin) => boolean;
}

/**
 * The conditions of one field of an event pattern, of which one must hold; null where the pattern
 * leaves the field open, or says of it what only an event can answer, such as `anything-but`.
 * EventBridge User Guide, "Comparison operators for use in event patterns".
 */
export function busConditions(
  pattern: TemplateValue,
  field: "source" | "detail-type",
  scope: TemplateScope,
): readonly BusCondition[] | null {
  const entries = memberOf(pattern, field);
  if (!isList(entries)) return null;
  const conditions = entries.flatMap((entry) => readCondition(entry, scope) ?? []);
  return conditions.length === 0 || conditions.length < entries.length ? null : conditions;
}

/** An event pattern as a mapping; CloudFormation also takes it as JSON text. Null for neither. */
export function readPattern(pattern: TemplateValue, scope: TemplateScope): TemplateValue {
  if (typeof pattern !== "string" && intrinsicCall(pattern) === null) return pattern;
  const text = staticText(resolveStatic(pattern, scope));
  try {
    return text === null ? null : (JSON.parse(text) as TemplateValue);
  } catch {
    return null;
  }
}

function readCondition(entry: TemplateValue, scope: TemplateScope): BusCondition | null {
  const text = staticText(resolveStatic(entry, scope));
  if (text !== null) {
    return {
      acceptsSource: (origin) => comesFrom(origin, text),
      acceptsKind: (origin) => isOfKind(origin, text),
    };
  }
  const start = asText(memberOf(entry, "prefix")) ?? startOfWildcard(memberOf(entry, "wildcard"));
  if (start === null) return null;
  const begins = (known: string): boolean => known.startsWith(start);
  return {
    acceptsSource: (origin) => origin.sources.some(begins) || comesFrom(origin, start),
    acceptsKind: (origin) => origin.detailTypes.some(begins) || isOfKind(origin, start),
  };
}

/** `Object *` begins as its matches do; what follows the first star is for the event to answer. */
function startOfWildcard(wildcard: TemplateValue | undefined): string | null {
  return asText(wildcard)?.split("*", 1)[0] ?? null;
}
