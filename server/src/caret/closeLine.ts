import type { Language } from "../protocol.ts";
import { missingClosers } from "./innermostBracket.ts";
import { caretName } from "./markCaret.ts";
import { mendLines } from "./mendLines.ts";

const compound = /^\s*(?:async\s+)?(?:if|elif|while|for|with|match|case|def|try|except)\b/u;

/**
 * Other ways to read a marked text, for one that is broken off: with the brackets of the caret's line
 * closed (and Python's colon, comma or quote), or with those of the whole file; in Python, with all lines
 * mended.
 */
export function* closedReadings(marked: string, language: Language): Generator<string> {
  const caret = marked.indexOf(caretName);
  const lineStart = marked.lastIndexOf("\n", caret) + 1;
  const newline = marked.indexOf("\n", caret);
  const lineEnd = newline === -1 ? marked.length : newline;
  const line = marked.slice(lineStart, lineEnd);
  const closers = missingClosers(line);
  const before = marked.slice(0, lineEnd) + closers;
  const after = marked.slice(lineEnd);
  if (language !== "python") {
    yield before + after;
    yield `${before + after}\n${missingClosers(before + after)}`;
    return;
  }
  const closed = line + closers;
  const needsColon = compound.test(line) && !/:\s*(?:#.*)?$/u.test(closed);
  const whole = before + (needsColon ? colonFor(marked, lineEnd, line) : "") + after;
  yield whole;
  // One more member of a dict that goes on below; an f-string that has no end yet.
  yield `${before},${after}`;
  yield `${before}"${after}`;
  // Or it is another line that is not finished.
  const mended = mendLines(whole);
  if (mended !== whole) yield mended;
}

/** A colon, and a statement where none is indented below. */
function colonFor(text: string, lineEnd: number, line: string): string {
  const next = /^\s*?\n([ \t]*)\S/u.exec(text.slice(lineEnd));
  const indent = /^[ \t]*/u.exec(line)?.[0].length ?? 0;
  return (next?.[1]?.length ?? 0) > indent ? ":" : ": pass";
}
