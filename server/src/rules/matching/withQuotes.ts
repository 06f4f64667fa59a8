import type { Span } from "../../code/span.ts";

/** A value with the quotes around it: places of texts in templates are without theirs. */
export function withQuotes(text: string, { start, end }: Span): Span {
  const quote = text.charAt(start - 1);
  const isQuoted = /["'`]/.test(quote) && text.charAt(end) === quote;
  return isQuoted ? { start: start - 1, end: end + 1 } : { start, end };
}
