/** A node of a parse tree as plain data: it costs no more calls into WebAssembly, and outlives its tree. */
export interface SyntaxNode {
  /** The grammar's name for it; the text itself for a keyword or a sign. */
  readonly type: string;
  /** False for keywords and signs. */
  readonly isNamed: boolean;
  /** What it is to its parent, in the grammar's words. */
  readonly field: string | null;
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** Comments left out; none in keywords and signs. */
  readonly children: readonly SyntaxNode[];
  /** True where something in it could not be parsed, or is missing. */
  readonly isBroken: boolean;
}

/** The first child that is this to the node, or null. */
export function childOf(node: SyntaxNode, field: string): SyntaxNode | null {
  return node.children.find((child) => child.field === field) ?? null;
}

/** All children that are this to the node. */
export function childrenOf(node: SyntaxNode, field: string): readonly SyntaxNode[] {
  return node.children.filter((child) => child.field === field);
}

/** The children that are more than keywords and signs; what could not be parsed is left out. */
export function namedIn(node: SyntaxNode): readonly SyntaxNode[] {
  return node.children.filter(({ isNamed, type }) => isNamed && type !== "ERROR");
}

/** True where the node holds this keyword, sign or kind of node. */
export function holds(node: SyntaxNode, type: string): boolean {
  return node.children.some((child) => child.type === type);
}
