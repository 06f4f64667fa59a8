import type { Span } from "../code/span.ts";
import type { Origin } from "../flow/origin.ts";
import type { CheckedHandler } from "../rules/rule.ts";
import { suggestTypes } from "./annotationSuggestions.ts";
import { findCaretPlaces, type CaretPlace, type ReadText } from "./caretPlace.ts";
import { suggestContextMembers } from "./contextSuggestions.ts";
import { suggestDocumentedTypes } from "./documentedTypes.ts";
import { suggestFields } from "./fieldSuggestions.ts";
import { suggestResponse } from "./responseSuggestions.ts";
import type { Suggestion } from "./suggestion.ts";
import { suggestComparedValues } from "./valueSuggestions.ts";
import {
  isContextTypedElsewhere,
  isEventTypedElsewhere,
  isPartTypedElsewhere,
} from "../annotations/typedElsewhere.ts";

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
  const documented = await suggestDocumentedTypes(text, offset, handlers, readText);
  if (documented.length > 0) return documented;
  const places = await findCaretPlaces(text, offset, handlers, readText);
  const suggestions = new Map<string, Suggestion>();
  for (const suggestion of places.flatMap((place) => suggestionsFor(place, text))) {
    if (!suggestions.has(suggestion.label)) suggestions.set(suggestion.label, suggestion);
  }
  return [...suggestions.values()];
}

function suggestionsFor({ handler, mark, asked }: CaretPlace, text: string): readonly Suggestion[] {
  const { eventTypes, language } = handler;
  if (asked.kind === "response") {
    const offered = suggestResponse({ ...handler, text }, asked, mark);
    return offered.map((suggestion) => withAccessor(suggestion, mark.accessor, text));
  }
  if (asked.kind === "annotation") return suggestTypes(handler, asked, text);
  const isEventKnown = !handler.flow.hasReshapedEvent && !isEventTypedElsewhere(handler);
  const isUntyped = (origins: readonly Origin[]): boolean =>
    isEventKnown && !origins.some((origin) => isPartTypedElsewhere(handler, origin));
  if (asked.kind === "value") {
    return isUntyped(asked.origins) ? suggestComparedValues(eventTypes, asked, mark) : [];
  }
  const event = asked.bases.filter(({ root }) => root === "event");
  return [
    ...(isUntyped(event) ? suggestFields(eventTypes, { ...asked, bases: event }, mark) : []),
    ...(isContextTypedElsewhere(handler) ? [] : suggestContextMembers(asked, mark, language)),
  ].map((suggestion) => withAccessor(suggestion, mark.accessor, text));
}

/**
 * The name together with the `.` or `?.` right before it. VS Code sorts by how much of what is typed an
 * item matches before it looks at `sortText`, and its own extension for JavaScript offers every word of
 * the file with the dot in front: names without it would stand below all of those.
 */
function withAccessor(suggestion: Suggestion, accessor: Span | null, text: string): Suggestion {
  const { replaced, newText, filterText } = suggestion;
  if (accessor === null || accessor.end !== replaced.start) return suggestion;
  const written = text.slice(accessor.start, accessor.end);
  return {
    ...suggestion,
    replaced: { start: accessor.start, end: replaced.end },
    newText: written + newText,
    filterText: written + filterText,
  };
}
