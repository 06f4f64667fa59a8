import { findImportPlace } from "../handlers/importLine.ts";
import { missingImports } from "../handlers/missingImports.ts";
import type { HandlerLanguage } from "../handlers/handlerSnippets.ts";
import type { CheckedHandler, Fix } from "../rules/rule.ts";

/**
 * Edits that bring imports which the text lacks.
 * @param statements as `missingImports` takes them
 */
export function importEdits(
  { text, handler }: CheckedHandler,
  statements: readonly string[],
  language: HandlerLanguage,
): Fix["edits"] {
  const missing = missingImports(statements, text);
  if (missing.length === 0) return [];
  // Decorators and annotations are evaluated where they stand: an import below them comes too late.
  const top = Math.min(handler.start, ...handler.decorators.map(({ start }) => start));
  const lines = (language === "python" ? text.slice(0, top) : text).split("\n");
  const { line, followsImports } = findImportPlace(lines, language);
  const at = lines.slice(0, line).reduce((offset, each) => offset + each.length + 1, 0);
  const start = Math.min(at, text.length);
  const newText = `${missing.join("\n")}\n${followsImports ? "" : "\n"}`;
  return [{ start, end: start, newText }];
}
