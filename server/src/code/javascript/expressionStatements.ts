import type { Statement } from "../codeModel.ts";
import { declare, spanOf, type Lowering } from "../lowering.ts";
import { childOf, holds, namedIn, type SyntaxNode } from "../../parsing/syntaxNode.ts";
import { exportsOf } from "./commonjs.ts";

/** An expression for what it does; an assignment to `exports`, `using a = b` and a namespace are more. */
export function lowerExpressionStatement(
  node: SyntaxNode,
  lowering: Lowering,
): readonly Statement[] {
  const [inner] = namedIn(node);
  if (inner === undefined) return [];
  if (inner.type === "internal_module") return lowering.statements(inner);
  const using = inner.type === "await_expression" ? (namedIn(inner)[0] ?? inner) : inner;
  const left = childOf(using, "left");
  if (using.type === "assignment_expression" && holds(using, "using") && left !== null) {
    const right = childOf(using, "right");
    const value = right === null ? null : lowering.expression(right);
    return [declare(node, lowering.pattern(left), value, true)];
  }
  const value = lowering.expression(inner);
  const exported = value.kind === "assign" ? exportsOf(value) : null;
  return exported ?? [{ kind: "expression", ...spanOf(node), value }];
}
