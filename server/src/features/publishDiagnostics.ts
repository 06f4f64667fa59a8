import type { Connection, TextDocuments } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { diagnosticOf } from "./diagnosticOf.ts";
import type { DiagnosticChannel, DiagnosticParts } from "./diagnosticChannel.ts";

/** How long typing rests before a document is checked, in milliseconds. */
const restMs = 120;

/** Pushes diagnostics of open documents as they are opened and edited. */
export function publishDiagnostics(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  { findings, ruleFolder }: DiagnosticParts,
): DiagnosticChannel {
  let isDisposed = false;
  const waiting = new Map<string, NodeJS.Timeout>();
  // A file that was never spoken about needs no word that all is well.
  const spokenOf = new Set<string>();
  const publish = async (uri: string): Promise<void> => {
    const found = await findings.of(uri);
    if (found === null || isDisposed) return;
    if (found.findings.length === 0 && !spokenOf.has(uri)) return;
    spokenOf.add(uri);
    const { document, version } = found;
    const diagnostics = found.findings.map((each) => diagnosticOf(document, each, ruleFolder));
    await connection.sendDiagnostics({ uri, version, diagnostics });
  };
  const logFailure = (error: unknown): void => {
    connection.console.error(`A file could not be checked: ${String(error)}`);
  };
  const schedule = ({ uri }: TextDocument): void => {
    clearTimeout(waiting.get(uri));
    waiting.set(
      uri,
      setTimeout(() => {
        waiting.delete(uri);
        publish(uri).catch(logFailure);
      }, restMs),
    );
  };
  const listeners = [
    documents.onDidChangeContent(({ document }) => schedule(document)),
    documents.onDidClose(({ document: { uri } }) => {
      clearTimeout(waiting.get(uri));
      waiting.delete(uri);
      if (spokenOf.delete(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
    }),
  ];
  for (const document of documents.all()) schedule(document);
  return {
    again: () => {
      for (const document of documents.all()) schedule(document);
    },
    dispose: () => {
      isDisposed = true;
      for (const listener of listeners) listener.dispose();
      for (const timer of waiting.values()) clearTimeout(timer);
    },
  };
}
