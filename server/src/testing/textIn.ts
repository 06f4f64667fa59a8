import type { TextRange } from "../analysis/moduleOutline.ts";

/** The text that a range covers; null for none. */
export function textIn(text: string, range: TextRange | null | undefined): string | null {
  if (range === null || range === undefined) return null;
  const lines = text.split("\n").slice(range.start.line, range.end.line + 1);
  const last = lines.length - 1;
  lines[last] = (lines[last] ?? "").slice(0, range.end.character);
  lines[0] = (lines[0] ?? "").slice(range.start.character);
  return lines.join("\n");
}
