import { describeExpected } from "../../../events/validation/describeMismatch.ts";
import type { Field, FieldPath } from "../../../events/fieldTree.ts";
import type { EventType } from "../../../events/model/eventType.ts";
import { fieldMarkdown } from "../eventFiles/fieldMarkdown.ts";
import { fieldsAt } from "../flow/fieldsAt.ts";
import type { Origin, Step } from "../flow/origin.ts";
import type { AskedPart } from "./caretPlace.ts";
import type { MarkedCaret } from "./markCaret.ts";
import type { Suggestion } from "./suggestion.ts";

/** The event's fields that may be asked for at the caret. */
export function suggestFields(
  eventTypes: readonly EventType[],
  { bases, style, taken, isTolerant, isAssigned }: AskedPart,
  mark: MarkedCaret,
): readonly Suggestion[] {
  const suggestions = new Map<string, Suggestion>();
  for (const base of bases) {
    const { inside, mayBeNull, mayBeAbsent } = fieldsAt(eventTypes, base.steps);
    const isCertain =
      isTolerant ||
      isAssigned ||
      base.isPresent ||
      base.steps.length === 0 ||
      !(mayBeNull || (mayBeAbsent && !base.isDefined));
    for (const [key, field] of inside) {
      if (taken.has(key) || suggestions.has(key) || base.without?.has(key) === true) continue;
      const owner = ownerOf(eventTypes, base, key);
      const path = [...pathOf(base.steps), key];
      suggestions.set(key, {
        label: key,
        kind: "field",
        detail: detailOf(field),
        documentation: owner === null ? "" : fieldMarkdown(owner, path, field),
        isSnippet: false,
        ...writeKey({ key, style, isCertain }, mark),
      });
    }
  }
  return [...suggestions.values()];
}

function detailOf({ schema, optional }: Field): string {
  return describeExpected(schema) + (optional ? ", may be absent" : "");
}

function ownerOf(eventTypes: readonly EventType[], base: Origin, key: string): EventType | null {
  return eventTypes.find((type) => fieldsAt([type], base.steps).inside.has(key)) ?? null;
}

/** Steps as a path in the event; what is in decoded text has one of its own. */
export function pathOf(steps: readonly Step[]): FieldPath {
  const decoded = steps.findLastIndex(({ kind }) => kind === "decode");
  return steps.slice(decoded + 1).map((step) => {
    if (step.kind === "key") return step.key;
    return step.kind === "item" ? (step.index ?? 0) : "*";
  });
}

interface KeyToWrite {
  readonly key: string;
  readonly style: AskedPart["style"];
  readonly isCertain: boolean;
}

type Written = Pick<Suggestion, "replaced" | "newText" | "filterText">;

/** The key as it has to be written at the caret. */
export function writeKey({ key, style, isCertain }: KeyToWrite, mark: MarkedCaret): Written {
  const { text, replaced, quote, isKey, closing, accessor } = mark;
  if (isKey) {
    const inside = quote === null ? JSON.stringify(key) : key.replaceAll(quote, `\\${quote}`);
    return { replaced, newText: inside + closing, filterText: quote === null ? inside : key };
  }
  const isName = /^[A-Za-z_$][\w$]*$/u.test(key);
  if (style === "pattern") {
    const newText = isName ? key : `${JSON.stringify(key)}: ${camelCase(key)}`;
    return { replaced, newText, filterText: key };
  }
  const typed = accessor === null ? "" : text.slice(accessor.start, accessor.end);
  const optional = typed === "?.";
  const questioned = optional || !isCertain ? "?." : "";
  if (accessor === null || (isName && (optional || isCertain))) {
    return { replaced, newText: key, filterText: key };
  }
  // The accessor is written anew; what is typed is compared from there on.
  const whole = { start: accessor.start, end: replaced.end };
  const newText = isName ? `?.${key}` : `${questioned}[${JSON.stringify(key)}]`;
  return { replaced: whole, newText, filterText: typed + key };
}

/** `detail-type` is bound to `detailType`. */
function camelCase(key: string): string {
  const name = key.replaceAll(/[^\w$]+(\w?)/gu, (_, next: string) => next.toUpperCase());
  return /^[A-Za-z_$]/u.test(name) ? name : `_${name}`;
}
