import type { ParseState } from "@vscode/tree-sitter-wasm";

/** Reports without progress after which a parser is stuck: a healthy one makes some after a few. */
const patience = 150;

/**
 * Tells whether a parser gets no further. On some broken texts tree-sitter follows ever more readings of
 * the same place, until memory runs out; then the whole runtime is dead, for all languages.
 * @returns a callback for `Parser.parse`, which ends the parsing where it answers true
 */
export function createStuckTest(): (state: ParseState) => boolean {
  let furthest = -1;
  let reports = 0;
  return ({ currentOffset }) => {
    reports = currentOffset > furthest ? 0 : reports + 1;
    furthest = Math.max(furthest, currentOffset);
    return reports > patience;
  };
}
