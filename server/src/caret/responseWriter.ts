import type * as z from "zod";
import { fieldsInside, type Field } from "../../../events/fieldTree.ts";
import type { Json } from "../../../events/model/json.ts";
import { schemaShapeOf } from "../../../events/model/schemaShape.ts";
import type { Language } from "../protocol.ts";
import type { MarkedCaret } from "./markCaret.ts";
import type { Suggestion } from "./suggestion.ts";

/** A snippet of the whole value: an object, a list of one; null where it is neither. */
export function writeWhole(schema: z.ZodType, language: Language): string | null {
  return writeNested(schema, new TabStops(), language, 0);
}

/** A response with what has to be in it, each member on a line; null for what is no object. */
export function writeResponse(schema: z.ZodType, language: Language): string | null {
  return writeObject(schema, new TabStops(), language, 0);
}

type Written = Pick<Suggestion, "replaced" | "newText" | "filterText" | "isSnippet">;

/** The key with a value behind it, unless it has one. A closing quote is written anew. */
export function writeMember(
  key: string,
  field: Field,
  mark: MarkedCaret,
  language: Language,
): Written {
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
export function neededIn(schema: z.ZodType): readonly (readonly [string, Field])[] {
  const fields = [...fieldsInside(schema, [])];
  const needed = fields.filter(([key, { optional }]) => !optional || usual.has(key));
  return needed.length > 0 ? needed : fields.slice(0, 3);
}

/** An object with what has to be in it; null for what is no object. */
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
  const inside = written.join(", ");
  if (depth > 0) return language === "python" ? `{${inside}}` : `{ ${inside} }`;
  return `{\n${written.map((line) => `\t${line},\n`).join("")}}`;
}

function writeValue(
  { schema, docs }: Field,
  stops: TabStops,
  language: Language,
  depth: number,
): string {
  const nested = writeNested(schema, stops, language, depth);
  if (nested !== null) return nested;
  const example = docs === null ? '""' : literal(docs.example, language);
  const isId = example.startsWith('"') && example.length > longestExample;
  return stops.around(isId ? '""' : example);
}

function writeNested(
  schema: z.ZodType,
  stops: TabStops,
  language: Language,
  depth: number,
): string | null {
  const bare = withoutWrappers(schema);
  const shape = schemaShapeOf(bare);
  const object = shape.kind === "array" ? shape.element : bare;
  const inner = depth > deepest ? null : writeObject(object, stops, language, depth + 1);
  return inner !== null && shape.kind === "array" ? `[${inner}]` : inner;
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
