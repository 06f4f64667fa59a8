import type { SyntaxNode } from "../parsing/syntaxNode.ts";
import type {
  CodeFile,
  ConditionalExpression,
  DeclareStatement,
  Expression,
  ExpressionStatement,
  IfStatement,
  OpaqueExpression,
  OpaquePattern,
  Pattern,
  Statement,
} from "./codeModel.ts";
import type { Span } from "./span.ts";

/** The parts of one language's reader, which call each other through it. */
export interface Lowering {
  readonly text: string;
  readonly expression: (node: SyntaxNode) => Expression;
  /** What a node in the place of a statement does: nothing for a type, several for `const a = 1, b = 2`. */
  readonly statements: (node: SyntaxNode) => readonly Statement[];
  readonly pattern: (node: SyntaxNode) => Pattern;
}

/** How one language's parse tree becomes the code model. */
export interface CodeReader {
  /**
   * Lowers one statement of a file's top level. Never throws, whatever is broken in it.
   * @param node a child of the tree's root
   * @param text the file's whole text
   */
  readonly lower: (node: SyntaxNode, text: string) => readonly Statement[];
  /**
   * Puts what was lowered together, and settles what only the whole file tells.
   * @param text the file's whole text
   */
  readonly finish: (statements: readonly Statement[], text: string) => CodeFile;
}

export type LowerExpression = (node: SyntaxNode, lowering: Lowering) => Expression;
export type LowerStatement = (node: SyntaxNode, lowering: Lowering) => readonly Statement[];
export type LowerPattern = (node: SyntaxNode, lowering: Lowering) => Pattern;

export function spanOf({ start, end }: Span): Span {
  return { start, end };
}

export function textOf({ start, end }: Span, { text }: Lowering): string {
  return text.slice(start, end);
}

/** What the model has no word for. */
export function opaque(node: Span, parts: readonly Expression[]): OpaqueExpression {
  return { kind: "opaque", ...spanOf(node), parts };
}

/** A target that binds no name. */
export function opaquePattern(node: Span, parts: readonly Expression[]): OpaquePattern {
  return { kind: "opaque", ...spanOf(node), parts };
}

/** What stands where the text has nothing that could be read. */
export function missing({ end }: Span): OpaqueExpression {
  return { kind: "opaque", start: end, end, parts: [] };
}

/** A binding that nothing exports. */
export function declare(
  node: Span,
  target: Pattern,
  value: Expression | null,
  isConstant: boolean,
): DeclareStatement {
  return {
    kind: "declare",
    ...spanOf(node),
    target,
    type: null,
    value,
    isConstant,
    exportedAs: null,
  };
}

/** An export of a value under a name that the file does not bind by it. */
export function declareExport(node: Span, exportedAs: string, value: Expression): DeclareStatement {
  const { start, end } = node;
  const target = opaquePattern({ start, end: start }, []);
  const binding = { target, type: null, value, isConstant: true, exportedAs };
  return { kind: "declare", start, end, ...binding };
}

export function conditional(
  node: Span,
  test: Expression,
  then: Expression,
  otherwise: Expression,
): ConditionalExpression {
  // oxlint-disable-next-line unicorn/no-thenable -- No function, so nothing that could be awaited.
  return { kind: "conditional", ...spanOf(node), test, then, otherwise };
}

export function ifStatement(
  node: Span,
  test: Expression,
  then: readonly Statement[],
  otherwise: readonly Statement[],
): IfStatement {
  // oxlint-disable-next-line unicorn/no-thenable -- No function, so nothing that could be awaited.
  return { kind: "if", ...spanOf(node), test, then, otherwise };
}

/** An expression for what it does. */
export function expressionStatement(value: Expression, node: Span = value): ExpressionStatement {
  return { kind: "expression", ...spanOf(node), value };
}
