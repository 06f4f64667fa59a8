import type { TreeCursor } from "@vscode/tree-sitter-wasm";
import type { Extent } from "./hclSyntax.ts";

/** A node of tree-sitter's tree, as plain data that outlives it. */
export interface SyntaxNode extends Extent {
  readonly type: string;
  /** True for what the parser made up, since the text lacks it. */
  readonly isMissing: boolean;
  readonly children: readonly SyntaxNode[];
}

/** Nodes whose text says all; what a grammar has below them is of no use. */
const leaves = new Set(["template_literal", "identifier", "numeric_lit", "string_lit"]);

/** Expressions and blocks in each other, beyond which nobody writes; recursion stays far from the stack's end. */
const deepest = 1000;

/**
 * Copies the tree below a cursor, without comments. What is nested too deeply becomes an `ERROR` node.
 * @param cursor stands where it stood when this returns.
 */
export function copyTree(cursor: TreeCursor, depth = 0): SyntaxNode {
  const { nodeType: type, startIndex: start, endIndex: end } = cursor;
  if (depth > deepest) return { type: "ERROR", isMissing: false, start, end, children: [] };
  if (leaves.has(type) || !cursor.gotoFirstChild()) {
    return { type, isMissing: start === end && cursor.nodeIsMissing, start, end, children: [] };
  }
  const children: SyntaxNode[] = [];
  do {
    if (cursor.nodeType !== "comment") children.push(copyTree(cursor, depth + 1));
  } while (cursor.gotoNextSibling());
  cursor.gotoParent();
  return { type, isMissing: false, start, end, children };
}
