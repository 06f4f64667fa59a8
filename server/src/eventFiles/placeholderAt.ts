import type { TextDocument } from "vscode-languageserver-textdocument";
import { findPlaceholders, type Placeholder } from "../../../events/files/findPlaceholders.ts";
import {
  jsonStringsOf,
  offsetInToken,
  type JsonString,
} from "../../../events/files/jsonStrings.ts";
import type { Span } from "./locateFinding.ts";

/** A placeholder in a document, innermost where they are nested. */
export interface LocatedPlaceholder {
  readonly placeholder: Placeholder;
  readonly span: Span;
}

/** The innermost placeholder that holds an offset, or null. */
export function placeholderAt(document: TextDocument, offset: number): LocatedPlaceholder | null {
  const text = document.getText();
  if (!text.includes("{{$")) return null;
  const token = stringAt(text, offset);
  if (token === null || token.isKey) return null;
  const written = text.slice(token.start, token.end);
  let within = { text: token.value, start: 0 };
  let innermost: LocatedPlaceholder | null = null;
  for (;;) {
    const shift = within.start;
    const spanIn = ({ start, end }: Placeholder): Span => ({
      start: token.start + offsetInToken(written, shift + start),
      end: token.start + offsetInToken(written, shift + end),
    });
    const placeholder = findPlaceholders(within.text).find((candidate) => {
      const span = spanIn(candidate);
      return span.start <= offset && offset < span.end;
    });
    if (placeholder === undefined) return innermost;
    innermost = { placeholder, span: spanIn(placeholder) };
    within = { text: placeholder.argument, start: shift + placeholder.argumentStart };
  }
}

/**
 * What of a placeholder's name stands before an offset: `{{$ran` gives the span of all that a
 * completion replaces; null where no placeholder is being written.
 */
export function placeholderBefore(document: TextDocument, offset: number): Span | null {
  const text = document.getText();
  const token = stringAt(text, offset);
  const start = token?.start ?? text.lastIndexOf('"', offset - 1);
  if (start < 0 || token?.isKey === true) return null;
  const match = /\{\{\$?[\w-]*$/.exec(text.slice(start + 1, offset));
  if (match === null) return null;
  const rest = /^[\w-]*(?:\}\}?)?/.exec(text.slice(offset))?.[0] ?? "";
  return { start: offset - match[0].length, end: offset + rest.length };
}

function stringAt(text: string, offset: number): JsonString | null {
  for (const found of jsonStringsOf(text)) {
    if (found.end > offset) return found.start < offset ? found : null;
  }
  return null;
}
