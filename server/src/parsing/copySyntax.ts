import type { Language, TreeCursor } from "@vscode/tree-sitter-wasm";
import type { SyntaxNode } from "./syntaxNode.ts";

/** Expressions in each other beyond which nobody writes; whoever recurses stays far from the stack's end. */
const deepest = 400;

const comments = new Set(["comment", "html_comment", "hash_bang_line"]);

/** True for a type of node that says nothing: copies leave it out. */
export function isComment(type: string): boolean {
  return comments.has(type);
}

/** Tree-sitter's number for what could not be parsed, in every grammar. */
const errorType = 65_535;

/** What one grammar's numbers for types mean, looked up once: each call into WebAssembly counts. */
interface Types {
  readonly names: readonly string[];
  readonly fields: readonly (string | null)[];
  readonly isNamed: (type: number) => boolean;
}

/** A copy of another version of a text, parts of which may still be right. */
export interface EarlierCopy {
  readonly node: SyntaxNode;
  /** How much further on it stands in `textBefore` than its offsets say. */
  readonly moved: number;
  readonly textBefore: string;
  readonly textNow: string;
}

/**
 * Copies the tree below a cursor. What is nested too deeply becomes an `ERROR` node without children.
 * @param cursor stands where it stood when this returns
 * @param earlier what stood in this place before: what has the same text in it is taken over, which
 *   saves most calls into WebAssembly
 */
export function copySyntax(cursor: TreeCursor, earlier: EarlierCopy | null = null): SyntaxNode {
  const types = typesOf(cursor.currentNode.tree.language);
  return copy(cursor, types, cursor.nodeTypeId, 0, earlier);
}

function copy(
  cursor: TreeCursor,
  types: Types,
  typeId: number,
  depth: number,
  earlier: EarlierCopy | null,
): SyntaxNode {
  const { currentFieldId, startIndex: start, endIndex: end } = cursor;
  const isError = typeId === errorType || depth > deepest;
  const type = isError ? "ERROR" : (types.names[typeId] ?? "ERROR");
  const isNamed = isError || types.isNamed(typeId);
  const field = types.fields[currentFieldId] ?? null;
  const same = earlier === null ? null : takeOver(cursor, earlier, { type, field, start, end });
  if (same !== null) return same;
  const children: SyntaxNode[] = [];
  let isBroken = isError || start === end;
  if (isNamed && depth <= deepest && cursor.gotoFirstChild()) {
    const candidates = new Candidates(earlier);
    do {
      const childId = cursor.nodeTypeId;
      const childType = types.names[childId] ?? "";
      if (isComment(childType)) continue;
      const child = copy(cursor, types, childId, depth + 1, candidates.next(cursor, childType));
      children.push(child);
      isBroken ||= child.isBroken;
    } while (cursor.gotoNextSibling());
    cursor.gotoParent();
  }
  return { type, isNamed, field, start, end, children, isBroken };
}

/** Shorter ones cost less to copy than to compare. */
const shortestToCompare = 16;

/** The earlier node in this place, where it is the same but for its place. */
function takeOver(
  cursor: TreeCursor,
  { node, moved, textBefore, textNow }: EarlierCopy,
  now: Pick<SyntaxNode, "type" | "field" | "start" | "end">,
): SyntaxNode | null {
  const { start, end, type, field } = now;
  if (node.isBroken || node.type !== type || node.field !== field) return null;
  const before = textBefore.slice(node.start + moved, node.end + moved);
  if (before !== textNow.slice(start, end)) return null;
  return cursor.currentNode.hasError ? null : shiftSyntax(node, start - node.start);
}

/** The same node, further on in the text or back. */
function shiftSyntax(node: SyntaxNode, by: number): SyntaxNode {
  if (by === 0) return node;
  const { type, isNamed, field, start, end, isBroken } = node;
  const children = node.children.map((child) => shiftSyntax(child, by));
  return { type, isNamed, field, start: start + by, end: end + by, children, isBroken };
}

/** Finds what stood in the place of each child before, in order; a child may be new, or another one gone. */
class Candidates {
  readonly #earlier: EarlierCopy | null;
  readonly #nodes: readonly SyntaxNode[];
  #at = 0;

  constructor(earlier: EarlierCopy | null) {
    this.#earlier = earlier;
    this.#nodes = earlier?.node.children ?? [];
  }

  /** The candidate for the child that the cursor stands at; null where comparing is not worth it. */
  next(cursor: TreeCursor, type: string): EarlierCopy | null {
    if (this.#earlier === null) return null;
    const { moved, textBefore, textNow } = this.#earlier;
    const { startIndex, endIndex } = cursor;
    const length = endIndex - startIndex;
    const near = this.#nodes.slice(this.#at, this.#at + 3);
    const text = length < shortestToCompare ? null : textNow.slice(startIndex, endIndex);
    const same = near.findIndex(
      (node) =>
        text !== null &&
        node.type === type &&
        node.end - node.start === length &&
        textBefore.slice(node.start + moved, node.end + moved) === text,
    );
    const alike = same === -1 ? near.findIndex((node) => node.type === type) : same;
    if (alike === -1) return null;
    this.#at += alike + 1;
    const node = near[alike];
    const isWorthIt = node !== undefined && length >= shortestToCompare;
    return isWorthIt ? { node, moved, textBefore, textNow } : null;
  }
}

const knownTypes = new WeakMap<Language, Types>();

function typesOf(language: Language): Types {
  const known = knownTypes.get(language);
  if (known !== undefined) return known;
  const named = new Map<number, boolean>();
  const types: Types = {
    names: language.types,
    fields: language.fields,
    isNamed: (type) => {
      const before = named.get(type) ?? language.nodeTypeIsNamed(type);
      named.set(type, before);
      return before;
    },
  };
  knownTypes.set(language, types);
  return types;
}
