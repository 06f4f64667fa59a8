import { pathToFileURL } from "node:url";
import type {
  ClientCapabilities,
  Connection,
  LocationLink,
  Position,
} from "vscode-languageserver/node";
import type { TextRange } from "../analysis/moduleOutline.ts";
import type { NamedHandler } from "../analysis/renameFiles.ts";
import type { LinkedFunction } from "../analysis/templateFunctions.ts";
import { holdsPosition, holdsRange } from "../code/textRanges.ts";
import type { LocatedReference } from "../templates/templateReader.ts";
import { fileOfUri } from "../workspace/fileUri.ts";
import type { WorkspaceSession } from "../workspace/workspaceSession.ts";
import { cancelledError } from "./cancelled.ts";
import { codePlacesOf } from "./codePlaces.ts";

/**
 * Answers `textDocument/definition` in templates: from handler strings and what names their code to the
 * code, from names to what they name, and from what states a trigger to the code that it invokes.
 */
export function registerDefinition(
  connection: Connection,
  session: WorkspaceSession,
  capabilities: () => ClientCapabilities,
): void {
  connection.onDefinition(async ({ textDocument: { uri }, position }, token) => {
    const file = fileOfUri(uri);
    if (file === null) return null;
    const functions = await session.functionsIn(file);
    const references = await session.referencesAbout(file);
    let links = findHandler(functions, position);
    if (links.length === 0) links = findNamed(references, position, uri);
    if (links.length === 0) links = findCode(functions, position);
    const own = functions.map(({ declared, target }) => ({ declared, target, templateUri: uri }));
    if (links.length === 0) links = findInvoked(own, position, uri);
    if (links.length === 0) links = findFed(own, references, position, uri);
    // A file without functions of its own may state what invokes those of others.
    if (links.length === 0 && (await session.templatesAbout(file)).length > 0) {
      const others = await session.namedHandlers();
      links = findInvoked(others, position, uri);
      if (links.length === 0) links = findFed(others, references, position, uri);
    }
    if (token.isCancellationRequested) return cancelledError();
    if (capabilities().textDocument?.definition?.linkSupport === true) return [...links];
    return links.map(({ targetUri, targetSelectionRange }) => {
      return { uri: targetUri, range: targetSelectionRange };
    });
  });
}

/** The code that a handler string at the position means; the file where its name is not in there. */
export function findHandler(
  functions: readonly LinkedFunction[],
  position: Position,
): readonly LocationLink[] {
  return functions.flatMap((linked) => {
    const handler = codePlacesOf(linked)?.handler ?? null;
    return handler !== null && holdsPosition(handler, position) ? toCode(linked, handler) : [];
  });
}

/** The handlers whose code the folder, the archive or the entry point at the position is. */
export function findCode(
  functions: readonly LinkedFunction[],
  position: Position,
): readonly LocationLink[] {
  return functions.flatMap((linked) => {
    const asked = codePlacesOf(linked)?.code.find((range) => holdsPosition(range, position));
    return asked === undefined ? [] : toCode(linked, asked);
  });
}

function toCode({ target, missing }: LinkedFunction, from: TextRange): readonly LocationLink[] {
  if (target !== null) return [toLink(from, target.uri, target.range)];
  if (missing === null) return [];
  return [toLink(from, pathToFileURL(missing.located.file).href, startOfFile)];
}

/** What a name at the position stands for; none where there is no name that does. */
export function findNamed(
  references: readonly LocatedReference[],
  position: Position,
  uri: string,
): readonly LocationLink[] {
  return references
    .filter((reference) => reference.uri === uri && holdsPosition(reference.range, position))
    .map(({ range, declaration }) => toLink(range, declaration.uri, declaration.range));
}

type InvokedFunction = Pick<NamedHandler, "declared" | "templateUri"> &
  Pick<LinkedFunction, "target">;

/** The code of the functions that a trigger at the position invokes. */
export function findInvoked(
  functions: readonly InvokedFunction[],
  position: Position,
  uri: string,
): readonly LocationLink[] {
  return functions.flatMap(({ declared, target, templateUri }) => {
    const home = declared.uri ?? templateUri;
    const stated = declared.triggers.find(({ range, uri: other }) => {
      return (other ?? home) === uri && holdsPosition(range, position);
    });
    return stated === undefined || target === null
      ? []
      : [toLink(stated.range, target.uri, target.range)];
  });
}

/** The code of the functions that get what a resource holds: a queue, by the events and mappings that name it. */
export function findFed(
  functions: readonly InvokedFunction[],
  references: readonly LocatedReference[],
  position: Position,
  uri: string,
): readonly LocationLink[] {
  const naming = references.filter(({ declaration }) => {
    return declaration.uri === uri && holdsPosition(declaration.range, position);
  });
  return functions.flatMap(({ declared, target, templateUri }) => {
    const home = declared.uri ?? templateUri;
    const statements = declared.triggers.flatMap(({ body, uri: other }) =>
      body === undefined ? [] : [{ uri: other ?? home, body }],
    );
    const reference = naming.find(({ uri: from, range }) =>
      statements.some((stated) => stated.uri === from && holdsRange(stated.body, range)),
    );
    return reference === undefined || target === null
      ? []
      : [toLink(reference.declaration.range, target.uri, target.range)];
  });
}

const startOfFile: TextRange = {
  start: { line: 0, character: 0 },
  end: { line: 0, character: 0 },
};

function toLink(from: TextRange, targetUri: string, range: TextRange): LocationLink {
  const target = { targetUri, targetRange: range, targetSelectionRange: range };
  return { originSelectionRange: from, ...target };
}
