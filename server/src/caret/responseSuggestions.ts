import type * as z from "zod";
import { fieldOf, fieldsInside, type Field } from "../../../events/fieldTree.ts";
import type { EventType } from "../../../events/model/eventType.ts";
import type { Json } from "../../../events/model/json.ts";
import { schemaShapeOf } from "../../../events/model/schemaShape.ts";
import { describeExpected } from "../../../events/validation/describeMismatch.ts";
import { fieldMarkdown } from "../eventFiles/fieldMarkdown.ts";
import type { Language } from "../protocol.ts";
import type { MarkedCaret } from "./markCaret.ts";
import type { ReturnedPlace } from "./returnedPlace.ts";
import type { Suggestion } from "./suggestion.ts";

/** What the invoker takes: a whole response after `return`, or the keys that an object in it lacks. */
export function suggestResponse(
  eventTypes: readonly EventType[],
  { path, keys }: ReturnedPlace,
  mark: MarkedCaret,
  language: Language,
): readonly Suggestion[] {
  const suggestions = new Map<string, Suggestion>();
  for (const eventType of eventTypes) {
    const schema = eventType.responseSchema?.();
    if (schema === undefined) continue;
    if (keys === null) {
      const whole = path.length === 0 ? skeleton(eventType, schema, mark, language) : null;
      if (whole !== null) suggestions.set(whole.newText, whole);
      continue;
    }
    for (const [key, field] of fieldsInside(schema, path)) {
      if (keys.includes(key) || suggestions.has(key)) continue;
      suggestions.set(key, {
        label: key,
        kind: "response",
        detail: describeExpected(field.schema) + (field.optional ? ", may be left out" : ""),
        documentation: fieldMarkdown(eventType, [...path, key], field),
        ...writeMember(key, field, mark, language),
      });
    }
  }
  return [...suggestions.values()];
}

type Written = Pick<Suggestion, "replaced" | "newText" | "filterText" | "isSnippet">;

function writeMember(key: string, field: Field, mark: MarkedCaret, language: Language): Written {
  const { replaced, quote, closing } = mark;
  if (quote !== null)
    return { replaced, newText: key + closing, filterText: key, isSnippet: false };
  const written = writtenKey(key, language);
  const stops = new TabStops();
  const value = writeValue(field.schema, stops, language, 0);
  return { replaced, newText: `${written}: ${value}`, filterText: written, isSnippet: true };
}

function skeleton(
  eventType: EventType,
  schema: z.ZodType,
  { replaced }: MarkedCaret,
  language: Language,
): Suggestion | null {
  const body = writeObject(schema, new TabStops(), language, 0);
  if (body === null) return null;
  return {
    label: `{ … } ${eventType.shortTitle} response`,
    kind: "response",
    detail: eventType.title,
    documentation: `What the invoker of ${eventType.title} takes.\n\n[AWS documentation](${eventType.documentation})`,
    replaced,
    newText: body,
    filterText: "{}",
    isSnippet: true,
  };
}

/** Objects in each other that a skeleton writes out. */
const deepest = 2;

class TabStops {
  #last = 0;

  /** A tab stop that holds a text at first. */
  around(text: string): string {
    this.#last += 1;
    return `\${${this.#last}:${text.replaceAll(/[\\$}]/gu, String.raw`\$&`)}}`;
  }
}

/** The fields that must be there; all of them where none must. Null for what is no object. */
function writeObject(
  schema: z.ZodType,
  stops: TabStops,
  language: Language,
  depth: number,
): string | null {
  const fields = [...fieldsInside(schema, [])];
  if (fields.length === 0) return null;
  const needed = fields.filter(([, { optional }]) => !optional);
  const written = (needed.length > 0 ? needed : fields.slice(0, 3)).map(
    ([key, field]) =>
      `${writtenKey(key, language)}: ${writeValue(field.schema, stops, language, depth + 1)}`,
  );
  if (depth > 0) return `{ ${written.join(", ")} }`;
  return `{\n${written.map((line) => `\t${line},\n`).join("")}}`;
}

function writeValue(schema: z.ZodType, stops: TabStops, language: Language, depth: number): string {
  const shape = schemaShapeOf(schema);
  const { docs } = fieldOf(schema);
  if (shape.kind === "wrapper") return writeValue(shape.inner, stops, language, depth);
  if (shape.kind === "array") {
    const item = depth > deepest ? null : writeObject(shape.element, stops, language, depth + 1);
    return item === null ? stops.around("[]") : `[${item}]`;
  }
  const inner = depth > deepest ? null : writeObject(schema, stops, language, depth + 1);
  return inner ?? stops.around(docs === null ? '""' : literal(docs.example, language));
}

/** A value as the language writes it. */
function literal(value: Json, language: Language): string {
  if (language !== "python") return JSON.stringify(value);
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (Array.isArray(value)) return `[${value.map((each) => literal(each, language)).join(", ")}]`;
  if (typeof value !== "object") return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([key, each]) => `${JSON.stringify(key)}: ${literal(each, language)}`,
  );
  return `{${members.join(", ")}}`;
}

function writtenKey(key: string, language: Language): string {
  return language !== "python" && /^[A-Za-z_$][\w$]*$/u.test(key) ? key : JSON.stringify(key);
}
