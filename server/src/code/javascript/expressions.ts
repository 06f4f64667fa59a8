import type { AssignExpression, CallExpression, Expression } from "../codeModel.ts";
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
import { childOf, holds, namedIn, type SyntaxNode } from "../../parsing/syntaxNode.ts";
import { lowerClassMembers } from "./classMembers.ts";
import { lowerFunction } from "./functions.ts";
import { literal, lowerNumber, lowerString, lowerTemplateString } from "./literals.ts";
import { lowerMember, lowerObject, lowerSubscript, operand } from "./members.ts";
import { itemsOf } from "./patterns.ts";

/** Lowers an expression; what stands around a value without changing it (types, parentheses) is looked through. */
export function lowerExpression(node: SyntaxNode, lowering: Lowering): Expression {
  const lower = Object.hasOwn(lowerers, node.type) ? lowerers[node.type] : undefined;
  return lower === undefined ? lowerOpaque(node, lowering) : lower(node, lowering);
}

const lowerers: Readonly<Record<string, LowerExpression>> = {
  identifier: lowerName,
  shorthand_property_identifier: lowerName,
  property_identifier: lowerName,
  this: lowerName,
  super: lowerName,
  import: lowerName,
  string: lowerString,
  number: lowerNumber,
  true: (node) => literal(node, true),
  false: (node) => literal(node, false),
  null: (node) => literal(node, null),
  undefined: (node) => literal(node, undefined),
  template_string: lowerTemplateString,
  member_expression: lowerMember,
  subscript_expression: lowerSubscript,
  call_expression: lowerCall,
  new_expression: lowerCall,
  object: lowerObject,
  array: lowerArray,
  arrow_function: (node, lowering) => lowerFunction(node, lowering),
  function_expression: (node, lowering) => lowerFunction(node, lowering),
  generator_function: (node, lowering) => lowerFunction(node, lowering),
  function_declaration: (node, lowering) => lowerFunction(node, lowering),
  generator_function_declaration: (node, lowering) => lowerFunction(node, lowering),
  class: lowerClassExpression,
  await_expression: (node, { expression }) => ({
    kind: "await",
    ...spanOf(node),
    value: firstIn(node, expression),
  }),
  spread_element: (node, { expression }) => ({
    kind: "spread",
    ...spanOf(node),
    value: firstIn(node, expression),
  }),
  unary_expression: lowerUnary,
  update_expression: lowerUpdate,
  binary_expression: lowerBinary,
  ternary_expression: (node, lowering) =>
    conditional(
      node,
      operand(node, "condition", lowering),
      operand(node, "consequence", lowering),
      operand(node, "alternative", lowering),
    ),
  assignment_expression: lowerAssign,
  augmented_assignment_expression: lowerAssign,
  parenthesized_expression: lookThrough,
  as_expression: lowerAssertion,
  satisfies_expression: lookThrough,
  non_null_expression: lookThrough,
  instantiation_expression: lookThrough,
  type_assertion: lowerAssertion,
};

/** Nodes that hold no values: types, and the pieces of JSX that are text or names. */
const valueless =
  /^(?:type_|predefined_type|jsx_text|jsx_closing_element|property_identifier|regex_)/u;

function lowerOpaque(node: SyntaxNode, { expression }: Lowering): Expression {
  const parts = namedIn(node).filter(({ type }) => !valueless.test(type));
  return opaque(node, parts.map(expression));
}

function firstIn(node: SyntaxNode, expression: Lowering["expression"]): Expression {
  const [first] = namedIn(node);
  return first === undefined ? missing(node) : expression(first);
}

function lookThrough(node: SyntaxNode, { expression }: Lowering): Expression {
  return firstIn(node, expression);
}

/** `value as T` and `<T>value`; `as const` states no type. */
function lowerAssertion(node: SyntaxNode, lowering: Lowering): Expression {
  const isBefore = node.type === "type_assertion";
  const parts = namedIn(node);
  const inner = isBefore ? parts.at(-1) : parts[0];
  if (inner === undefined) return missing(node);
  const value = lowering.expression(inner);
  const type = isBefore ? parts[0] : parts[1];
  if (type === undefined || type === inner) return value;
  const written = textOf(type, lowering);
  return { ...value, assertedType: isBefore ? written.replace(/^<|>$/gu, "") : written };
}

