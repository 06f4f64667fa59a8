import type { Node } from "@vscode/tree-sitter-wasm";
import type { TextRange } from "../analysis/moduleOutline.ts";

/** The node's place. Tree-sitter's JavaScript binding counts columns in UTF-16 units, as LSP does. */
export function rangeOf(node: Node): TextRange {
  const { startPosition, endPosition } = node;
  return {
    start: { line: startPosition.row, character: startPosition.column },
    end: { line: endPosition.row, character: endPosition.column },
  };
}

/** The node's named children, comments left out. */
export function namedChildrenOf(node: Node): readonly Node[] {
  return node.namedChildren.filter((child) => child !== null && child.type !== "comment") as Node[];
}

/** The first named child, or null. */
export function firstNamedChildOf(node: Node): Node | null {
  return namedChildrenOf(node)[0] ?? null;
}
