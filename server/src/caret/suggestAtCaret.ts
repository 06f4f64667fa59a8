import type { CheckedHandler } from "../rules/rule.ts";
import { suggestTypes } from "./annotationSuggestions.ts";
import { findCaretPlaces, type CaretPlace, type ReadText } from "./caretPlace.ts";
import { suggestValues } from "./comparedValue.ts";
import { suggestContextMembers } from "./contextSuggestions.ts";
import { suggestFields } from "./fieldSuggestions.ts";
import { suggestResponse } from "./responseSuggestions.ts";
import type { Suggestion } from "./suggestion.ts";
import { isContextTypedElsewhere, isEventTypedElsewhere } from "./typedElsewhere.ts";

/**
 * What may be typed at the caret in a handler, by its event type, the context of its runtime, and what
 * its invoker takes. Nothing where another language server answers from real types.
 * @param handlers those of the text, or of the last text that could be read
 */
export async function suggestAtCaret(
  text: string,
  offset: number,
  handlers: readonly CheckedHandler[],
  readText: ReadText,
): Promise<readonly Suggestion[]> {
  const places = await findCaretPlaces(text, offset, handlers, readText);
  const suggestions = new Map<string, Suggestion>();
  for (const suggestion of places.flatMap((place) => suggestionsFor(place, text))) {
    if (!suggestions.has(suggestion.label)) suggestions.set(suggestion.label, suggestion);
  }
  return [...suggestions.values()];
}

function suggestionsFor({ handler, mark, asked }: CaretPlace, text: string): readonly Suggestion[] {
  const { eventTypes, language } = handler;
  if (asked.kind === "returned") return suggestResponse(eventTypes, asked, mark, language);
  if (asked.kind === "annotation") return suggestTypes(handler, asked, text);
  const isEventKnown = !handler.flow.hasReshapedEvent && !isEventTypedElsewhere(handler);
  if (asked.kind === "value") return isEventKnown ? suggestValues(eventTypes, asked, mark) : [];
  const event = asked.bases.filter(({ root }) => root === "event");
  return [
    ...(isEventKnown ? suggestFields(eventTypes, { ...asked, bases: event }, mark) : []),
    ...(isContextTypedElsewhere(handler) ? [] : suggestContextMembers(asked, mark, language)),
  ];
}
