import type { Connection, Location, Position } from "vscode-languageserver/node";
import type { TextRange } from "../analysis/moduleOutline.ts";
import { holdsPosition } from "../code/textRanges.ts";
import type { FunctionTarget } from "../protocol.ts";
import type { LocatedReference } from "../templates/templateReader.ts";
import { fileOfUri } from "../workspace/fileUri.ts";
import type { WorkspaceSession } from "../workspace/workspaceSession.ts";
import { cancelledError } from "./cancelled.ts";

/**
 * Answers `textDocument/references`: from a handler in code to the templates that name it, from a
 * handler string to the code and to other templates, and between the names of one template.
 */
export function registerReferences(connection: Connection, session: WorkspaceSession): void {
  connection.onReferences(async ({ textDocument: { uri }, position, context }, token) => {
    const file = fileOfUri(uri);
    if (file === null) return null;
    const target = await targetAt(session, file, position);
    const locations =
      target === null
        ? referencesTo(
            await session.referencesAbout(file),
            position,
            uri,
            context.includeDeclaration,
          )
        : await locationsOf(session, target, context.includeDeclaration);
    if (token.isCancellationRequested) return cancelledError();
    return [...locations];
  });
}

/** The handler that a name in code, or a handler string in a template, means at a position. */
async function targetAt(
  session: WorkspaceSession,
  file: string,
  position: Position,
): Promise<FunctionTarget | null> {
  const targets = await session.targetsIn(file);
  const bound = targets.find(({ range }) => holdsPosition(range, position));
  if (bound !== undefined) return bound;
  const functions = await session.functionsIn(file);
  const named = functions.find(({ declared: { places } }) => {
    return places.handler !== null && holdsPosition(places.handler, position);
  });
  return named?.target ?? null;
}

/** Every template that names the handler; the handler itself where its declaration is asked for. */
async function locationsOf(
  session: WorkspaceSession,
  { uri, range }: FunctionTarget,
  withDeclaration: boolean,
): Promise<readonly Location[]> {
  const targets = await session.targetsIn(fileOfUri(uri) ?? "");
  const same = targets.filter((each) => isSame(each.range, range));
  const places = await Promise.all(same.map((target) => placeInTemplate(session, target)));
  const declaration = withDeclaration ? [{ uri, range }] : [];
  return [...declaration, ...places.filter((place) => place !== null)];
}

async function placeInTemplate(
  session: WorkspaceSession,
  { template, logicalId }: FunctionTarget,
): Promise<Location | null> {
  const file = template === null ? null : fileOfUri(template.uri);
  const functions = file === null ? [] : await session.functionsIn(file);
  const places = functions.find(({ declared }) => declared.logicalId === logicalId)?.declared
    .places;
  if (template === null || places === undefined) return null;
  return { uri: template.uri, range: places.handler ?? places.name };
}

/** All places of a template's files that stand for what is declared or named at a position. */
export function referencesTo(
  references: readonly LocatedReference[],
  position: Position,
  uri: string,
  withDeclaration: boolean,
): readonly Location[] {
  const found = references.find(
    ({ uri: from, range, declaration }) =>
      (from === uri && holdsPosition(range, position)) ||
      (declaration.uri === uri && holdsPosition(declaration.range, position)),
  );
  if (found === undefined) return [];
  const { declaration } = found;
  const same = references.filter(
    (each) =>
      each.declaration.uri === declaration.uri && isSame(each.declaration.range, declaration.range),
  );
  const places = same.map((each) => ({ uri: each.uri, range: each.range }));
  return withDeclaration ? [{ uri: declaration.uri, range: declaration.range }, ...places] : places;
}

function isSame(one: TextRange, other: TextRange): boolean {
  return one.start.line === other.start.line && one.start.character === other.start.character;
}
