import type { MarkedCaret } from "./markCaret.ts";

/** The other quote than that of the f-string around the caret; else the one that the file has its keys in. */
export function preferredQuote({ text, replaced }: MarkedCaret): '"' | "'" {
  const line = text.slice(text.lastIndexOf("\n", replaced.start - 1) + 1, replaced.start);
  const [, around] = /\b[fF][rR]?("|')(?:(?!\1).)*\{[^{}]*$/u.exec(line) ?? [];
  if (around !== undefined) return around === '"' ? "'" : '"';
  // Near the caret is as good as anywhere, and quick for each of many keys.
  const near = text.slice(Math.max(0, replaced.start - 4000), replaced.start);
  const single = near.match(/[[({=:,]\s*'/gu)?.length ?? 0;
  const double = near.match(/[[({=:,]\s*"/gu)?.length ?? 0;
  return single > double ? "'" : '"';
}
