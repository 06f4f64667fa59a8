import { MarkupKind } from "vscode-languageserver/node";
import { hoverField } from "../caret/hoverField.ts";
import type { EventFileParts } from "./eventFiles.ts";
import type { HoverProvider } from "./hovers.ts";
import type { OpenHandlers } from "./openHandlers.ts";

/** Says of a field of the event or a member of the context, in a handler's code, what it holds. */
export function hoverInCode(
  { documents }: Pick<EventFileParts, "documents">,
  openHandlers: OpenHandlers,
): HoverProvider {
  return async ({ textDocument: { uri }, position }) => {
    const handlers = await openHandlers.of(uri);
    const document = documents.get(uri);
    if (document === undefined) return null;
    const hover = hoverField(handlers, document.offsetAt(position));
    if (hover === null) return null;
    const { text, span } = hover;
    const range = { start: document.positionAt(span.start), end: document.positionAt(span.end) };
    return { contents: { kind: MarkupKind.Markdown, value: text }, range };
  };
}
