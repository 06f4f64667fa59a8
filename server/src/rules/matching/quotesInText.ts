import type { Span } from "../../code/span.ts";
import type { CheckedHandler, Fix } from "../rule.ts";
import { isPython } from "./edits.ts";
import { partsOf } from "./handlerParts.ts";

type Edit = Fix["edits"][number];

/**
 * The fix with quotes that may stand where it goes: before Python 3.12, the braces of an f-string could not
 * hold the quote that the string itself has (PEP 701).
 */
export function withQuotesOfPlace(handler: CheckedHandler, fix: Fix): Fix {
  if (!isPython(handler) || fix.edits.every(({ newText }) => !/["']/u.test(newText))) return fix;
  return { ...fix, edits: fix.edits.map((edit) => inOtherQuotes(handler, edit)) };
}

function inOtherQuotes(handler: CheckedHandler, edit: Edit): Edit {
  const around = partsOf(handler).texts.filter((text) => isWithin(edit, text));
  const innermost = around.at(-1);
  if (innermost === undefined) return edit;
  const quote = quoteAt(handler.text.slice(innermost.start, edit.start));
  const other = quote === '"' ? "'" : '"';
  // Where the place has the string's own quotes already, it is for a Python that takes them.
  const replaced = handler.text.slice(edit.start, edit.end);
  if (quote === null || replaced.includes(quote)) return edit;
  const stated = quote === '"' ? /"([^"'\\]*)"/gu : /'([^"'\\]*)'/gu;
  return { ...edit, newText: edit.newText.replaceAll(stated, `${other}$1${other}`) };
}

function isWithin({ start, end }: Span, outer: Span): boolean {
  return outer.start < start && end < outer.end;
}

/** The quote of the f-string that begins last; null for three of them, which one or two don't end. */
function quoteAt(before: string): string | null {
  const starts = [...before.matchAll(/(?<!\w)(?:f|rf|fr|t|rt|tr)("""|'''|"|')/giu)];
  const quote = starts.at(-1)?.[1] ?? "";
  return quote.length === 1 ? quote : null;
}
