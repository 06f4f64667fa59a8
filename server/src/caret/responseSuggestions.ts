import type * as z from "zod";
import { fieldsInside, findField, type Field, type FieldPath } from "../../../events/fieldTree.ts";
import type { EventType } from "../../../events/model/eventType.ts";
import { describeExpected } from "../../../events/validation/describeMismatch.ts";
import { isSelf } from "../annotations/eventParameter.ts";
import { importEdits } from "../annotations/importEdits.ts";
import { fieldMarkdown } from "../eventFiles/fieldMarkdown.ts";
import type { CheckedHandler } from "../rules/rule.ts";
import { type AnswerPlace, writeAnswer, writtenKey } from "./answerWriter.ts";
import { deriveAnswer, deriveValue } from "./derivedAnswer.ts";
import { writeKey } from "./fieldSuggestions.ts";
import { caretName, type MarkedCaret } from "./markCaret.ts";
import type { ResponsePlace } from "./responsePlace.ts";
import { readAnswers } from "./readAnswers.ts";
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
  { handler: { language, text }, eventType, schema }: Subject,
  { asks, style, path, taken }: ResponsePlace,
  mark: MarkedCaret,
): readonly Suggestion[] {
  const words = typeWordsOf(language);
  const place = { language, text, event: "event" };
  return [...fieldsInside(schema, path)].flatMap(([key, field]) => {
    if (taken.has(key) || (asks === "argument" && !isArgumentName(key))) return [];
    const written =
      asks === "key"
        ? writeMember(key, field, mark, place)
        : asks === "argument"
          ? writeArgument(key, field, mark, place)
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
  const whole = quote === null ? deriveAnswer(field.schema) : null;
  if (whole === null) return values;
  const { language, text } = handler;
  const newText = writeAnswer(whole, { language, text, event: "event" }).snippet;
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
  const { language, text } = handler;
  const { shortTitle, title, documentation } = eventType;
  const parameter = handler.handler.parameters[isSelf(handler) ? 1 : 0]?.pattern;
  const event = parameter?.kind === "name" ? parameter.name : "event";
  const derived = deriveAnswer(schema);
  const answers =
    readAnswers(handler, eventType) ?? (derived === null ? [] : [{ name: "", value: derived }]);
  return answers.map(({ name, value }) => {
    const { snippet, pythonImport } = writeAnswer(value, { language, event, text });
    const suggestion: Suggestion = {
      label: `{ … } ${[shortTitle, name].filter((part) => part !== "").join(" ")} response`,
      kind: "response",
      detail: title,
      documentation: `A response to this event: ${title}.\n\n[AWS documentation](${documentation})`,
      replaced,
      newText: snippet,
      filterText: "response",
      isSnippet: true,
    };
    return pythonImport === null ? suggestion : withImport(suggestion, handler, pythonImport);
  });
}

function withImport(
  suggestion: Suggestion,
  handler: CheckedHandler,
  statement: string,
): Suggestion {
  return { ...suggestion, otherEdits: importEdits(handler, [statement], "python") };
}

/** The key with a value behind it, unless it has one. A closing quote is written anew. */
function writeMember(key: string, field: Field, mark: MarkedCaret, place: AnswerPlace): Written {
  const { replaced, quote, closing, hasValue } = mark;
  if (quote !== null && hasValue) {
    return { replaced, newText: key + closing, filterText: key, isSnippet: false };
  }
  const value = hasValue ? "" : `: ${writeAnswer(deriveValue(field), place).snippet}`;
  if (quote === null) {
    const written = writtenKey(key, place.language);
    return { replaced, newText: written + value, filterText: written, isSnippet: true };
  }
  const end = closing === "" ? replaced.end + 1 : replaced.end;
  const newText = `${key}${quote}${value}`;
  return { replaced: { start: replaced.start, end }, newText, filterText: key, isSnippet: true };
}

/** What Python takes for the name of an argument: none of the response's keys is one of its own words. */
function isArgumentName(key: string): boolean {
  return /^[A-Za-z_]\w*$/u.test(key);
}

/** The key as an argument's name, with a value behind it, unless it has one. */
function writeArgument(key: string, field: Field, mark: MarkedCaret, place: AnswerPlace): Written {
  const { replaced, text } = mark;
  const hasValue = /^\w*\s*=(?!=)/u.test(text.slice(text.indexOf(caretName)));
  const value = hasValue ? "" : `=${writeAnswer(deriveValue(field), place).snippet}`;
  return { replaced, newText: key + value, filterText: key, isSnippet: !hasValue };
}

type Written = Pick<Suggestion, "replaced" | "newText" | "filterText" | "isSnippet">;