function lowerName(node: SyntaxNode, lowering: Lowering): Expression {
  return { kind: "name", ...spanOf(node), name: textOf(node, lowering) };
}

function lowerCall(node: SyntaxNode, lowering: Lowering): CallExpression {
  const isNew = node.type === "new_expression";
  const given = childOf(node, "arguments");
  const isTemplate = given?.type === "template_string";
  const values = given === null ? [] : isTemplate ? [given] : namedIn(given);
  return {
    kind: "call",
    ...spanOf(node),
    callee: operand(node, isNew ? "constructor" : "function", lowering),
    arguments: values.map((value) => ({ value: lowering.expression(value), name: null })),
    isNew,
    isOptional: holds(node, "?.") || holds(node, "optional_chain"),
  };
}

function lowerArray(node: SyntaxNode, { expression }: Lowering): Expression {
  const { start } = node;
  const hole = literal({ ...node, end: start }, undefined);
  const items = itemsOf(node).map((item) => (item === null ? hole : expression(item)));
  return { kind: "list", ...spanOf(node), items };
}

/** The model has no class as an expression: what it holds is what its members do. */
function lowerClassExpression(node: SyntaxNode, lowering: Lowering): Expression {
  const values = lowerClassMembers(node, lowering).flatMap(({ value }) =>
    value === null ? [] : [value],
  );
  return opaque(node, values);
}

function lowerUnary(node: SyntaxNode, lowering: Lowering): Expression {
  const value = operand(node, "argument", lowering);
  const written = childOf(node, "operator");
  const operator = written === null ? "" : textOf(written, lowering);
  if (operator === "-" && value.kind === "literal" && typeof value.value === "number") {
    return literal(node, -value.value);
  }
  return { kind: "unary", ...spanOf(node), operator: operator === "!" ? "not" : operator, value };
}

/** `i++` is `i += 1`. */
function lowerUpdate(node: SyntaxNode, lowering: Lowering): Expression {
  const target = childOf(node, "argument");
  const sign = childOf(node, "operator");
  const isDecrement = sign !== null && textOf(sign, lowering) === "--";
  const one = literal({ ...node, ...spanOf(sign ?? node) }, 1);
  const assigned = assign(node, target, one, isDecrement ? "-=" : "+=", lowering);
  const isPostfix = target !== null && sign !== null && sign.start > target.start;
  return isPostfix ? { ...assigned, isPostfix } : assigned;
}

const logical = new Map([
  ["&&", "and"],
  ["||", "or"],
  ["??", "nullish"],
] as const);

function lowerBinary(node: SyntaxNode, lowering: Lowering): Expression {
  const left = operand(node, "left", lowering);
  const right = operand(node, "right", lowering);
  const written = childOf(node, "operator");
  const operator = written === null ? "" : textOf(written, lowering);
  const joined = [...logical].find(([sign]) => sign === operator)?.[1];
  if (joined !== undefined)
    return { kind: "logical", ...spanOf(node), operator: joined, left, right };
  return { kind: "binary", ...spanOf(node), operator, left, right };
}

function lowerAssign(node: SyntaxNode, lowering: Lowering): Expression {
  const written = childOf(node, "operator");
  const operator = written === null ? "=" : textOf(written, lowering);
  const value = operand(node, "right", lowering);
  return assign(node, childOf(node, "left"), value, operator, lowering);
}

function assign(
  node: SyntaxNode,
  left: SyntaxNode | null,
  value: Expression,
  operator: string,
  lowering: Lowering,
): AssignExpression {
  const isMember = left?.type === "member_expression" || left?.type === "subscript_expression";
  const written = isMember ? lowering.expression(left) : null;
  const member = written?.kind === "member" ? written : null;
  const target =
    left === null
      ? opaquePattern(missing(node), [])
      : member === null
        ? lowering.pattern(left)
        : opaquePattern(left, [member]);
  return { kind: "assign", ...spanOf(node), target, member, value, operator };
}
