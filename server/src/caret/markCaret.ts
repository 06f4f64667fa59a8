import type { Span } from "../code/span.ts";
import type { Language } from "../protocol.ts";
import { innermostBracket, openBracket } from "./innermostBracket.ts";

/** What stands at the caret while the code is read: a name that nobody writes. */
export const caretName = "lambdaLensCaret";

/** A text that is being typed, with a name at the caret and what is missing behind it. */
export interface MarkedCaret {
  readonly text: string;
  /** What a completion replaces in the text as it is: what is typed of the name or the key. */
  readonly replaced: Span;
  /** The quote that the key stands in; null for a name, and for a key that has none yet. */
  readonly quote: '"' | "'" | null;
  /** True for a key between brackets, in `get` or in a dict: it is written as a string. */
  readonly isKey: boolean;
  /** What is missing behind the key: a quote, a bracket. */
  readonly closing: string;
  /** True for a key in braces that has its colon, and its value, already. */
  readonly hasValue: boolean;
  /** The `.`, `?.` or, in TypeScript, `!.` before a name. */
  readonly accessor: Span | null;
  readonly language: Language;
}

/** Longer names and keys are none of AWS's; a bound keeps a line without end cheap. */
const longestKey = 200;

const quotedKey = /(["'])([\w\-.:$/@]*)$/u;
const restOfKey = /^[\w\-.:$/@]*/u;

/** @param offset of the caret */
export function markCaret(text: string, offset: number, language: Language): MarkedCaret {
  const lineStart = Math.max(text.lastIndexOf("\n", offset - 1) + 1, offset - longestKey);
  const line = text.slice(lineStart, offset);
  const quoted = quotedKey.exec(line);
  const quoteAt = quoted === null ? -1 : lineStart + quoted.index;
  const opener: Opener | null =
    quoted === null ? null : quotedOpener(text, quoteAt, offset, language);
  if (quoted !== null && opener !== null) {
    const quote = quoted[1] === "'" ? "'" : '"';
    return { ...markQuoted(text, offset, { quoteAt, quote, opener }), language };
  }
  const start = offset - (/[\w$]*$/u.exec(line)?.[0].length ?? 0);
  const end = offset + (/^[\w$]*/u.exec(text.slice(offset, offset + longestKey))?.[0].length ?? 0);
  const bare = openerBefore(text, start);
  const isKey = bare !== null && takesBareKey(text, start, bare, language);
  if (isKey) return { ...markBareKey(text, { start, end }, bare), language };
  const marked = text.slice(0, offset) + caretName + text.slice(offset);
  const accessor = accessorBefore(text, start);
  const typed = { replaced: { start, end }, quote: null, isKey, closing: "", accessor };
  const hasValue = bare?.kind === "dict" && /^\s*:/u.test(text.slice(end, end + longestKey));
  return { text: marked, hasValue, language, ...typed };
}

interface Opener {
  /** `index`: `a[`; `get`: `.get(`; `dict`: a brace, or a comma within one; `operand`: a value, or one that it is compared with. */
  readonly kind: "index" | "get" | "dict" | "operand";
}

function quotedOpener(
  text: string,
  quoteAt: number,
  offset: number,
  language: Language,
): Opener | null {
  const opener = openerBefore(text, quoteAt) ?? operandBefore(text, quoteAt, offset);
  const isItem = opener?.kind === "dict" && language === "python" && isInSet(text, quoteAt);
  return isItem ? { kind: "operand" } : opener;
}

/** True behind a comma within braces that have no colon: `{"a", |`. */
function isInSet(text: string, at: number): boolean {
  const bracket = openBracket(text, at);
  if (bracket === null || bracket.commas === 0) return false;
  return !/[:*]/u.test(text.slice(bracket.offset, at).replaceAll(/(["'])(?:(?!\1).)*\1/gu, ""));
}

/**
 * The string of `"a" in b` and `"a" not in b`, one that is compared with or stands behind `case`, an item
 * of a list, an argument, and a value of an object or a variable.
 */
function operandBefore(text: string, quoteAt: number, offset: number): Opener | null {
  const after = text.slice(offset, offset + longestKey);
  const before = text.slice(Math.max(0, quoteAt - longestKey), quoteAt);
  const isOperand =
    /^[\w\-.:$/@]*["']\s+(?:not\s+)?in\b/u.test(after) ||
    /(?:[=|:[(,]|\bcase|\breturn)\s*$/u.test(before);
  return isOperand ? { kind: "operand" } : null;
}

/** What makes of a string that starts here a key; null where nothing does. */
function openerBefore(text: string, at: number): Opener | null {
  const before = text.slice(Math.max(0, at - longestKey), at).trimEnd();
  if (/[\w$)\]"'.](?:\s*\n\s*)?\[$/u.test(before)) return { kind: "index" };
  if (/\.get\s*\($/u.test(before)) return { kind: "get" };
  const isInList = before.endsWith("{") || before.endsWith(",");
  return isInList && innermostBracket(text, at) === "{" ? { kind: "dict" } : null;
}

/** A name may stand between these brackets too; in Python's dicts, nearly nobody writes one. */
function takesBareKey(text: string, start: number, opener: Opener, language: Language): boolean {
  if (opener.kind === "index") return true;
  return language === "python" && !/f["']\s*\{$/u.test(text.slice(Math.max(0, start - 10), start));
}

/** What has to follow a key, or null where it does already. */
function followerOf({ kind }: Opener, rest: string): string {
  if (kind === "operand") return "";
  const next = /^\s*(\S?)/u.exec(rest)?.[1] ?? "";
  if (kind === "index") return next === "]" ? "" : "]";
  if (kind === "get") return next === ")" || next === "," ? "" : ")";
  return next === ":" ? "" : ": 0";
}

type Marked = Omit<MarkedCaret, "language">;

function markQuoted(
  text: string,
  offset: number,
  { quoteAt, quote, opener }: { quoteAt: number; quote: '"' | "'"; opener: Opener },
): Marked {
  const end = offset + (restOfKey.exec(text.slice(offset, offset + longestKey))?.[0].length ?? 0);
  const isClosed = text[end] === quote;
  const behind = isClosed ? end + 1 : end;
  const follower = followerOf(opener, text.slice(behind, behind + longestKey));
  const missingQuote = isClosed ? "" : quote;
  const marked =
    text.slice(0, offset) +
    caretName +
    text.slice(offset, behind) +
    missingQuote +
    follower +
    text.slice(behind);
  const closing = isClosed ? "" : missingQuote + (opener.kind === "dict" ? "" : follower);
  const replaced = { start: quoteAt + 1, end };
  const hasValue = opener.kind === "dict" && follower === "";
  return { text: marked, replaced, quote, isKey: true, closing, hasValue, accessor: null };
}

function markBareKey(text: string, replaced: Span, opener: Opener): Marked {
  const { start, end } = replaced;
  const follower = followerOf(opener, text.slice(end, end + longestKey));
  const typed = text.slice(start, end);
  const marked = `${text.slice(0, start)}"${typed}${caretName}"${follower}${text.slice(end)}`;
  const closing = opener.kind === "dict" ? "" : follower;
  const hasValue = opener.kind === "dict" && follower === "";
  return { text: marked, replaced, quote: null, isKey: true, closing, hasValue, accessor: null };
}

function accessorBefore(text: string, at: number): Span | null {
  const before = text.slice(Math.max(0, at - longestKey), at);
  const match = /([?!]?\.)\s*$/u.exec(before);
  if (match === null || /\.\.\s*$/u.test(before)) return null;
  const start = at - (before.length - match.index);
  return { start, end: start + (match[1]?.length ?? 1) };
}
