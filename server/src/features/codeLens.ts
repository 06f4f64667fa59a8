import type { CodeLens, Connection } from "vscode-languageserver/node";
import type { FunctionTarget } from "../protocol.ts";
import { fileOfUri } from "../workspace/fileUri.ts";
import type { WorkspaceSession } from "../workspace/workspaceSession.ts";
import type { OpenEventFiles } from "../eventFiles/openEventFiles.ts";
import { byLine } from "./byLine.ts";
import { cancelledError } from "./cancelled.ts";
import { createEventFileLenses } from "./eventFileLenses.ts";
import { commandsAt } from "./targetCommands.ts";
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
 * The lenses over a file's handlers. Where several template functions share a handler, the titles say
 * which is which.
 * @param uri the document as the client spells it.
 */
export function createLenses(targets: readonly FunctionTarget[], uri: string): CodeLens[] {
  // That of code in a template stands over the template's function.
  const inFiles = targets.filter(({ configuration }) => configuration.inlineCode === undefined);
  const ordered = inFiles.toSorted((one, other) => one.range.start.line - other.range.start.line);
  return byLine(ordered, ({ range }) => range.start.line).flatMap((found) => {
    const here = found.map((target) => Object.assign({}, target, { uri }));
    const [{ range }] = found;
    return commandsAt(here).map((command) => ({ range, command }));
  });
}
