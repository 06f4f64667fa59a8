import type { Field, FieldPath } from "../../../events/fieldTree.ts";
import type { EventType } from "../../../events/model/eventType.ts";
import { textValuesOf } from "../../../events/textValues.ts";
import { fieldMarkdown } from "../eventFiles/fieldMarkdown.ts";
import { fieldsAt } from "../flow/fieldsAt.ts";
import type { ComparedPlace } from "./comparedPlace.ts";
import { pathOf } from "./fieldSuggestions.ts";
import type { MarkedCaret } from "./markCaret.ts";
import { preferredQuote } from "./preferredQuote.ts";
import type { Suggestion } from "./suggestion.ts";
import { typeWordsOf } from "./typeWords.ts";

/** The texts that AWS sends in the field that is compared, where they are a few. */
export function suggestComparedValues(
  eventTypes: readonly EventType[],
  { origins }: ComparedPlace,
  mark: MarkedCaret,
): readonly Suggestion[] {
  const suggestions = new Map<string, Suggestion>();
  for (const { steps, root } of origins) {
    for (const eventType of root === "event" ? eventTypes : []) {
      const { field } = fieldsAt([eventType], steps);
      const offered = field === null ? [] : suggestValues(eventType, pathOf(steps), field, mark);
      for (const each of offered)
        if (!suggestions.has(each.label)) suggestions.set(each.label, each);
    }
  }
  return [...suggestions.values()];
}

/** The texts that a field of the event or the response may have, as they are written at the caret. */
export function suggestValues(
  eventType: EventType,
  path: FieldPath,
  field: Field,
  mark: MarkedCaret,
  isResponse = false,
): readonly Suggestion[] {
  const { replaced, closing } = mark;
  // A name is no text yet; where a quote is open already, only what it holds is written.
  const quote = mark.quote === null ? preferredQuote(mark) : null;
  return textValuesOf(field.schema).map((value) => ({
    label: quote === null ? value : quote + value + quote,
    kind: "value",
    // The same beside each of them would only push long ones out of sight.
    detail: "",
    documentation: fieldMarkdown(eventType, path, field, {
      words: typeWordsOf(mark.language),
      isResponse,
    }),
    replaced,
    newText: quote === null ? value + closing : quote + value + quote,
    filterText: value,
    isSnippet: false,
  }));
}
