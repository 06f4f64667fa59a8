import type { Connection, TextDocuments } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { OpenEventFiles } from "../eventFiles/openEventFiles.ts";
import { readEventFile } from "../eventFiles/readEventFile.ts";
import { SavedEvents } from "../eventFiles/savedEvents.ts";
import { eventFilesRequest, type EventFilesReply } from "../protocol.ts";
import type { WorkspaceSession } from "../workspace/workspaceSession.ts";
import { fixDiagnostics } from "./eventFileActions.ts";
import { diagnoseEventFile, diagnoseSchemaAddress } from "./eventFileDiagnostics.ts";
import { hoverEventFile } from "./eventFileHover.ts";
import type { ServerSettings } from "./settings.ts";

export interface EventFileParts {
  readonly documents: TextDocuments<TextDocument>;
  readonly session: WorkspaceSession;
  readonly settings: ServerSettings;
  readonly openEventFiles: OpenEventFiles;
  /** Absolute paths of the workspace folders. */
  readonly folders: () => readonly string[];
}

/** How long typing rests before an event file is checked, in milliseconds. */
const restMs = 120;

/** Answers hovers and code actions in event files, and lists those of the workspace. */
export function registerEventFiles(connection: Connection, parts: EventFileParts): void {
  const { openEventFiles } = parts;
  connection.onHover(async ({ textDocument: { uri }, position }) => {
    const file = await openEventFiles.find(uri);
    return file === null ? null : hoverEventFile(file, file.document.offsetAt(position));
  });
  connection.onCodeAction(({ textDocument: { uri }, context: { diagnostics } }) =>
    fixDiagnostics(uri, diagnostics),
  );
  const saved = new SavedEvents();
  connection.onRequest(eventFilesRequest, async (): Promise<EventFilesReply> => {
    const isEventFileName = await parts.settings.isEventFileName();
    const targets = await parts.session.allTargets();
    return { eventFiles: [...(await saved.list(parts.folders(), isEventFileName, targets))] };
  });
}

/** What keeps the diagnostics of open event files up to date. */
export interface EventFileChecks {
  /** Checks all of them again, for when functions or settings have changed. */
  readonly again: () => void;
  readonly dispose: () => void;
}

/** Publishes the diagnostics of event files as they are opened and edited. */
export function publishEventFileDiagnostics(
  connection: Connection,
  { documents, openEventFiles }: EventFileParts,
): EventFileChecks {
  let isDisposed = false;
  const waiting = new Map<string, NodeJS.Timeout>();
  // A file that was never spoken about needs no word that all is well.
  const spokenOf = new Set<string>();
  const publish = async (uri: string): Promise<void> => {
    const document = documents.get(uri);
    if (document === undefined) return;
    const { version } = document;
    const file = await openEventFiles.find(uri);
    const diagnostics = file === null ? diagnoseUnknown(document) : diagnoseEventFile(file);
    const isCurrent = documents.get(uri)?.version === version && !isDisposed;
    if (!isCurrent || (diagnostics.length === 0 && !spokenOf.has(uri))) return;
    spokenOf.add(uri);
    await connection.sendDiagnostics({ uri, version, diagnostics: [...diagnostics] });
  };
  const logFailure = (error: unknown): void => {
    connection.console.error(`An event file could not be checked: ${String(error)}`);
  };
  const schedule = ({ uri, languageId }: TextDocument): void => {
    if (!/^jsonc?$/.test(languageId)) return;
    clearTimeout(waiting.get(uri));
    waiting.set(
      uri,
      setTimeout(() => void publish(uri).catch(logFailure), restMs),
    );
  };
  documents.onDidChangeContent(({ document }) => schedule(document));
  documents.onDidClose(({ document: { uri } }) => {
    clearTimeout(waiting.get(uri));
    waiting.delete(uri);
    if (spokenOf.delete(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  return {
    again: () => {
      for (const document of documents.all()) schedule(document);
    },
    dispose: () => {
      isDisposed = true;
      for (const timer of waiting.values()) clearTimeout(timer);
    },
  };
}

function diagnoseUnknown(document: TextDocument): ReturnType<typeof diagnoseSchemaAddress> {
  if (!document.getText().includes("lambda-lens://events/")) return [];
  return diagnoseSchemaAddress(document, readEventFile(document));
}
