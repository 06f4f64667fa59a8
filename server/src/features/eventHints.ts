import { InlayHintKind, MarkupKind } from "vscode-languageserver/node";
import type { Connection } from "vscode-languageserver/node";
import { eventHintOf } from "../annotations/eventHint.ts";
import type { EventFileParts } from "./eventFiles.ts";
import type { OpenHandlers } from "./openHandlers.ts";

/** Answers `textDocument/inlayHint`: what the event is, behind the parameter that gets it. */
export function registerEventHints(
  connection: Connection,
  { documents }: Pick<EventFileParts, "documents">,
  handlers: OpenHandlers,
): void {
  connection.languages.inlayHint.on(async ({ textDocument: { uri }, range }) => {
    const found = await handlers.of(uri);
    const document = documents.get(uri);
    if (document === undefined) return [];
    const start = document.offsetAt(range.start);
    const end = document.offsetAt(range.end);
    return found
      .map(eventHintOf)
      .filter((hint) => hint !== null)
      .filter(({ offset }) => offset >= start && offset <= end)
      .map(({ offset, label, tooltip }) => ({
        position: document.positionAt(offset),
        label,
        kind: InlayHintKind.Type,
        tooltip: { kind: MarkupKind.Markdown, value: tooltip },
      }));
  });
}
