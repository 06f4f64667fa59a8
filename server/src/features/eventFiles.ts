import type { Connection, TextDocuments } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { OpenEventFiles } from "../eventFiles/openEventFiles.ts";
import { SavedEvents } from "../eventFiles/savedEvents.ts";
import { eventFilesRequest, type EventFilesReply } from "../protocol.ts";
import type { WorkspaceSession } from "../workspace/workspaceSession.ts";
import { hoverEventFile } from "./eventFileHover.ts";
import type { HoverProvider } from "./hovers.ts";
import type { ServerSettings } from "./settings.ts";

export interface EventFileParts {
  readonly documents: TextDocuments<TextDocument>;
  readonly session: WorkspaceSession;
  readonly settings: ServerSettings;
  readonly openEventFiles: OpenEventFiles;
  /** Absolute paths of the workspace folders. */
  readonly folders: () => readonly string[];
}

/** Says of a place in an event file what stands there. */
export function hoverInEventFiles({ openEventFiles }: EventFileParts): HoverProvider {
  return async ({ textDocument: { uri }, position }) => {
    const file = await openEventFiles.find(uri);
    return file === null ? null : hoverEventFile(file, file.document.offsetAt(position));
  };
}

/** Lists the event files of the workspace. */
export function registerEventFiles(connection: Connection, parts: EventFileParts): void {
  const saved = new SavedEvents();
  connection.onRequest(eventFilesRequest, async (): Promise<EventFilesReply> => {
    const isEventFileName = await parts.settings.isEventFileName();
    const targets = await parts.session.allTargets();
    return { eventFiles: [...(await saved.list(parts.folders(), isEventFileName, targets))] };
  });
}
