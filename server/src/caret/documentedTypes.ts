import { eventTypes as catalogue } from "../../../events/catalogue.ts";
import type { EventType } from "../../../events/model/eventType.ts";
import { isPlainHandlerType, typescriptTypeOf } from "../annotations/typescriptType.ts";
import type { FunctionExpression } from "../code/codeModel.ts";
import type { Span } from "../code/span.ts";
import { findHandlerFunction } from "../flow/findHandlerFunction.ts";
import type { CheckedHandler } from "../rules/rule.ts";
import type { ReadText } from "./caretPlace.ts";
import type { Suggestion } from "./suggestion.ts";

/** The caret in the braces of a JSDoc tag over a statement. */
interface DocumentedPlace {
  readonly tag: "param" | "type";
  /** What is typed of the type. */
  readonly typed: Span;
  /** The parameter's name behind the braces; null where none is written yet. */
  readonly parameter: string | null;
  /** Where the statement begins that the comment stands over. */
  readonly statement: number;
  readonly closing: string;
}

/** Longer comments are no handler's. */
const longestComment = 8_000;

/**
 * The types of the event in the JSDoc over a JavaScript handler: of the parameter at `@param {`, of the whole
 * at `@type {`; those of all events where it is not known what arrives. A type that is spelt further than a
 * name is tsserver's.
 */
export async function suggestDocumentedTypes(
  text: string,
  offset: number,
  handlers: readonly CheckedHandler[],
  readText: ReadText,
): Promise<readonly Suggestion[]> {
  const isOurs = handlers.length > 0 && handlers.every(({ language }) => language === "javascript");
  const place = isOurs ? placeAt(text, offset) : null;
  const file = place === null ? null : await readText(text);
  if (place === null || file === null) return [];
  const suggestions = new Map<string, Suggestion>();
  for (const { eventTypes, targets } of handlers) {
    const [target] = targets;
    const found = target === undefined ? null : findHandlerFunction(file, target.symbol);
    if (found === null || !isDocumentedBy(found, text, place)) continue;
    for (const eventType of eventTypes.length > 0 ? eventTypes : catalogue) {
      const suggestion = suggestType(eventType, place);
      if (suggestion !== null && !suggestions.has(suggestion.label)) {
        suggestions.set(suggestion.label, suggestion);
      }
    }
  }
  return [...suggestions.values()];
}

function placeAt(text: string, offset: number): DocumentedPlace | null {
  const before = text.slice(Math.max(0, offset - longestComment), offset);
  const [, tag, name = ""] = /@(param|type)\s*\{\s*(\w*)$/u.exec(before) ?? [];
  if ((tag !== "param" && tag !== "type") || !/\/\*\*(?:(?!\*\/)[^])*$/u.test(before)) return null;
  const after = text.slice(offset, offset + longestComment);
  const rest = /^(\w*)(\s*\})?[ \t]*(\w*)(?:(?!\*\/)[^])*\*\/\s*/u.exec(after);
  if (rest === null) return null;
  const [comment, typedOn = "", brace, parameter = ""] = rest;
  const typed = { start: offset - name.length, end: offset + typedOn.length };
  return {
    tag,
    typed,
    parameter: brace === undefined || parameter === "" ? null : parameter,
    statement: offset + comment.length,
    closing: brace === undefined ? "}" : "",
  };
}

/** True where the handler is what stands under the comment, and the tag is of its event. */
function isDocumentedBy(
  { start, parameters }: FunctionExpression,
  text: string,
  { statement, tag, parameter }: DocumentedPlace,
): boolean {
  const isUnder = statement <= start && /^[^;{}\n]*$/u.test(text.slice(statement, start));
  if (!isUnder || tag === "type") return isUnder;
  const pattern = parameters[0]?.pattern;
  return parameter === null || (pattern?.kind === "name" && pattern.name === parameter);
}

function suggestType(
  eventType: EventType,
  { tag, typed, closing }: DocumentedPlace,
): Suggestion | null {
  const handlerType = eventType.names.typescriptHandlerType;
  const whole = handlerType !== null && isPlainHandlerType(handlerType) ? handlerType : null;
  const name = tag === "param" ? (typescriptTypeOf(eventType)?.written ?? null) : whole;
  if (name === null) return null;
  const { title, description, documentation } = eventType;
  return {
    label: name,
    kind: "type",
    detail: title,
    documentation: `${description} [AWS documentation](${documentation})`,
    replaced: typed,
    newText: `import("aws-lambda").${name}${closing}`,
    filterText: name,
    isSnippet: false,
  };
}
