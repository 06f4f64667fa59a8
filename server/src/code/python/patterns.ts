import type { ListPattern, Pattern } from "../codeModel.ts";
import { opaquePattern, spanOf, textOf, type Lowering } from "../lowering.ts";
import { namedIn, type SyntaxNode } from "../../parsing/syntaxNode.ts";

/** What is assigned to: a name, several of them, a member. The patterns of `case` are in `casePatterns.ts`. */
export function lowerPattern(node: SyntaxNode, lowering: Lowering): Pattern {
  switch (node.type) {
    case "identifier":
      return { kind: "name", ...spanOf(node), name: textOf(node, lowering), fallback: null };
    case "pattern_list":
    case "tuple_pattern":
    case "list_pattern":
    case "tuple":
    case "list":
    case "expression_list":
      return lowerListPattern(node, lowering);
    case "parenthesized_expression":
    case "as_pattern_target":
    case "list_splat_pattern":
    case "list_splat": {
      const [inner] = namedIn(node);
      return inner === undefined ? opaquePattern(node, []) : lowering.pattern(inner);
    }
    case "ERROR":
      return opaquePattern(node, []);
    default:
      return opaquePattern(node, [lowering.expression(node)]);
  }
}

function lowerListPattern(node: SyntaxNode, lowering: Lowering): ListPattern {
  const items: Pattern[] = [];
  let rest: Pattern | null = null;
  for (const child of namedIn(node)) {
    if (child.type.startsWith("list_splat")) rest = lowering.pattern(child);
    else items.push(lowering.pattern(child));
  }
  return { kind: "list", ...spanOf(node), items, rest, fallback: null };
}
