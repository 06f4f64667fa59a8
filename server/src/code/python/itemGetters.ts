import type { Expression, FunctionExpression } from "../codeModel.ts";
import { spanOf, textOf, type Lowering } from "../lowering.ts";
import { childOf, namedIn, type SyntaxNode } from "../../parsing/syntaxNode.ts";

/** What nobody calls a variable. */
const subject = "itemgetter subject";

/**
 * Lowers `itemgetter("a")` to the function that it is, `lambda x: x["a"]`, and one with several keys to
 * `lambda x: (x["a"], x["b"])`. Null for any other call.
 * Source: Python, "operator".
 */
export function lowerItemGetter(
  node: SyntaxNode,
  list: SyntaxNode,
  lowering: Lowering,
): FunctionExpression | null {
  const callee = childOf(node, "function");
  const keys = namedIn(list);
  const isGetter = callee !== null && /^(?:operator\.)?itemgetter$/u.test(textOf(callee, lowering));
  if (!isGetter || keys.length === 0) return null;
  const members = keys.map((key) => memberBy(lowering.expression(key)));
  const [first] = members;
  if (first === undefined || members.some((member) => member === null)) return null;
  const span = spanOf(node);
  const items = members.filter((member) => member !== null);
  const value: Expression =
    items.length === 1 && first !== null ? first : { kind: "list", ...span, items };
  const nowhere = { start: node.start, end: node.start };
  const pattern = { kind: "name", ...nowhere, name: subject, fallback: null } as const;
  return {
    kind: "function",
    ...span,
    name: null,
    nameSpan: null,
    parameters: [{ ...nowhere, pattern, type: null, isRest: false }],
    body: [{ kind: "return", ...span, value }],
    isAsync: false,
    isGenerator: false,
    decorators: [],
    returnType: null,
    parametersSpan: nowhere,
  };
}

function memberBy(key: Expression): Expression | null {
  if (key.kind !== "literal") return null;
  if (typeof key.value !== "string" && typeof key.value !== "number") return null;
  const { start, end } = key;
  return {
    kind: "member",
    start,
    end,
    object: { kind: "name", start, end: start, name: subject },
    key: key.value,
    keySpan: { start, end },
    index: null,
    style: "index",
    isOptional: false,
    fallback: null,
  };
}
