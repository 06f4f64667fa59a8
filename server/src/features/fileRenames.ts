import path from "node:path";
import { fileURLToPath } from "node:url";
import {
  MessageType,
  ShowMessageNotification,
  type Connection,
  type FileOperationRegistrationOptions,
  type TextEdit,
} from "vscode-languageserver/node";
import type { FileMove } from "../analysis/fileMoves.ts";
import { followMoves, type DeclaredText } from "../analysis/followMoves.ts";
import type { NamedHandler, TemplateEdit } from "../analysis/renameFiles.ts";
import { fileOfUri } from "../workspace/fileUri.ts";
import type { WorkspaceSession } from "../workspace/workspaceSession.ts";

/** Renames of any file and folder are of interest: a folder may hold code or a template. */
export const willRename: FileOperationRegistrationOptions = {
  filters: [{ scheme: "file", pattern: { glob: "**/*" } }],
};

/**
 * Answers `workspace/willRenameFiles` with what templates have to say of their handlers afterwards, and tells
 * of functions that no edit can follow.
 */
export function registerFileRenames(connection: Connection, session: WorkspaceSession): void {
  connection.workspace.onWillRenameFiles(async ({ files }) => {
    const moves = files.flatMap(({ oldUri, newUri }): readonly FileMove[] => {
      const [from, to] = [fileOfUri(oldUri), fileOfUri(newUri)];
      return from === null || to === null ? [] : [{ from, to }];
    });
    if (moves.length === 0) return null;
    const functions: DeclaredText[] = [];
    for (const named of await session.namedHandlers()) {
      const file = fileOfUri(named.declared.uri ?? named.templateUri);
      const text = file === null ? null : await session.textOf(file);
      if (text !== null) functions.push({ named, text });
    }
    const { edits, left } = followMoves(functions, moves);
    if (left.length > 0) {
      const message = describeLeft(left);
      await connection.sendNotification(ShowMessageNotification.type, {
        type: MessageType.Warning,
        message,
      });
    }
    const changes = changesOf(edits);
    return Object.keys(changes).length === 0 ? null : { changes };
  });
}

/** At most three are named: what is left is found by the rule `handler-not-found` as well. */
function describeLeft(left: readonly NamedHandler[]): string {
  const named = left.slice(0, 3).map(({ declared, templateUri }) => {
    const file = path.basename(fileURLToPath(declared.uri ?? templateUri));
    return `${declared.logicalId} in ${file} (${declared.handler})`;
  });
  const more = left.length > named.length ? `, and ${left.length - named.length} more` : "";
  return `What names the moved code can't be edited from here, so please change it by hand: ${named.join(", ")}${more}.`;
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
