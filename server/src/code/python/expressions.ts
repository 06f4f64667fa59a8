import type {
  AssignExpression,
  CallExpression,
  ComprehensionExpression,
  Expression,
} from "../codeModel.ts";
import {
  conditional,
  missing,
  opaque,
  opaquePattern,
  spanOf,
  textOf,
  type LowerExpression,
  type Lowering,
} from "../lowering.ts";
import { childOf, childrenOf, holds, namedIn, type SyntaxNode } from "../../parsing/syntaxNode.ts";
import { lowerFunction } from "./functions.ts";
import { lowerItemGetter } from "./itemGetters.ts";
import { literal, lowerNumber, lowerString } from "./literals.ts";
import { lowerAttribute, lowerDictionary, lowerGet, lowerSubscript, operand } from "./members.ts";
import { splatOfWhole } from "./splats.ts";

/** Lowers an expression; parentheses are looked through. */
export function lowerExpression(node: SyntaxNode, lowering: Lowering): Expression {
  const lower = Object.hasOwn(lowerers, node.type) ? lowerers[node.type] : undefined;
  return lower === undefined ? lowerOpaque(node, lowering) : lower(node, lowering);
}

const lowerers: Readonly<Record<string, LowerExpression>> = {
  identifier: (node, lowering) => ({ kind: "name", ...spanOf(node), name: textOf(node, lowering) }),
  string: lowerString,
  concatenated_string: lowerString,
  integer: lowerNumber,
  float: lowerNumber,
  true: (node) => literal(node, true),
  false: (node) => literal(node, false),
  none: (node) => literal(node, null),
  attribute: lowerAttribute,
  subscript: lowerSubscript,
  call: lowerCall,
  dictionary: lowerDictionary,
  list: lowerList,
  tuple: lowerList,
  set: lowerList,
  expression_list: lowerList,
  pattern_list: lowerList,
  lambda: (node, lowering) => lowerFunction(node, lowering),
  await: (node, { expression }) => ({
    kind: "await",
    ...spanOf(node),
    value: firstIn(node, expression),
  }),
  list_splat: lowerSpread,
  dictionary_splat: (node, lowering) => {
    return {
      kind: "spread",
      ...spanOf(node),
      value: firstIn(node, lowering.expression),
      isOfKeys: true,
    };
  },
  parenthesized_list_splat: lowerSpread,
  not_operator: (node, lowering) => ({
    kind: "unary",
    ...spanOf(node),
    operator: "not",
    value: operand(node, "argument", lowering),
  }),
  unary_operator: lowerUnary,
  binary_operator: (node, lowering) => ({
    kind: "binary",
    ...spanOf(node),
    operator: operatorOf(node, lowering),
    left: operand(node, "left", lowering),
    right: operand(node, "right", lowering),
  }),
  boolean_operator: (node, lowering) => ({
    kind: "logical",
    ...spanOf(node),
    operator: operatorOf(node, lowering) === "or" ? "or" : "and",
    left: operand(node, "left", lowering),
    right: operand(node, "right", lowering),
  }),
  comparison_operator: lowerComparison,
  conditional_expression: lowerConditional,
  named_expression: (node, lowering) => lowerAssignment(node, "name", "value", ":=", lowering),
  assignment: (node, lowering) => lowerAssignment(node, "left", "right", "=", lowering),
  augmented_assignment: (node, lowering) =>
    lowerAssignment(node, "left", "right", operatorOf(node, lowering), lowering),
  list_comprehension: lowerComprehension,
  set_comprehension: lowerComprehension,
  dictionary_comprehension: lowerComprehension,
  generator_expression: lowerComprehension,
  parenthesized_expression: (node, { expression }) => firstIn(node, expression),
  yield: lowerYield,
};

function lowerOpaque(node: SyntaxNode, { expression }: Lowering): Expression {
  const parts = namedIn(node).filter(({ type }) => type !== "type" && type !== "type_conversion");
  return opaque(node, parts.map(expression));
}

/** `yield from a` yields the items of `a`. */
function lowerYield(node: SyntaxNode, lowering: Lowering): Expression {
  return holds(node, "from")
    ? opaque(node, [lowerSpread(node, lowering)])
    : lowerOpaque(node, lowering);
}

function firstIn(node: SyntaxNode, expression: Lowering["expression"]): Expression {
  const [first] = namedIn(node);
  return first === undefined ? missing(node) : expression(first);
}

function operatorOf(node: SyntaxNode, lowering: Lowering): string {
  const operator = childOf(node, "operator");
  return operator === null ? "" : textOf(operator, lowering);
}

function lowerList(node: SyntaxNode, { expression }: Lowering): Expression {
  const items = namedIn(node).map((each) => splatOfWhole(expression(each)));
  const isTuple = node.type === "tuple" || node.type === "expression_list";
  const isFixed = isTuple && items.length > 0 && items.every(({ kind }) => kind !== "spread");
  return { kind: "list", ...spanOf(node), items, isFixed };
}

function lowerSpread(node: SyntaxNode, { expression }: Lowering): Expression {
  return { kind: "spread", ...spanOf(node), value: firstIn(node, expression) };
}

