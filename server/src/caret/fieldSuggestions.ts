import { describeExpected, type TypeWords } from "../../../events/validation/describeMismatch.ts";
import type { Field, FieldPath } from "../../../events/fieldTree.ts";
import type { EventType } from "../../../events/model/eventType.ts";
import { fieldMarkdown } from "../eventFiles/fieldMarkdown.ts";
import { fieldsAt } from "../flow/fieldsAt.ts";
import type { Origin, Step } from "../flow/origin.ts";
import type { AskedPart } from "./caretPlace.ts";
import { innermostBracket } from "./innermostBracket.ts";
import type { MarkedCaret } from "./markCaret.ts";
import { preferredQuote } from "./preferredQuote.ts";
import type { Suggestion } from "./suggestion.ts";
import { typeWordsOf } from "./typeWords.ts";

/** The event's fields that may be asked for at the caret. */
export function suggestFields(
  eventTypes: readonly EventType[],
  { bases, style, taken, isTolerant, isAssigned }: AskedPart,
  mark: MarkedCaret,
): readonly Suggestion[] {
  const suggestions = new Map<string, Suggestion>();
  const words = typeWordsOf(mark.language);
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
        detail: detailOf(field, words),
        documentation: owner === null ? "" : fieldMarkdown(owner, path, field, { words }),
        isSnippet: false,
        ...writeKey({ key, style, isCertain }, mark),
      });
    }
  }
  return [...suggestions.values()];
}

function detailOf({ schema, optional }: Field, words: TypeWords): string {
  return describeExpected(schema, words) + (optional ? ", may be absent" : "");
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
  const { text, replaced, isKey, accessor } = mark;
  if (isKey) return writeQuoted(key, style === "pattern" && isInCase(mark), mark);
  const isName = /^[A-Za-z_$][\w$]*$/u.test(key);
  if (style === "pattern") {
    const alias = mark.hasValue ? "" : `: ${camelCase(key)}`;
    const newText = isName ? key : JSON.stringify(key) + alias;
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

/** True for a key without a value in the braces of a `case`, and not for the text of an `in`. */
function isInCase({ text, replaced, hasValue }: MarkedCaret): boolean {
  const before = text.slice(Math.max(0, replaced.start - 20), replaced.start);
  return (
    !hasValue && /[{,]\s*["']?$/u.test(before) && innermostBracket(text, replaced.start) === "{"
  );
}

/** @param isBound true for a key of a `case`, which has to say what its value is bound to */
function writeQuoted(key: string, isBound: boolean, mark: MarkedCaret): Written {
  const { replaced, quote, closing } = mark;
  const binding = isBound ? `: ${snakeCase(key)}` : "";
  if (quote === null) {
    const preferred = preferredQuote(mark);
    const inside = `${preferred}${key.replaceAll(preferred, `\\${preferred}`)}${preferred}`;
    return { replaced, newText: inside + binding + closing, filterText: inside };
  }
  const inside = key.replaceAll(quote, `\\${quote}`);
  if (binding === "") return { replaced, newText: inside + closing, filterText: key };
  // The closing quote is written anew.
  const end = closing === "" ? replaced.end + 1 : replaced.end;
  const whole = { start: replaced.start, end };
  return { replaced: whole, newText: `${inside}${quote}${binding}`, filterText: key };
}

/** `detail-type` is bound to `detail_type`, `requestContext` to `request_context`. */
function snakeCase(key: string): string {
  const words = key.replaceAll(/([a-z0-9])([A-Z])/gu, "$1_$2").replaceAll(/\W+/gu, "_");
  return /^\d/u.test(words) ? `_${words.toLowerCase()}` : words.toLowerCase();
}

/** `detail-type` is bound to `detailType`. */
function camelCase(key: string): string {
  const name = key.replaceAll(/[^\w$]+(\w?)/gu, (_, next: string) => next.toUpperCase());
  return /^[A-Za-z_$]/u.test(name) ? name : `_${name}`;
}
