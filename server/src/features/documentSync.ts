import type { TextDocuments } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { fileOfUri } from "../workspace/fileUri.ts";
import type { WorkspaceSession } from "../workspace/workspaceSession.ts";

/** Keeps the session's texts as the editor has them. */
export function registerDocumentSync(
  documents: TextDocuments<TextDocument>,
  session: WorkspaceSession,
): void {
  documents.onDidChangeContent(({ document }) => {
    const file = fileOfUri(document.uri);
    if (file !== null) session.edit(file, () => document.getText());
  });
  documents.onDidClose(({ document }) => {
    const file = fileOfUri(document.uri);
    if (file !== null) session.close(file);
  });
}
