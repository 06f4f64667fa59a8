import type { Expression } from "../../code/codeModel.ts";
import type { Span } from "../../code/span.ts";
import { findImportPlace } from "../../handlers/importLine.ts";
import type { CheckedHandler, Fix } from "../rule.ts";

type Edit = Fix["edits"][number];

/** The text of a stretch of the handler's file. */
export function textOf({ text }: Pick<CheckedHandler, "text">, { start, end }: Span): string {
  return text.slice(start, end);
}

/** The text of an expression as an operator's operand: in parentheses where it has operators of its own. */
export function operandText(handler: Pick<CheckedHandler, "text">, expression: Expression): string {
  const written = textOf(handler, expression);
  return /^(?:name|member|call|await|literal|text|list|object)$/u.test(expression.kind)
    ? written
    : `(${written})`;
}

/**
 * An edit that gives a value of JavaScript a default: `a ?? {}`. TypeScript's `!` behind the value says that
 * there always is one; the default makes that true.
 */
export function orDefault(
  handler: Pick<CheckedHandler, "text">,
  value: Expression,
  fallback: string,
): Edit {
  const asserted = /^\s*!(?!=)/u.exec(handler.text.slice(value.end))?.[0].length ?? 0;
  const whole = { start: value.start, end: value.end + asserted };
  return replace(whole, `${operandText(handler, value)} ?? ${fallback}`);
}

/** An edit that puts text in the place of a stretch. */
export function replace({ start, end }: Span, newText: string): Edit {
  return { start, end, newText };
}

/** An edit that puts text at a place. */
export function insert(at: number, newText: string): Edit {
  return { start: at, end: at, newText };
}

/** An edit that gives an object literal a first member, in the way in which it is written: `{…}` or `dict(…)`. */
export function insertFirst(
  handler: Pick<CheckedHandler, "text" | "language">,
  { start }: Span,
  key: string,
  value: string,
): Edit {
  if (!isPython(handler)) return insert(start + 1, ` ${key}: ${value},`);
  if (handler.text.charAt(start) === "{") return insert(start + 1, `"${key}": ${value}, `);
  return insert(handler.text.indexOf("(", start) + 1, `${key}=${value}, `);
}

/** True for handlers in Python; the others that rules see are JavaScript and TypeScript. */
export function isPython({ language }: Pick<CheckedHandler, "language">): boolean {
  return language === "python";
}

/**
 * Edits that import a module of Python's standard library, none where the file does so already.
 * @param statement `import base64`, `from urllib.parse import unquote_plus`
 */
export function importInPython({ text }: CheckedHandler, statement: string): readonly Edit[] {
  const lines = text.split("\n");
  const [, module] = /^import (\w+)$/u.exec(statement) ?? [];
  const isThere = (line: string): boolean =>
    line.trimEnd() === statement ||
    (module !== undefined &&
      /^import\s/u.test(line) &&
      line
        .slice("import".length)
        .split(",")
        .some((name) => name.trim() === module));
  if (lines.some(isThere)) return [];
  const { line, followsImports } = findImportPlace(lines, "python");
  const at = lines.slice(0, line).reduce((offset, each) => offset + each.length + 1, 0);
  return [insert(Math.min(at, text.length), `${statement}\n${followsImports ? "" : "\n"}`)];
}
