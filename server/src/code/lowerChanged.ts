import type { TreeCursor } from "@vscode/tree-sitter-wasm";
import { copySyntax, isComment, type EarlierCopy } from "../parsing/copySyntax.ts";
import type { SyntaxNode } from "../parsing/syntaxNode.ts";
import type { CodeFile, Statement } from "./codeModel.ts";
import type { CodeReader } from "./lowering.ts";
import { shiftSpans } from "./shiftSpans.ts";

/** What a text was lowered to, piece by piece, for the next version of the text to build on. */
export interface LoweredText {
  readonly text: string;
  readonly pieces: readonly LoweredPiece[];
  readonly file: CodeFile;
}

/** One child of the tree's root. */
interface LoweredPiece {
  /** As it was copied. */
  readonly syntax: SyntaxNode;
  /** How far it has moved since then. */
  readonly moved: number;
  readonly statements: readonly Statement[];
}

/**
 * Lowers a text. Statements of the top level whose text is the same as before are taken over; what
 * could not be parsed never is, because what stands around it decides how it is read.
 * @param cursor at the root of the text's tree
 * @param before null for a text that is lowered for the first time
 */
export function lowerChanged(
  cursor: TreeCursor,
  text: string,
  reader: CodeReader,
  before: LoweredText | null,
): LoweredText {
  const pieces: LoweredPiece[] = [];
  const known = new KnownPieces(before, text);
  if (cursor.gotoFirstChild()) {
    do {
      const { nodeType: type, startIndex: start, endIndex: end, currentNode } = cursor;
      if (isComment(type)) continue;
      const same = currentNode.hasError ? null : known.find(type, text.slice(start, end));
      pieces.push(
        same === null
          ? lowerPiece(copySyntax(cursor, known.alike(pieces.length, type)), text, reader)
          : movePiece(same, start - same.syntax.start - same.moved),
      );
    } while (cursor.gotoNextSibling());
    cursor.gotoParent();
  }
  const file = reader.finish(
    pieces.flatMap(({ statements }) => statements),
    text,
  );
  return { text, pieces, file };
}

function lowerPiece(syntax: SyntaxNode, text: string, reader: CodeReader): LoweredPiece {
  return { syntax, moved: 0, statements: reader.lower(syntax, text) };
}

function movePiece(piece: LoweredPiece, by: number): LoweredPiece {
  if (by === 0) return piece;
  const statements = piece.statements.map((each) => shiftSpans(each, by));
  return { syntax: piece.syntax, moved: piece.moved + by, statements };
}

/** The pieces of the text before, each of which is taken over once at most. */
class KnownPieces {
  readonly #before: LoweredText | null;
  readonly #text: string;
  readonly #byText = new Map<string, LoweredPiece[]>();

  constructor(before: LoweredText | null, text: string) {
    this.#before = before;
    this.#text = text;
    for (const piece of before?.pieces ?? []) {
      if (piece.syntax.isBroken || before === null) continue;
      const { start, end } = piece.syntax;
      const key = before.text.slice(start + piece.moved, end + piece.moved);
      const same = this.#byText.get(key);
      if (same === undefined) this.#byText.set(key, [piece]);
      else same.push(piece);
    }
  }

  find(type: string, text: string): LoweredPiece | null {
    const same = this.#byText.get(text);
    const [first] = same ?? [];
    if (same === undefined || first?.syntax.type !== type) return null;
    same.shift();
    return first;
  }

  /** What stood in the same place before, and has changed inside. */
  alike(index: number, type: string): EarlierCopy | null {
    const piece = this.#before?.pieces[index];
    if (piece === undefined || this.#before === null || piece.syntax.type !== type) return null;
    const { syntax: node, moved } = piece;
    return { node, moved, textBefore: this.#before.text, textNow: this.#text };
  }
}
