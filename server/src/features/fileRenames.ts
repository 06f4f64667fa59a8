import type {
  Connection,
  FileOperationRegistrationOptions,
  TextEdit,
} from "vscode-languageserver/node";
import type { FileMove } from "../analysis/fileMoves.ts";
import { renameInTemplate, type TemplateEdit } from "../analysis/renameFiles.ts";
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
    const edits: TemplateEdit[] = [];
    for (const handler of handlers) {
      const file = fileOfUri(handler.declared.uri ?? handler.templateUri);
      const text = file === null ? null : await session.textOf(file);
      if (text !== null) edits.push(...renameInTemplate(handler, moves, text));
    }
    const changes = changesOf(edits);
    return Object.keys(changes).length === 0 ? null : { changes };
  });
}

/** Edits by file, each place once: `Globals` state some for many. */
export function changesOf(edits: readonly TemplateEdit[]): Record<string, TextEdit[]> {
  const changes: Record<string, TextEdit[]> = {};
  for (const uri of new Set(edits.map((edit) => edit.uri))) {
    const own = edits.filter((edit) => edit.uri === uri);
    const places = new Map(
      own.map(({ range, newText }) => [JSON.stringify(range), { range, newText }]),
    );
    changes[uri] = [...places.values()];
  }
  return changes;
}
