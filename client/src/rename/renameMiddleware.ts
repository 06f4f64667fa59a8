import {
  commands,
  workspace,
  type CancellationToken,
  type Location,
  type LocationLink,
  type TextDocument,
  type Position,
  type Uri,
  type WorkspaceEdit,
} from "vscode";
import type { Middleware } from "vscode-languageclient/node";

/**
 * Adds to the server's rename of a handler string, which is for templates alone, what the language's
 * own extension renames in code: imports, tests, whatever else says the name.
 */
export const renameMiddleware: Pick<Middleware, "provideRenameEdits"> = {
  provideRenameEdits: async (document, position, newName, token, next) => {
    const edits = await next(document, position, newName, token);
    const bound = edits ? await boundName(document, position) : null;
    if (!edits || bound === null) return edits;
    const inCode = await renameInCode(bound, newName, token);
    if (inCode === null) {
      throw new Error("No extension renames the handler in code, so that is left to you.");
    }
    for (const [uri, changes] of inCode.entries()) {
      edits.set(uri, [...edits.get(uri), ...changes]);
    }
    return edits;
  },
};

/** How long the language's extension may take to start, in milliseconds, and how often it is asked. */
const patience = { ms: 10_000, everyMs: 500 };

/** What the language's own extension makes of it, which may only start now; null where there is none. */
async function renameInCode(
  { uri, position }: BoundName,
  newName: string,
  token: CancellationToken,
): Promise<WorkspaceEdit | null> {
  await workspace.openTextDocument(uri);
  for (let waited = 0; waited < patience.ms; waited += patience.everyMs) {
    const edit = await commands
      .executeCommand<WorkspaceEdit | undefined>(
        "vscode.executeDocumentRenameProvider",
        uri,
        position,
        newName,
      )
      .then(
        (found) => found,
        () => undefined,
      );
    if (edit !== undefined && edit.size > 0) return edit;
    if (token.isCancellationRequested) return null;
    await new Promise((resolve) => void setTimeout(resolve, patience.everyMs));
  }
  return null;
}

interface BoundName {
  readonly uri: Uri;
  readonly position: Position;
}

/** Where code binds what a handler string names; null for a name that the template itself declares. */
async function boundName(document: TextDocument, position: Position): Promise<BoundName | null> {
  const found = await commands.executeCommand<readonly (Location | LocationLink)[] | undefined>(
    "vscode.executeDefinitionProvider",
    document.uri,
    position,
  );
  const places = (found ?? []).map((place): BoundName =>
    "targetUri" in place
      ? {
          uri: place.targetUri,
          position: (place.targetSelectionRange ?? place.targetRange).start,
        }
      : { uri: place.uri, position: place.range.start },
  );
  const here = document.uri.toString();
  return places.find(({ uri }) => uri.toString() !== here) ?? null;
}
