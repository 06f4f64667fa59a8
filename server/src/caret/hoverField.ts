import { findField } from "../../../events/fieldTree.ts";
import type { Span } from "../code/span.ts";
import { fieldMarkdown } from "../eventFiles/fieldMarkdown.ts";
import { contextMembersAt } from "../flow/contextMembers.ts";
import { fieldsAt } from "../flow/fieldsAt.ts";
import type { Origin } from "../flow/origin.ts";
import type { CheckedHandler } from "../rules/rule.ts";
import { contextMarkdown } from "./contextSuggestions.ts";
import { pathOf } from "./fieldSuggestions.ts";
import { typeWordsOf } from "./typeWords.ts";
import {
  isContextTypedElsewhere,
  isEventTypedElsewhere,
  isPartTypedElsewhere,
  isResponseTypedElsewhere,
} from "../annotations/typedElsewhere.ts";

export interface FieldHover {
  /** Markdown. */
  readonly text: string;
  readonly span: Span;
}

/**
 * What is known of the field of the event or the member of the context that the code asks for at an offset,
 * or of the key of the response that stands there. Null where it is none of these, or another language
 * server knows it from real types.
 */
export function hoverField(handlers: readonly CheckedHandler[], offset: number): FieldHover | null {
  for (const handler of handlers) {
    for (const { span, origin } of handler.flow.accesses) {
      if (!isIn(span, offset)) continue;
      const text =
        origin.root === "event" ? eventText(handler, origin) : contextText(handler, origin);
      if (text !== null) return { text, span };
    }
  }
  return firstResponseKey(handlers, offset);
}

function firstResponseKey(handlers: readonly CheckedHandler[], offset: number): FieldHover | null {
  for (const handler of handlers) {
    const { flow, file, eventTypes } = handler;
    const part = flow
      .response()
      .parts.find(({ keySpan }) => keySpan !== null && isIn(keySpan, offset));
    const span = part?.keySpan ?? null;
    if (part === undefined || span === null) continue;
    if (isResponseTypedElsewhere(handler, file, offset)) continue;
    for (const eventType of eventTypes) {
      const schema = eventType.responseSchema?.();
      const field = schema === undefined ? null : findField(schema, part.path);
      if (field === null || field.docs === null) continue;
      return {
        text: fieldMarkdown(eventType, part.path, field, {
          words: typeWordsOf(handler.language),
          isResponse: true,
        }),
        span,
      };
    }
  }
  return null;
}

function isIn({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

function eventText(handler: CheckedHandler, origin: Origin): string | null {
  const { eventTypes, flow } = handler;
  const { steps } = origin;
  const last = steps.at(-1);
  if (last?.kind !== "key" || flow.hasReshapedEvent || isEventTypedElsewhere(handler)) return null;
  if (isPartTypedElsewhere(handler, origin)) return null;
  // What it is a part of tells as well whether some kinds of event have no such field.
  const { inside } = fieldsAt(eventTypes, steps.slice(0, -1));
  const field = inside.get(last.key) ?? fieldsAt(eventTypes, steps).field;
  const owner = eventTypes.find((eventType) => fieldsAt([eventType], steps).field !== null);
  if (field === null || field.docs === null || owner === undefined) return null;
  return fieldMarkdown(owner, pathOf(steps), field, { words: typeWordsOf(handler.language) });
}

function contextText(handler: CheckedHandler, { steps }: Origin): string | null {
  const { language } = handler;
  const last = steps.at(-1);
  if (last?.kind !== "key" || isContextTypedElsewhere(handler)) return null;
  const members = contextMembersAt(language, steps.slice(0, -1));
  const member = members.find(({ name }) => name === last.key);
  return member === undefined ? null : contextMarkdown(pathOf(steps), member.description, language);
}
