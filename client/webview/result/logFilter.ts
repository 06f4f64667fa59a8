import type { LogLine } from "../protocol.ts";

/**
 * The lines that a filter lets through. Words are sought anywhere in text and level, in any case, and
 * all of them must be there; a word that starts with `!` must not. An empty filter lets all through.
 */
export function filterLogs(lines: readonly LogLine[], filter: string): readonly LogLine[] {
  const words = filter.toLowerCase().split(/\s+/).filter(isTerm);
  if (words.length === 0) return lines;
  return lines.filter((line) => {
    const haystack = `${line.level ?? ""} ${line.text}`.toLowerCase();
    return words.every((word) =>
      word.startsWith("!") ? !haystack.includes(word.slice(1)) : haystack.includes(word),
    );
  });
}

function isTerm(word: string): boolean {
  return word !== "" && word !== "!";
}
