import type { Connection, DocumentLink } from "vscode-languageserver/node";
import type { TextRange } from "../analysis/moduleOutline.ts";
import type { LinkedFunction } from "../analysis/templateFunctions.ts";
import { fileOfUri } from "../workspace/fileUri.ts";
import type { WorkspaceSession } from "../workspace/workspaceSession.ts";
import { cancelledError } from "./cancelled.ts";
import { codePlacesOf } from "./codePlaces.ts";
import { nameOfFile } from "./nameOfFile.ts";

/** Answers `textDocument/documentLink` in templates, with the files that functions are made of. */
export function registerDocumentLinks(connection: Connection, session: WorkspaceSession): void {
  connection.onDocumentLinks(async ({ textDocument: { uri } }, token) => {
    const file = fileOfUri(uri);
    const functions = file === null ? [] : await session.functionsIn(file);
    if (token.isCancellationRequested) return cancelledError();
    return [...linkFiles(functions)];
  });
}

/**
 * Links the file part of each handler string, and the folder of its code, to the handler's source.
 * What stands behind the file's name is left to `textDocument/definition`, which goes to the function.
 */
export function linkFiles(functions: readonly LinkedFunction[]): readonly DocumentLink[] {
  const links = functions.flatMap((linked) => {
    const places = codePlacesOf(linked);
    // Code in the template leads nowhere else, and would be one link over all its lines.
    if (places === null || linked.declared.inlineCode !== undefined) return [];
    const { source, handler, code } = places;
    const ranges = [handler && filePart(handler, linked.declared.handler ?? ""), ...code];
    return ranges
      .filter((range) => range !== null)
      .map((range) => ({ range, target: source, tooltip: `Open ${nameOfFile(source)}` }));
  });
  // Globals may state the code of many functions; the first of them takes the link.
  return links.filter(
    ({ range }, index) => index === links.findIndex((link) => isSame(link.range, range)),
  );
}

/** `src/app` of `src/app.handler`, `shop.Orders` of `shop.Orders::handle`; null where the place holds another text. */
function filePart({ start, end }: TextRange, handler: string): TextRange | null {
  const isWhole = start.line === end.line && end.character - start.character === handler.length;
  const name = /(?:::|\.)[^./:]*$/u.exec(handler);
  if (!isWhole || name === null || name.index === 0) return null;
  return { start, end: { line: start.line, character: start.character + name.index } };
}

function isSame(one: TextRange, other: TextRange): boolean {
  return one.start.line === other.start.line && one.start.character === other.start.character;
}