function lowerUnary(node: SyntaxNode, lowering: Lowering): Expression {
  const operator = operatorOf(node, lowering);
  const value = operand(node, "argument", lowering);
  if (operator === "-" && value.kind === "literal" && typeof value.value === "number") {
    return literal(node, -value.value);
  }
  return { kind: "unary", ...spanOf(node), operator, value };
}

function lowerCall(node: SyntaxNode, lowering: Lowering): Expression {
  const get = lowerGet(node, lowering);
  if (get !== null) return get;
  const list = childOf(node, "arguments");
  const getter = list === null ? null : lowerItemGetter(node, list, lowering);
  if (getter !== null) return getter;
  const given = list === null ? [] : list.type === "argument_list" ? namedIn(list) : [list];
  const callee = operand(node, "function", lowering);
  if (callee.kind === "name" && callee.name === "dict" && given.length > 0) {
    const isDisplay = given.every(({ type }) => type === "keyword_argument");
    if (isDisplay) return lowerDictCall(node, given, lowering);
  }
  const call: CallExpression = {
    kind: "call",
    ...spanOf(node),
    callee,
    arguments: given.map((each) => lowerArgument(each, lowering)),
    isNew: false,
    isOptional: false,
  };
  return call;
}

/** `dict(a=1)` is another way to write `{"a": 1}`. */
function lowerDictCall(
  node: SyntaxNode,
  given: readonly SyntaxNode[],
  lowering: Lowering,
): Expression {
  const members = given.map((each) => {
    const name = childOf(each, "name") ?? each;
    const value = operand(each, "value", lowering);
    return { key: textOf(name, lowering), keySpan: spanOf(name), value };
  });
  return { kind: "object", isCall: true, ...spanOf(node), members };
}

function lowerArgument(node: SyntaxNode, lowering: Lowering): CallExpression["arguments"][number] {
  const name = node.type === "keyword_argument" ? childOf(node, "name") : null;
  if (name === null) return { value: lowering.expression(node), name: null };
  const value = operand(node, "value", lowering);
  return { value, name: textOf(name, lowering), nameSpan: spanOf(name) };
}

/** `a < b <= c` compares twice. */
function lowerComparison(node: SyntaxNode, lowering: Lowering): Expression {
  const operators = childrenOf(node, "operators").map((each) =>
    textOf(each, lowering).replaceAll(/\s+/gu, " "),
  );
  const operands = namedIn(node)
    .filter(({ field }) => field !== "operators")
    .map(lowering.expression);
  let joined: Expression | null = null;
  for (const [index, operator] of operators.entries()) {
    const left = operands[index] ?? missing(node);
    const right = operands[index + 1] ?? missing(node);
    const compared: Expression = {
      kind: "binary",
      start: left.start,
      end: right.end,
      operator,
      left,
      right,
    };
    joined =
      joined === null
        ? compared
        : {
            kind: "logical",
            start: joined.start,
            end: right.end,
            operator: "and",
            left: joined,
            right: compared,
          };
  }
  return joined ?? opaque(node, operands);
}

function lowerConditional(node: SyntaxNode, { expression }: Lowering): Expression {
  const [then, test, otherwise] = namedIn(node).map(expression);
  const none = missing(node);
  return conditional(node, test ?? none, then ?? none, otherwise ?? none);
}

/** `a := b`, `a.b = c`, `a += b`. */
function lowerAssignment(
  node: SyntaxNode,
  left: string,
  right: string,
  operator: string,
  lowering: Lowering,
): AssignExpression {
  const written = childOf(node, left);
  const isMember = written?.type === "attribute" || written?.type === "subscript";
  const lowered = isMember ? lowering.expression(written) : null;
  const member = lowered?.kind === "member" ? lowered : null;
  const target =
    written === null
      ? opaquePattern(missing(node), [])
      : member === null
        ? lowering.pattern(written)
        : opaquePattern(written, [member]);
  const value = operand(node, right, lowering);
  return { kind: "assign", ...spanOf(node), target, member, value, operator };
}

function lowerComprehension(node: SyntaxNode, lowering: Lowering): ComprehensionExpression {
  const body = childOf(node, "body");
  const isPair = body?.type === "pair";
  const clauses: {
    target: ComprehensionExpression["clauses"][number]["target"];
    subject: Expression;
    conditions: Expression[];
  }[] = [];
  for (const child of namedIn(node)) {
    if (child.type === "for_in_clause") {
      const target = childOf(child, "left");
      clauses.push({
        target: target === null ? opaquePattern(missing(child), []) : lowering.pattern(target),
        subject: operand(child, "right", lowering),
        conditions: [],
      });
    } else if (child.type === "if_clause") {
      clauses.at(-1)?.conditions.push(firstIn(child, lowering.expression));
    }
  }
  return {
    kind: "comprehension",
    ...spanOf(node),
    element: isPair ? operand(body, "key", lowering) : operand(node, "body", lowering),
    value: isPair ? operand(body, "value", lowering) : null,
    clauses,
  };
}
