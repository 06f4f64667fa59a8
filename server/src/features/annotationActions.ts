import { CodeActionKind } from "vscode-languageserver/node";
import type { CodeAction } from "vscode-languageserver/node";
import { annotationsOf } from "../annotations/annotateEvent.ts";
import type { CheckedHandler } from "../rules/rule.ts";
import { isWantedKind, type CodeActionProvider } from "./codeActions.ts";
import { rangeOf } from "./diagnosticOf.ts";
import type { EventFileParts } from "./eventFiles.ts";
import type { OpenHandlers } from "./openHandlers.ts";

/** Offers to write the event's type into the code, on the line of a handler's parameters. */
export function annotationActions(
  { documents }: Pick<EventFileParts, "documents">,
  handlers: OpenHandlers,
): CodeActionProvider {
  return async ({ textDocument: { uri }, range, context }) => {
    const kind = CodeActionKind.RefactorRewrite;
    if (!isWantedKind(kind, context)) return [];
    const found = await handlers.of(uri);
    const document = documents.get(uri);
    if (document === undefined) return [];
    const isHere = ({ handler: { parametersSpan } }: CheckedHandler): boolean => {
      const { start, end } = rangeOf(document, parametersSpan);
      return start.line <= range.end.line && range.start.line <= end.line;
    };
    return found.filter(isHere).flatMap((handler) =>
      annotationsOf(handler).map(({ title, edits }): CodeAction => {
        const changes = edits.map((edit) => ({
          range: rangeOf(document, edit),
          newText: edit.newText,
        }));
        return { title, kind, edit: { changes: { [uri]: changes } } };
      }),
    );
  };
}
