import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Expression } from "../code/codeModel.ts";
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
  const stretches = stretchesOf(handler);
  const before = (line: number): number => {
    const start = document.offsetAt({ line, character: 0 });
    const around = stretches.findLast((each) => each.start < start && start < each.end);
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

/** Strings, JSX and functions of several lines, from the outside in. */
function stretchesOf({ file, text }: CheckedHandler): readonly Stretch[] {
  const found: Stretch[] = [];
  const isText = (expression: Expression): boolean =>
    expression.kind === "literal" ||
    expression.kind === "text" ||
    (expression.kind === "opaque" && text[expression.start] === "<");
  walkStatements(file.statements, {
    expression: (expression) => {
      const { start, end } = expression;
      const isAsked = expression.kind === "function" || isText(expression);
      if (isAsked && text.slice(start, end).includes("\n")) {
        found.push({ start, end, isText: isText(expression) });
      }
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
