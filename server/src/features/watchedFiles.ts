import { DidChangeWatchedFilesNotification, WatchKind } from "vscode-languageserver/node";
import type { ClientCapabilities, Connection } from "vscode-languageserver/node";
import { languageDefinitions } from "../languages/languages.ts";
import { templateExtensions } from "../templates/templateReaders.ts";
import { fileOfUri } from "../workspace/fileUri.ts";
import type { WorkspaceSession } from "../workspace/workspaceSession.ts";

/**
 * Keeps the session up with files that change outside of the editor.
 * @param onChange is told of each, by its absolute path
 */
export function registerWatchedFiles(
  connection: Connection,
  session: WorkspaceSession,
  onChange: (file: string) => void,
): void {
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const files = changes.map(({ uri }) => fileOfUri(uri)).filter((file) => file !== null);
    session.refresh(files);
    for (const file of files) onChange(file);
  });
}

/** Asks the client to watch sources, templates and manifests, where it lets itself be asked. */
export async function watchFiles(
  connection: Connection,
  capabilities: ClientCapabilities,
): Promise<void> {
  if (capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration !== true) return;
  const definitions = Object.values(languageDefinitions);
  const sources = definitions.flatMap(({ grammars }) => [...grammars.keys()]);
  const extensions = [...new Set([...sources, ...templateExtensions])].map((extension) =>
    extension.slice(1),
  );
  const manifests = definitions.flatMap(({ taskRootMarkers }) => taskRootMarkers);
  const files = [`**/*.{${extensions.join(",")}}`, `**/{${manifests.join(",")}}`];
  // Of a folder that comes or goes, editors may tell nothing but its own name.
  const folders = { globPattern: "**/*", kind: WatchKind.Create | WatchKind.Delete };
  await connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: [...files.map((globPattern) => ({ globPattern })), folders],
  });
}
