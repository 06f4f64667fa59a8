import path from "node:path";
import { DidChangeWatchedFilesNotification, WatchKind } from "vscode-languageserver/node";
import type { ClientCapabilities, Connection } from "vscode-languageserver/node";
import { isDockerfile } from "../analysis/buildFiles.ts";
import { languageDefinitions } from "../languages/languages.ts";
import { templateExtensions } from "../templates/templateReaders.ts";
import { fileOfUri } from "../workspace/fileUri.ts";
import type { WorkspaceSession } from "../workspace/workspaceSession.ts";

const definitions = Object.values(languageDefinitions);
const extensions = new Set([
  ...definitions.flatMap(({ grammars }) => [...grammars.keys()]),
  ...templateExtensions,
]);
const names = new Set(definitions.flatMap(({ taskRootMarkers }) => taskRootMarkers));

/** True for a file that says something of functions, by its name. */
function isTelling(file: string): boolean {
  const name = path.basename(file);
  return (
    names.has(name) ||
    isDockerfile(name) ||
    [...extensions].some((extension) => name.endsWith(extension))
  );
}

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
    const paths = changes.map(({ uri }) => fileOfUri(uri)).filter((file) => file !== null);
    const files = paths.filter(isTelling);
    session.refresh(files);
    for (const file of files) onChange(file);
    // A folder may be called like a file; what it holds tells.
    if (paths.length > 0) session.refreshFolders(paths);
  });
}

/** Asks the client to watch sources, templates, manifests and Dockerfiles, where it lets itself be asked. */
export async function watchFiles(
  connection: Connection,
  capabilities: ClientCapabilities,
): Promise<void> {
  if (capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration !== true) return;
  const endings = [...extensions].map((extension) => extension.slice(1));
  const files = [
    `**/*.{${endings.join(",")}}`,
    `**/{${[...names].join(",")},Dockerfile,Dockerfile.*,*.Dockerfile}`,
  ];
  // Of a folder that comes or goes, editors may tell nothing but its own name.
  const folders = { globPattern: "**/*", kind: WatchKind.Create | WatchKind.Delete };
  await connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: [...files.map((globPattern) => ({ globPattern })), folders],
  });
}
