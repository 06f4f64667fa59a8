import path from "node:path";
import { fileURLToPath } from "node:url";
import { LSPErrorCodes, ResponseError } from "vscode-languageserver/node";
import type {
  Connection,
  Location,
  Position,
  Range,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver/node";
import { handlerPlace, type NamedHandler, type TemplateEdit } from "../analysis/renameFiles.ts";
import { findExportedName, isTaken } from "../analysis/renameExport.ts";
import type { LinkedFunction } from "../analysis/templateFunctions.ts";
import { ownHandler } from "../analysis/wrappedHandler.ts";
import { LineIndex } from "../code/lineIndex.ts";
import { textIn } from "../code/textIn.ts";
import { holdsPosition } from "../code/textRanges.ts";
import type { FunctionTarget } from "../protocol.ts";
import type { LocatedReference } from "../templates/templateReader.ts";
import { fileOfUri } from "../workspace/fileUri.ts";
import type { WorkspaceSession } from "../workspace/workspaceSession.ts";
import { changesOf } from "./fileRenames.ts";
import { referencesTo } from "./references.ts";

/**
 * Answers `textDocument/rename` in templates: of a handler string's last name, together with what
 * exports it, and of what a template declares. In code it never answers, since an editor takes the
 * first server that does, and the language's own knows more.
 * @param renamesCode whether the client itself renames what a handler string names in code
 */
export function registerRename(
  connection: Connection,
  session: WorkspaceSession,
  renamesCode: () => boolean,
): void {
  connection.onPrepareRename(async ({ textDocument: { uri }, position }) => {
    const subject = await subjectAt(session, uri, position);
    return subject && { range: subject.range, placeholder: subject.name };
  });
  connection.onRenameRequest(async ({ textDocument: { uri }, position, newName }) => {
    const subject = await subjectAt(session, uri, position);
    if (subject === null) return null;
    if (subject.kind === "declared") return renameDeclared(session, subject, newName);
    return renameHandler(session, subject, newName, renamesCode());
  });
}

interface HandlerName {
  readonly kind: "handler";
  readonly name: string;
  readonly range: Range;
  readonly target: FunctionTarget;
}

interface DeclaredName {
  readonly kind: "declared";
  readonly name: string;
  readonly range: Range;
  readonly places: readonly Location[];
}

async function subjectAt(
  session: WorkspaceSession,
  uri: string,
  position: Position,
): Promise<HandlerName | DeclaredName | null> {
  const file = fileOfUri(uri);
  const text = file === null ? null : await session.textOf(file);
  if (file === null || text === null) return null;
  for (const linked of await session.functionsIn(file)) {
    const handler = handlerName(linked, text, position);
    if (handler !== null) return handler;
  }
  const references = await session.referencesAbout(file);
  const named = references
    .flatMap(({ declaration, ...reference }) => [
      { ...reference, declaration },
      { ...declaration, declaration },
    ])
    .find((each) => each.uri === uri && holdsPosition(each.range, position));
  if (named === undefined) return null;
  const { range, declaration } = named;
  const places = await placesOf(session, declaration);
  return places === null ? null : { kind: "declared", name: textIn(text, range), range, places };
}

/**
 * What has to change with a declaration's name, itself included: in all templates that its file is a part of.
 * @returns null where not all of it can be known
 */
async function placesOf(
  session: WorkspaceSession,
  { uri, range }: LocatedReference["declaration"],
): Promise<readonly Location[] | null> {
  const references = await session.referencesAbout(fileURLToPath(uri));
  const isFixed = references.some(
    ({ declaration }) =>
      declaration.isFixed === true && declaration.uri === uri && isSame(declaration.range, range),
  );
  return isFixed ? null : referencesTo(references, range.start, uri, true);
}

/** The last name of a handler string that stands there as it is meant. */
function handlerName(
  { declared, target }: LinkedFunction,
  text: string,
  position: Position,
): HandlerName | null {
  const { handler } = declared;
  const range = handlerPlace(declared.places);
  if (range === null || handler === null || target === null) return null;
  // Code in the template can't be told from the rest of its text.
  if (declared.inlineCode !== undefined) return null;
  // A wrapper's handler string names nothing of the author's.
  if (ownHandler(declared) !== handler) return null;
  if (!holdsPosition(range, position)) return null;
  const name = writtenName(handler, textIn(text, range));
  if (name === null) return null;
  const { line, character } = range.end;
  const start = { line, character: character - name.length };
  return { kind: "handler", name, target, range: { start, end: range.end } };
}

/**
 * The last name of a handler string as it is written: with variables before it, or the name alone as the CDK has it.
 * @returns null where what is written doesn't end like the handler
 */
function writtenName(handler: string, written: string): string | null {
  const fixed = written.slice(written.lastIndexOf("}") + 1);
  const name = /[^.:/]+$/u.exec(handler)?.[0] ?? null;
  return name !== null && fixed.endsWith(name) && handler.endsWith(fixed) ? name : null;
}

async function renameDeclared(
  session: WorkspaceSession,
  { places }: DeclaredName,
  newName: string,
): Promise<WorkspaceEdit> {
  if (!/^[A-Za-z0-9]+$/.test(newName)) {
    throw refusal("Names in a template have letters and digits only.");
  }
  const changes: Record<string, TextEdit[]> = {};
  for (const uri of new Set(places.map((place) => place.uri))) {
    const own = places.filter((place) => place.uri === uri);
    const lines = ((await session.textOf(fileURLToPath(uri))) ?? "").split("\n");
    if (own.some((place) => hasNeighbour(lines, place.range.start, newName))) {
      throw refusal(`The template has ${newName} already.`);
    }
    changes[uri] = own.map((place) => ({ range: place.range, newText: newName }));
  }
  return { changes };
}

/** True for a place among whose neighbours, as its section has them below each other, one has a name. */
function hasNeighbour(
  lines: readonly string[],
  { line, character }: Position,
  name: string,
): boolean {
  const isOutside = (text: string): boolean =>
    /\S/u.test(text.slice(0, Math.max(character - 1, 0)));
  const before = lines.slice(0, line).findLastIndex(isOutside);
  const behind = lines.slice(line + 1).findIndex(isOutside);
  const section = lines.slice(before + 1, behind === -1 ? lines.length : line + 1 + behind);
  const member = new RegExp(String.raw`^[ \t"']*${name}["']?\s*:`, "u");
  return section.some((text) => text.indexOf(name) === character && member.test(text));
}

async function renameHandler(
  session: WorkspaceSession,
  { name, target }: HandlerName,
  newName: string,
  isForClient: boolean,
): Promise<WorkspaceEdit> {
  if (!/^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(newName)) throw refusal(`${newName} is no name.`);
  const handlers = await session.namedHandlers();
  const edits: TemplateEdit[] = [];
  for (const handler of handlers.filter((each) => names(each, target))) {
    const edit = await editOfHandler(session, handler, name, newName);
    if (edit === null) {
      throw refusal(`${titleOf(handler)} names ${name} too, in a way that can't be edited here.`);
    }
    edits.push(edit);
  }
  const other = handlers.find((each) => !names(each, target) && edits.some(isPlaceOf(each)));
  if (other !== undefined) {
    throw refusal(`${titleOf(other)} has its handler by the same text, in other code.`);
  }
  const changes = changesOf(edits);
  if (!isForClient) changes[target.uri] = await editsInCode(session, target, name, newName);
  return { changes };
}

function names(handler: NamedHandler, target: FunctionTarget): boolean {
  return handler.target.uri === target.uri && isSame(handler.target.range, target.range);
}

function titleOf({ declared, templateUri }: NamedHandler): string {
  const file = path.basename(fileURLToPath(declared.uri ?? templateUri));
  return `${declared.logicalId} in ${file}`;
}

/** Whether an edit changes a function's handler string. */
function isPlaceOf({ declared, templateUri }: NamedHandler): (edit: TemplateEdit) => boolean {
  const place = handlerPlace(declared.places);
  return ({ uri, range }) =>
    place !== null && uri === (declared.uri ?? templateUri) && isSame(place, range);
}

/** The last name of a handler string, which may have variables before it; null where it isn't written there. */
async function editOfHandler(
  session: WorkspaceSession,
  { declared, templateUri }: Pick<NamedHandler, "declared" | "templateUri">,
  name: string,
  newName: string,
): Promise<TemplateEdit | null> {
  const { handler } = declared;
  const range = handlerPlace(declared.places);
  if (handler === null || range === null || ownHandler(declared) !== handler) return null;
  const uri = declared.uri ?? templateUri;
  const text = await session.textOf(fileOfUri(uri) ?? "");
  const written = text === null ? "" : textIn(text, range);
  if (writtenName(handler, written) !== name) return null;
  return { uri, range, newText: written.slice(0, -name.length) + newName };
}

/** Refuses where the code says the name in more ways than can be told apart here. */
async function editsInCode(
  session: WorkspaceSession,
  { uri, range, language, symbol }: FunctionTarget,
  name: string,
  newName: string,
): Promise<TextEdit[]> {
  const file = fileURLToPath(uri);
  const text = (await session.textOf(file)) ?? "";
  const lines = new LineIndex(text);
  const start = lines.offsetAt(range.start);
  const bound = { start, end: lines.offsetAt(range.end) };
  const dialect = language === "python" ? "python" : "script";
  if (isTaken(text, newName, dialect)) {
    throw refusal(`${path.basename(file)} has ${newName} already, or its language keeps the word.`);
  }
  const spans =
    symbol === name && text.slice(bound.start, bound.end) === name
      ? findExportedName(text, name, bound, dialect)
      : null;
  if (spans === null) {
    throw refusal(`${name} has to be renamed in ${path.basename(file)} itself.`);
  }
  const other = await session.fileThatImports(file, name);
  if (other !== null) {
    throw refusal(`${path.basename(other)} uses ${name} too; it has to be renamed in the code.`);
  }
  return spans.map((span) => ({ range: lines.rangeOf(span.start, span.end), newText: newName }));
}

function isSame(one: Range, other: Range): boolean {
  return one.start.line === other.start.line && one.start.character === other.start.character;
}

function refusal(message: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}
