import type {
  Connection,
  FileOperationRegistrationOptions,
  TextEdit,
} from "vscode-languageserver/node";
import { renameInTemplate, type FileMove, type TemplateEdit } from "../analysis/renameFiles.ts";
import { textIn } from "../code/textIn.ts";
import { fileOfUri } from "../workspace/fileUri.ts";
import type { WorkspaceSession } from "../workspace/workspaceSession.ts";

/** Renames of any file and folder are of interest: a folder may hold code or a template. */
export const willRename: FileOperationRegistrationOptions = {
  filters: [{ scheme: "file", pattern: { glob: "**/*" } }],
};

/** Answers `workspace/willRenameFiles` with what templates have to say of their handlers afterwards. */
export function registerFileRenames(connection: Connection, session: WorkspaceSession): void {
  connection.workspace.onWillRenameFiles(async ({ files }) => {
    const moves = files.flatMap(({ oldUri, newUri }): readonly FileMove[] => {
      const [from, to] = [fileOfUri(oldUri), fileOfUri(newUri)];
      return from === null || to === null ? [] : [{ from, to }];
    });
    if (moves.length === 0) return null;
    const handlers = await session.namedHandlers();
    const edits = handlers.flatMap((handler) => renameInTemplate(handler, moves));
    const changes = await applicable(session, edits);
    return Object.keys(changes).length === 0 ? null : { changes };
  });
}

/** The edits of places where the expected text stands, each place once: `Globals` state some for many. */
export async function applicable(
  session: WorkspaceSession,
  edits: readonly TemplateEdit[],
): Promise<Record<string, TextEdit[]>> {
  const changes: Record<string, TextEdit[]> = {};
  for (const uri of new Set(edits.map((edit) => edit.uri))) {
    const text = await session.textOf(fileOfUri(uri) ?? "");
    if (text === null) continue;
    const fitting = edits.filter(
      (edit) => edit.uri === uri && textIn(text, edit.range) === edit.oldText,
    );
    const places = new Map(
      fitting.map(({ range, newText }) => [JSON.stringify(range), { range, newText }]),
    );
    if (places.size > 0) changes[uri] = [...places.values()];
  }
  return changes;
}
