import type { HandlerLanguage } from "./handlerSnippets.ts";

/** Where new imports go: the line before which they stand, and whether others come right before. */
export interface ImportPlace {
  readonly line: number;
  readonly followsImports: boolean;
}

/**
 * Finds the place for imports: after the last one at the top level, else after what has to stay first,
 * as a `#!` line, comments at the start, `"use strict"` or the docstring of a Python module.
 * @param lines of the text before the place where the imports are needed
 */
export function findImportPlace(lines: readonly string[], language: HandlerLanguage): ImportPlace {
  const isImport = language === "python" ? /^(?:import|from)\s/ : /^import\b(?!\s*\()/;
  const last = lines.findLastIndex((line) => isImport.test(line));
  if (last !== -1) return { line: endOfStatement(lines, last) + 1, followsImports: true };
  return { line: endOfPrologue(lines, language), followsImports: false };
}

/** The line on which the brackets that an import opens are closed. */
function endOfStatement(lines: readonly string[], first: number): number {
  if (!/[({]/.test(lines[first] ?? "") || /[)}]/.test(lines[first] ?? "")) return first;
  const end = lines.findIndex((line, index) => index > first && /^[)}]/.test(line));
  return end === -1 ? first : end;
}

function endOfPrologue(lines: readonly string[], language: HandlerLanguage): number {
  const comment = language === "python" ? /^#/ : /^(?:#!|\/\/|["']use strict["'])/;
  let line = 0;
  while (comment.test(lines[line] ?? "")) line += 1;
  const quotes = language === "python" ? /^(?:"""|''')/.exec(lines[line] ?? "")?.[0] : undefined;
  const block = language !== "python" && lines[line]?.startsWith("/*") === true ? "*/" : quotes;
  if (block === undefined) return line;
  const isOneLine = (lines[line] ?? "").indexOf(block, 3) !== -1;
  const end = isOneLine ? line : lines.findIndex((text, at) => at > line && text.includes(block));
  return end === -1 ? line : end + 1;
}
