import path from "node:path";
import { fileURLToPath } from "node:url";
import { LSPErrorCodes, ResponseError } from "vscode-languageserver/node";
import type {
  Connection,
  Position,
  Range,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver/node";
import type { TemplateEdit } from "../analysis/renameFiles.ts";
import { findExportedName } from "../analysis/renameExport.ts";
import type { LinkedFunction } from "../analysis/templateFunctions.ts";
import { ownHandler } from "../analysis/wrappedHandler.ts";
import { LineIndex } from "../code/lineIndex.ts";
import { textIn } from "../code/textIn.ts";
import { holdsPosition } from "../code/textRanges.ts";
import type { FunctionTarget } from "../protocol.ts";
import { fileOfUri } from "../workspace/fileUri.ts";
import type { WorkspaceSession } from "../workspace/workspaceSession.ts";
import { applicable } from "./fileRenames.ts";
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
    if (subject.kind === "declared") return renameDeclared(session, subject, uri, newName);
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
  const references = await session.referencesIn(file);
  const range = references
    .filter(({ declaration }) => declaration.uri === undefined)
    .flatMap((reference) => [reference.range, reference.declaration.range])
    .find((each) => holdsPosition(each, position));
  return range === undefined ? null : { kind: "declared", name: textIn(text, range), range };
}

/** The last name of a handler string that stands there as it is meant. */
function handlerName(
  { declared, target }: LinkedFunction,
  text: string,
  position: Position,
): HandlerName | null {
  const { handler } = declared;
  const range = declared.places.handler;
  if (range === null || handler === null || target === null) return null;
  // A wrapper's handler string names nothing of the author's.
  if (ownHandler(declared) !== handler) return null;
  if (!holdsPosition(range, position) || textIn(text, range) !== handler) return null;
  const name = lastName(handler);
  if (name === null) return null;
  const { line, character } = range.end;
  const start = { line, character: character - name.length };
  return { kind: "handler", name, target, range: { start, end: range.end } };
}

function lastName(handler: string): string | null {
  return /[^.:/]+$/u.exec(handler)?.[0] ?? null;
}

async function renameDeclared(
  session: WorkspaceSession,
  { range }: DeclaredName,
  uri: string,
  newName: string,
): Promise<WorkspaceEdit> {
  if (!/^[A-Za-z0-9]+$/.test(newName)) {
    throw refusal("Names in a template have letters and digits only.");
  }
  const references = await session.referencesIn(fileURLToPath(uri));
  const places = referencesTo(references, range.start, uri, true);
  return { changes: { [uri]: places.map((place) => ({ range: place.range, newText: newName })) } };
}

async function renameHandler(
  session: WorkspaceSession,
  { name, target }: HandlerName,
  newName: string,
  isForClient: boolean,
): Promise<WorkspaceEdit> {
  if (!/^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(newName)) throw refusal(`${newName} is no name.`);
  const handlers = await session.namedHandlers();
  const edits = handlers
    .filter((each) => each.target.uri === target.uri && isSame(each.target.range, target.range))
    .flatMap(({ declared, templateUri }): readonly TemplateEdit[] => {
      const { handler, places } = declared;
      if (handler === null || places.handler === null) return [];
      if (ownHandler(declared) !== handler || lastName(handler) !== name) return [];
      const newText = handler.slice(0, -name.length) + newName;
      return [
        { uri: declared.uri ?? templateUri, range: places.handler, oldText: handler, newText },
      ];
    });
  const changes = await applicable(session, edits);
  if (!isForClient) changes[target.uri] = await editsInCode(session, target, name, newName);
  return { changes };
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
  const spans =
    symbol === name && text.slice(bound.start, bound.end) === name
      ? findExportedName(text, name, bound, language === "python" ? "python" : "script")
      : null;
  if (spans === null) {
    throw refusal(`${name} has to be renamed in ${path.basename(file)} itself.`);
  }
  const other = await session.fileThatNames(file, name);
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
