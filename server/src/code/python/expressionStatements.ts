import type { Expression, Statement } from "../codeModel.ts";
import { declare, expressionStatement, type Lowering } from "../lowering.ts";
import { childOf, namedIn, type SyntaxNode } from "../../parsing/syntaxNode.ts";

/** An expression for what it does; an assignment to a name or to several binds them. */
export function lowerExpressionStatement(
  node: SyntaxNode,
  lowering: Lowering,
): readonly Statement[] {
  const inner = namedIn(node);
  const [only] = inner;
  if (only?.type === "assignment" && inner.length === 1) return lowerAssignment(only, lowering);
  return inner.map((each) => expressionStatement(lowering.expression(each)));
}

/** `a = b = c` binds `b` first, then `a` to the same. */
function lowerAssignment(node: SyntaxNode, lowering: Lowering): readonly Statement[] {
  const left = childOf(node, "left");
  const right = childOf(node, "right");
  if (left === null) return [];
  const inner = right?.type === "assignment" ? lowerAssignment(right, lowering) : [];
  const same = inner.at(-1);
  if (left.type === "attribute" || left.type === "subscript") {
    return [...inner, expressionStatement(memberAssignment(node, same, lowering), node)];
  }
  const given = right === null ? null : lowering.expression(right);
  const value = same === undefined ? given : valueOf(same);
  return [...inner, declare(node, lowering.pattern(left), value, false)];
}

function memberAssignment(
  node: SyntaxNode,
  same: Statement | undefined,
  lowering: Lowering,
): Expression {
  const assigned = lowering.expression(node);
  const value = same === undefined ? null : valueOf(same);
  return assigned.kind === "assign" && value !== null ? { ...assigned, value } : assigned;
}

/** What a chain's inner assignment bound: its name, where it has one. */
function valueOf(statement: Statement): Expression | null {
  if (statement.kind === "expression") {
    return statement.value.kind === "assign" ? statement.value.value : statement.value;
  }
  if (statement.kind !== "declare") return null;
  const { target, value } = statement;
  if (target.kind !== "name") return value;
  return { kind: "name", start: target.start, end: target.end, name: target.name };
}
