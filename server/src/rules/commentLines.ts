import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Span } from "../code/span.ts";
import { walkStatements } from "../code/walkCode.ts";
import type { CheckedHandler } from "./rule.ts";

/**
 * Finds the line over which a comment about a line may stand: mostly that line itself. Where it begins
 * within a template literal, JSX, or a string of Python, a comment would be text, and behind a backslash
 * of Python a SyntaxError; there it is the line on which that begins.
 * @param handler any handler of the document; a file without one has no such lines
 */
export function commentLines(
  document: TextDocument,
  handler: CheckedHandler | undefined,
): (line: number) => number {
  if (handler === undefined) return (line) => line;
  const before = (line: number): number => {
    const start = document.offsetAt({ line, character: 0 });
    const around = stretchAround(handler, start);
    if (around?.isText === true) return document.positionAt(around.start).line;
    const isContinued = handler.language === "python" && endsInBackslash(document, line - 1);
    return isContinued ? line - 1 : line;
  };
  return (line) => {
    let found = line;
    for (let next = before(found); next < found; next = before(found)) found = next;
    return found;
  };
}

interface Stretch extends Span {
  /** True for text and JSX; false for functions, in whose bodies a comment is one again. */
  readonly isText: boolean;
}

/** The innermost string, JSX or function of several lines around an offset. */
function stretchAround({ file, text }: CheckedHandler, offset: number): Stretch | null {
  let found: Stretch | null = null;
  walkStatements(file.statements, {
    // Only what stands around it: problems are told of at every keystroke.
    statement: ({ start, end }) => start < offset && offset < end,
    expression: (expression) => {
      const { kind, start, end } = expression;
      if (start >= offset || offset >= end) return false;
      const isText =
        kind === "literal" || kind === "text" || (kind === "opaque" && text[start] === "<");
      if (kind === "function" || isText) found = { start, end, isText };
      return true;
    },
  });
  return found;
}

function endsInBackslash(document: TextDocument, line: number): boolean {
  if (line < 0) return false;
  const start = document.offsetAt({ line, character: 0 });
  const end = document.offsetAt({ line: line + 1, character: 0 });
  return /\\\r?\n$/.test(document.getText().slice(start, end));
}
