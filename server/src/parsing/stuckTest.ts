import type { ParseState } from "@vscode/tree-sitter-wasm";

/**
 * Reports without progress after which a parser is stuck. A healthy one makes some with each report, in
 * broken texts with every few dozen.
 */
const patience = 150;

/**
 * Characters of a text for one report more, once it has been read to its end: the tree is balanced there,
 * which takes up to a report for 80 characters.
 */
const charactersForOneMore = 25;

/** Bytes of a character as tree-sitter's JavaScript binding counts them: it parses UTF-16. */
const bytesOfCharacter = 2;

/**
 * Tells whether a parser gets no further. On some broken texts tree-sitter follows ever more readings of
 * the same place, until memory runs out; then the whole runtime is dead, for all languages.
 * @param text that is parsed
 * @returns a callback for `Parser.parse`, which ends the parsing where it answers true
 */
export function createStuckTest(text: string): (state: ParseState) => boolean {
  const end = text.trimEnd().length * bytesOfCharacter;
  const patienceAtEnd = patience + text.length / charactersForOneMore;
  let furthest = -1;
  let reports = 0;
  return ({ currentOffset }) => {
    reports = currentOffset > furthest ? 0 : reports + 1;
    furthest = Math.max(furthest, currentOffset);
    return reports > (currentOffset >= end ? patienceAtEnd : patience);
  };
}
