import type * as z from "zod";
import { fieldsInside, type Field } from "../../../events/fieldTree.ts";
import type { EventType } from "../../../events/model/eventType.ts";
import type { Json } from "../../../events/model/json.ts";
import { schemaShapeOf } from "../../../events/model/schemaShape.ts";
import { describeExpected } from "../../../events/validation/describeMismatch.ts";
import { isSelf } from "../annotations/eventParameter.ts";
import { importEdits } from "../annotations/importEdits.ts";
import { fieldMarkdown } from "../eventFiles/fieldMarkdown.ts";
import type { Language } from "../protocol.ts";
import type { CheckedHandler } from "../rules/rule.ts";
import type { MarkedCaret } from "./markCaret.ts";
import { eventItself, ownSkeletons } from "./ownSkeletons.ts";
import type { ReturnedPlace } from "./returnedPlace.ts";
import type { Suggestion } from "./suggestion.ts";

/** What the invoker takes: a whole response after `return`, or the keys that an object in it lacks. */
export function suggestResponse(
  handler: CheckedHandler,
  { path, keys }: ReturnedPlace,
  mark: MarkedCaret,
): readonly Suggestion[] {
  const { eventTypes, language } = handler;
  const suggestions = new Map<string, Suggestion>();
  for (const eventType of eventTypes) {
    const schema = eventType.responseSchema?.();
    if (schema === undefined) continue;
    if (keys === null) {
      const whole = path.length === 0 ? writeSkeletons(handler, eventType, schema, mark) : [];
      for (const each of whole) suggestions.set(each.newText, each);
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

/** The key with a value behind it, unless it has one. A closing quote is written anew. */
function writeMember(key: string, field: Field, mark: MarkedCaret, language: Language): Written {
  const { replaced, quote, closing, hasValue } = mark;
  if (quote !== null && hasValue) {
    return { replaced, newText: key + closing, filterText: key, isSnippet: false };
  }
  const value = hasValue ? "" : `: ${writeValue(field, new TabStops(), language, 0)}`;
  if (quote === null) {
    const written = writtenKey(key, language);
    return { replaced, newText: written + value, filterText: written, isSnippet: true };
  }
  const end = closing === "" ? replaced.end + 1 : replaced.end;
  const newText = `${key}${quote}${value}`;
  return { replaced: { start: replaced.start, end }, newText, filterText: key, isSnippet: true };
}

/** Those that people write, else one of what the schema says has to be there. */
function writeSkeletons(
  handler: CheckedHandler,
  eventType: EventType,
  schema: z.ZodType,
  { replaced }: MarkedCaret,
): readonly Suggestion[] {
  const { language } = handler;
  const { shortTitle, title, documentation } = eventType;
  const suggest = (newText: string, name: string, statement?: string): Suggestion => ({
    label: `{ … } ${[shortTitle, name].filter((part) => part !== "").join(" ")} response`,
    kind: "response",
    detail: title,
    documentation: `A response to this event: ${title}.\n\n[AWS documentation](${documentation})`,
    replaced,
    newText,
    filterText: "response",
    isSnippet: true,
    ...(statement !== undefined && { otherEdits: importEdits(handler, [statement], "python") }),
  });
  const own = ownSkeletons.get(eventType.id)?.(handler);
  const chosen = own ?? (isEventAgain(eventType, schema) ? [eventItself] : null);
  if (chosen === null) {
    const newText = writeObject(schema, new TabStops(), language, 0);
    return newText === null ? [] : [suggest(newText, "")];
  }
  const parameter = handler.handler.parameters[isSelf(handler) ? 1 : 0]?.pattern;
  const event = parameter?.kind === "name" ? parameter.name : "event";
  return chosen.map(({ name, javascript, python, pythonImport }) => {
    const isPython = language === "python";
    const text = (isPython ? python : javascript).replaceAll("EVENT", event);
    return suggest(text, name, isPython ? pythonImport : undefined);
  });
}

/** True where the event itself is what goes back, changed: Amazon Cognito's triggers. */
function isEventAgain(eventType: EventType, schema: z.ZodType): boolean {
  const fields = fieldsInside(eventType.schema(), []);
  const needed = neededIn(schema).map(([key]) => key);
  return needed.length > 2 && needed.every((key) => fields.has(key));
}

/** Objects in each other that a skeleton writes out. */
const deepest = 2;

/** Longer texts are ids and the like, which a response takes from the event. */
const longestExample = 32;

class TabStops {
  #last = 0;

  /** A tab stop that holds a text at first. */
  around(text: string): string {
    this.#last += 1;
    return `\${${this.#last}:${text.replaceAll(/[\\$}]/gu, String.raw`\$&`)}}`;
  }
}

/** What an HTTP response has besides, nearly always. */
const usual = new Set(["headers", "body"]);

/** The fields that must be there; the first few where none must. */
function neededIn(schema: z.ZodType): readonly (readonly [string, Field])[] {
  const fields = [...fieldsInside(schema, [])];
  const needed = fields.filter(([key, { optional }]) => !optional || usual.has(key));
  return needed.length > 0 ? needed : fields.slice(0, 3);
}

/** Null for what is no object. */
function writeObject(
  schema: z.ZodType,
  stops: TabStops,
  language: Language,
  depth: number,
): string | null {
  const written = neededIn(schema).map(
    ([key, field]) =>
      `${writtenKey(key, language)}: ${writeValue(field, stops, language, depth + 1)}`,
  );
  if (written.length === 0) return null;
  if (depth > 0) return `{ ${written.join(", ")} }`;
  return `{\n${written.map((line) => `\t${line},\n`).join("")}}`;
}

function writeValue(
  { schema, docs }: Field,
  stops: TabStops,
  language: Language,
  depth: number,
): string {
  const bare = withoutWrappers(schema);
  const shape = schemaShapeOf(bare);
  const object = shape.kind === "array" ? shape.element : bare;
  const inner = depth > deepest ? null : writeObject(object, stops, language, depth + 1);
  if (inner !== null) return shape.kind === "array" ? `[${inner}]` : inner;
  const example = docs === null ? '""' : literal(docs.example, language);
  const isId = example.startsWith('"') && example.length > longestExample;
  return stops.around(isId ? '""' : example);
}

function withoutWrappers(schema: z.ZodType): z.ZodType {
  const shape = schemaShapeOf(schema);
  return shape.kind === "wrapper" ? withoutWrappers(shape.inner) : schema;
}

/** A value as the language writes it. */
function literal(value: Json, language: Language): string {
  if (language !== "python") {
    const text = JSON.stringify(value, null, 1).replaceAll(/\n\s*/gu, " ");
    return text.replaceAll(/"([A-Za-z_]\w*)":/gu, "$1:");
  }
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
