import { buildSample, type BuiltSample } from "../../../events/buildSample.ts";
import type { EventType } from "../../../events/model/eventType.ts";
import type { Json } from "../../../events/model/json.ts";
import type { SampleParameter } from "../../../events/model/sample.ts";
import { escapeDefault, escapeText } from "../toSnippetBody.ts";

// Characters that no sample has, around the number of a tab stop.
const open = "\uE000";
const close = "\uE001";

/**
 * The first sample of an event type as the body of a snippet: JSON in which each parameter's value is
 * a tab stop, wherever it stands as it is. What is derived from it, such as a hash, stays.
 */
export function eventBody(eventType: EventType): readonly string[] {
  const { value, sample } = build(eventType, {});
  const stops = sample.parameters.filter((parameter) => isTyped(parameter));
  const marked = stops.reduce<Json>(
    (json, parameter, index) => mark(json, eventType, parameter, index + 1),
    value,
  );
  const defined = new Set<string>();
  const text = escapeText(JSON.stringify(marked, null, 2)).replace(
    new RegExp(`${open}(\\d+)${close}`, "g"),
    (_all, number: string) => {
      if (defined.has(number)) return `\${${number}}`;
      defined.add(number);
      const given = JSON.stringify(stops[Number(number) - 1]?.default).slice(1, -1);
      return `\${${number}:${escapeDefault(given)}}`;
    },
  );
  return text.split("\n");
}

/** True where a person would type another value over the default's own characters. */
function isTyped({ kind, default: text }: SampleParameter): boolean {
  return kind !== "integer" && text.length > 2;
}

/** Puts the number of a tab stop where another value of the parameter changes the event. */
function mark(json: Json, eventType: EventType, parameter: SampleParameter, stop: number): Json {
  const other = parameter.kind === "json" ? '"another"' : "another";
  try {
    const changed = build(eventType, { [parameter.name]: other }).value;
    return markWhereChanged(json, changed, { text: parameter.default, other, stop });
  } catch {
    // A parameter that takes but a few values; the default stays as it is.
    return json;
  }
}

interface Replacement {
  readonly text: string;
  readonly other: string;
  readonly stop: number;
}

function markWhereChanged(json: Json, changed: Json | undefined, to: Replacement): Json {
  if (typeof json === "string" && typeof changed === "string") {
    const parts = changed.split(to.other);
    const hasIt = parts.length > 1 && json === parts.join(to.text);
    return hasIt ? parts.join(`${open}${to.stop}${close}`) : json;
  }
  if (Array.isArray(json)) {
    const others: readonly Json[] = Array.isArray(changed) ? (changed as readonly Json[]) : [];
    return (json as readonly Json[]).map((element, index) =>
      markWhereChanged(element, others[index], to),
    );
  }
  if (json === null || typeof json !== "object") return json;
  const others = (changed ?? {}) as Readonly<Record<string, Json>>;
  return Object.fromEntries(
    Object.entries(json).map(([key, member]) => [key, markWhereChanged(member, others[key], to)]),
  );
}

function build(eventType: EventType, set: Readonly<Record<string, string>>): BuiltSample {
  const now = new Date("2026-01-01T00:00:00.000Z");
  return buildSample(eventType, null, { seed: 1, now, set });
}
