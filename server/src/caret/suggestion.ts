import type { Span } from "../code/span.ts";

/** One thing that may be typed at the caret. Knows nothing of LSP. */
export interface Suggestion {
  readonly label: string;
  readonly kind: "field" | "method" | "response" | "type" | "value";
  /** One line beside the label; empty for none. */
  readonly detail: string;
  /** Markdown. */
  readonly documentation: string;
  /** What is replaced, in the text as it is. */
  readonly replaced: Span;
  readonly newText: string;
  /** What the replaced text is compared with. */
  readonly filterText: string;
  /** True where `newText` has tab stops. */
  readonly isSnippet: boolean;
  /** What changes elsewhere: an import, a decorator. */
  readonly otherEdits?: readonly (Span & { readonly newText: string })[];
}

/** A text with tab stops as it is for an editor that has none. */
export function withoutTabStops(text: string): string {
  return text.replaceAll(/\$\{\d+:((?:[^\\}]|\\.)*)\}/gu, (_, held: string) =>
    held.replaceAll(/\\(.)/gu, "$1"),
  );
}
