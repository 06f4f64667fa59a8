import { TextDocuments } from "vscode-languageserver/node";
import type { Connection } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { fileOfUri } from "../workspace/fileUri.ts";
import type { WorkspaceSession } from "../workspace/workspaceSession.ts";

/** Keeps the session's texts as the editor has them. */
export function registerDocumentSync(connection: Connection, session: WorkspaceSession): void {
  const documents = new TextDocuments(TextDocument);
  documents.onDidChangeContent(({ document }) => {
    const file = fileOfUri(document.uri);
    if (file !== null) session.edit(file, () => document.getText());
  });
  documents.onDidClose(({ document }) => {
    const file = fileOfUri(document.uri);
    if (file !== null) session.close(file);
  });
  documents.listen(connection);
}
