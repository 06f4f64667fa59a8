import type { CodeLens, Connection } from "vscode-languageserver/node";
import { lensCommands } from "../protocol.ts";
import type { FunctionTarget } from "../protocol.ts";
import { fileOfUri } from "../workspace/fileUri.ts";
import type { WorkspaceSession } from "../workspace/workspaceSession.ts";
import type { OpenEventFiles } from "../eventFiles/openEventFiles.ts";
import { cancelledError } from "./cancelled.ts";
import { createEventFileLenses } from "./eventFileLenses.ts";
import { lensTitle } from "./lensTitle.ts";
import { createTemplateLenses } from "./templateLenses.ts";

/** Answers `textDocument/codeLens`: over handlers in code, over functions in templates, over event files. */
export function registerCodeLens(
  connection: Connection,
  session: WorkspaceSession,
  openEventFiles: OpenEventFiles,
): void {
  connection.onCodeLens(async ({ textDocument: { uri } }, token) => {
    const file = fileOfUri(uri);
    const targets = file === null ? [] : await session.targetsIn(file);
    const eventFile = await openEventFiles.find(uri);
    const functions = file === null ? [] : await session.functionsIn(file);
    if (token.isCancellationRequested) return cancelledError();
    const lenses = [...createLenses(targets, uri), ...createTemplateLenses(functions, uri)];
    return eventFile === null ? lenses : [...lenses, ...createEventFileLenses(eventFile, uri)];
  });
}

/**
 * Two lenses a target: one invokes, one chooses the event. Where several template functions share a
 * handler, the titles say which is which.
 * @param uri the document as the client spells it.
 */
export function createLenses(targets: readonly FunctionTarget[], uri: string): CodeLens[] {
  const ordered = targets.toSorted((one, other) => one.range.start.line - other.range.start.line);
  return ordered.flatMap((found) => {
    const target: FunctionTarget = { ...found, uri };
    const isShared = ordered.some((other) => other !== found && isSamePlace(other, found));
    const name = isShared ? target.logicalId : null;
    const lens = (title: string, command: string): CodeLens => {
      return { range: target.range, command: { title, command, arguments: [target] } };
    };
    return [
      lens(lensTitle(target.eventType, name), lensCommands.invoke),
      lens(name === null ? "Event…" : `${name}: Event…`, lensCommands.chooseEvent),
    ];
  });
}

function isSamePlace(one: FunctionTarget, other: FunctionTarget): boolean {
  return one.range.start.line === other.range.start.line;
}
