import type { ASTNode, PropertyASTNode } from "vscode-json-languageservice";
import type { Finding } from "../../../events/validation/problem.ts";

/** A stretch of a document's text, in offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Where an editor marks a finding: the key or the value that it is about; for a missing key, the name
 * of the object that lacks it, or that object's opening brace.
 */
export function locateFinding(
  root: ASTNode,
  { path, about, missing }: Pick<Finding, "path" | "about" | "missing">,
): Span {
  const found = findNode(root, missing ? path.slice(0, -1) : path);
  if (found === null) return { start: root.offset, end: root.offset + 1 };
  const { node, member } = found;
  if (missing) return member === null ? firstCharacter(node) : spanOf(member.keyNode);
  if (about === "key" && member !== null) return spanOf(member.keyNode);
  const isLarge = node.type === "object" || node.type === "array";
  return isLarge && member !== null ? spanOf(member.keyNode) : spanOf(node);
}

/** The value at a path, and the member that holds it where it is one's value. */
export function findNode(
  root: ASTNode,
  path: Finding["path"],
): { readonly node: ASTNode; readonly member: PropertyASTNode | null } | null {
  let node: ASTNode = root;
  let member: PropertyASTNode | null = null;
  for (const step of path) {
    let next: ASTNode | undefined;
    if (node.type === "array" && typeof step === "number") {
      next = node.items[step];
      member = null;
    } else if (node.type === "object") {
      // JSON.parse takes the last of several members with one key, and so do we.
      member = node.properties.findLast(({ keyNode }) => keyNode.value === step) ?? null;
      next = member?.valueNode ?? member?.keyNode;
    }
    if (next === undefined) return null;
    node = next;
  }
  return { node, member };
}

/** The path of the value that holds an offset, by keys and indices from the root. */
export function pathOf(node: ASTNode): Finding["path"] {
  const { parent } = node;
  if (parent === undefined) return [];
  if (parent.type === "property") return pathOf(parent);
  if (parent.type === "array") return [...pathOf(parent), parent.items.indexOf(node)];
  return node.type === "property" ? [...pathOf(parent), node.keyNode.value] : pathOf(parent);
}

/** A node from its first character to its last. */
export function spanOf({ offset, length }: ASTNode): Span {
  return { start: offset, end: offset + length };
}

function firstCharacter({ offset }: ASTNode): Span {
  return { start: offset, end: offset + 1 };
}
