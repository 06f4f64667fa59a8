import type * as z from "zod";
import { fieldsInside, findField, type FieldPath } from "../../../events/fieldTree.ts";
import type { EventType } from "../../../events/model/eventType.ts";
import { describeExpected } from "../../../events/validation/describeMismatch.ts";
import { isSelf } from "../annotations/eventParameter.ts";
import { importEdits } from "../annotations/importEdits.ts";
import { fieldMarkdown } from "../eventFiles/fieldMarkdown.ts";
import type { CheckedHandler } from "../rules/rule.ts";
import { writeKey } from "./fieldSuggestions.ts";
import type { MarkedCaret } from "./markCaret.ts";
import { eventItself, ownSkeletons } from "./ownSkeletons.ts";
import type { ResponsePlace } from "./responsePlace.ts";
import { neededIn, writeMember, writeResponse, writeWhole } from "./responseWriter.ts";
import type { Suggestion } from "./suggestion.ts";
import { typeWordsOf } from "./typeWords.ts";
import { suggestValues } from "./valueSuggestions.ts";

/** What the invoker takes: a whole response or a part of it, a key that an object in it lacks, a value. */
export function suggestResponse(
  handler: CheckedHandler,
  place: ResponsePlace,
  mark: MarkedCaret,
): readonly Suggestion[] {
  const suggestions = new Map<string, Suggestion>();
  for (const eventType of handler.eventTypes) {
    const schema = eventType.responseSchema?.();
    if (schema === undefined) continue;
    const subject = { handler, eventType, schema };
    const offered =
      place.asks === "value"
        ? suggestWhole(subject, place.path, mark)
        : suggestKeys(subject, place, mark);
    for (const each of offered) {
      const key = place.asks === "value" ? each.newText : each.label;
      if (!suggestions.has(key)) suggestions.set(key, each);
    }
  }
  return [...suggestions.values()];
}

interface Subject {
  readonly handler: CheckedHandler;
  readonly eventType: EventType;
  /** Of the response. */
  readonly schema: z.ZodType;
}

function suggestKeys(
  { handler: { language }, eventType, schema }: Subject,
  { asks, style, path, taken }: ResponsePlace,
  mark: MarkedCaret,
): readonly Suggestion[] {
  const words = typeWordsOf(language);
  return [...fieldsInside(schema, path)].flatMap(([key, field]) => {
    if (taken.has(key)) return [];
    const written =
      asks === "key"
        ? writeMember(key, field, mark, language)
        : { ...writeKey({ key, style, isCertain: true }, mark), isSnippet: false };
    const suggestion: Suggestion = {
      label: key,
      kind: "response",
      detail: describeExpected(field.schema, words) + (field.optional ? ", may be left out" : ""),
      documentation: fieldMarkdown(eventType, [...path, key], field, { words, isResponse: true }),
      ...written,
    };
    return [suggestion];
  });
}

/** The response itself, or a value in it: what it may be in words, or the object that it has to be. */
function suggestWhole(
  { handler, eventType, schema }: Subject,
  path: FieldPath,
  mark: MarkedCaret,
): readonly Suggestion[] {
  const { quote, replaced } = mark;
  if (path.length === 0) {
    return quote === null ? writeSkeletons(handler, eventType, schema, mark) : [];
  }
  const field = findField(schema, path);
  if (field === null) return [];
  const values = suggestValues(eventType, path, field, mark, true);
  const newText = quote === null ? writeWhole(field.schema, handler.language) : null;
  if (newText === null) return values;
  const name = path.findLast((step) => typeof step === "string") ?? "";
  const suggestion: Suggestion = {
    label: newText.startsWith("[") ? `[ … ] ${name}` : `{ … } ${name}`,
    kind: "response",
    detail: eventType.title,
    documentation: fieldMarkdown(eventType, path, field, {
      words: typeWordsOf(mark.language),
      isResponse: true,
    }),
    replaced,
    newText,
    filterText: name,
    isSnippet: true,
  };
  return [suggestion, ...values];
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
    const newText = writeResponse(schema, language);
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
