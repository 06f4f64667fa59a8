import type { Expression, MatchStatement, Statement, TryStatement } from "../codeModel.ts";
import { ifStatement, spanOf, type Lowering, type LowerStatement } from "../lowering.ts";
import { childOf, childrenOf, holds, namedIn, type SyntaxNode } from "../../parsing/syntaxNode.ts";
import { lowerClass, lowerEnum, declareFunction, lowerVariables } from "./declarations.ts";
import { lowerExport } from "./exports.ts";
import { lowerExpressionStatement } from "./expressionStatements.ts";
import { lowerImport } from "./imports.ts";
import { operand } from "./members.ts";

/** Lowers what stands where a statement does; types and signs are nothing. */
export function lowerStatements(node: SyntaxNode, lowering: Lowering): readonly Statement[] {
  const lower = Object.hasOwn(lowerers, node.type) ? lowerers[node.type] : undefined;
  if (lower !== undefined) return lower(node, lowering);
  if (!node.isNamed || typeOnly.test(node.type)) return [];
  return [{ kind: "expression", ...spanOf(node), value: lowering.expression(node) }];
}

const typeOnly =
  /^(?:empty_statement|debugger_statement|type_alias_declaration|interface_declaration|function_signature|ambient_declaration|import_alias|statement_identifier|decorator)$/u;

const lowerers: Readonly<Record<string, LowerStatement>> = {
  expression_statement: lowerExpressionStatement,
  lexical_declaration: lowerVariables,
  variable_declaration: lowerVariables,
  using_declaration: lowerVariables,
  function_declaration: (node, lowering) => [declareFunction(node, lowering)],
  generator_function_declaration: (node, lowering) => [declareFunction(node, lowering)],
  class_declaration: (node, lowering) => lowerClass(node, lowering, null),
  abstract_class_declaration: (node, lowering) => lowerClass(node, lowering, null),
  enum_declaration: lowerEnum,
  internal_module: lowerModule,
  module: lowerModule,
  import_statement: lowerImport,
  export_statement: lowerExport,
  return_statement: (node, lowering) => [
    { kind: "return", ...spanOf(node), value: valueIn(node, lowering) },
  ],
  throw_statement: (node, lowering) => [
    { kind: "throw", ...spanOf(node), value: valueIn(node, lowering) },
  ],
  break_statement: (node) => [{ kind: "break", ...spanOf(node) }],
  continue_statement: (node) => [{ kind: "continue", ...spanOf(node) }],
  statement_block: (node, lowering) => [
    { kind: "block", ...spanOf(node), body: node.children.flatMap(lowering.statements) },
  ],
  labeled_statement: (node, lowering) => bodyOf(node, "body", lowering),
  if_statement: lowerIf,
  for_in_statement: lowerForIn,
  for_statement: lowerFor,
  while_statement: lowerWhile,
  do_statement: lowerWhile,
  switch_statement: lowerSwitch,
  try_statement: lowerTry,
  with_statement: (node, lowering) => [
    {
      kind: "with",
      ...spanOf(node),
      items: [{ value: operand(node, "object", lowering), target: null }],
      body: bodyOf(node, "body", lowering),
    },
  ],
  // What could not be parsed holds whole statements and expressions all the same.
  ERROR: (node, lowering) => node.children.flatMap(lowering.statements),
};

function valueIn(node: SyntaxNode, { expression }: Lowering): Expression | null {
  const [value] = namedIn(node);
  return value === undefined ? null : expression(value);
}

/** The statements of a body, without the braces around them. */
function bodyOf(node: SyntaxNode, field: string, lowering: Lowering): readonly Statement[] {
  const body = childOf(node, field);
  return body === null ? [] : inBody(body, lowering);
}

function inBody(body: SyntaxNode, { statements }: Lowering): readonly Statement[] {
  return body.type === "statement_block" ? body.children.flatMap(statements) : statements(body);
}

/** `namespace N { … }`: what it exports is not the file's to export. */
function lowerModule(node: SyntaxNode, lowering: Lowering): readonly Statement[] {
  const body = bodyOf(node, "body", lowering).map(withoutExport);
  return [{ kind: "block", ...spanOf(node), body }];
}

function withoutExport(statement: Statement): Statement {
  const isExport = "exportedAs" in statement && statement.exportedAs !== null;
  return isExport ? { ...statement, exportedAs: null } : statement;
}

function lowerIf(node: SyntaxNode, lowering: Lowering): readonly Statement[] {
  const alternative = childOf(node, "alternative");
  const otherwise = alternative === null ? [] : namedIn(alternative);
  return [
    ifStatement(
      node,
      operand(node, "condition", lowering),
      bodyOf(node, "consequence", lowering),
      otherwise.flatMap((each) => inBody(each, lowering)),
    ),
  ];
}

function lowerForIn(node: SyntaxNode, lowering: Lowering): readonly Statement[] {
  const target = childOf(node, "left");
  const operator = childOf(node, "operator");
  return [
    {
      kind: "loop",
      ...spanOf(node),
      over: operator?.type === "in" ? "keys" : "each",
      target: target === null ? null : lowering.pattern(target),
      subject: operand(node, "right", lowering),
      isAsync: holds(node, "await"),
      body: bodyOf(node, "body", lowering),
    },
  ];
}

/** `for (a; b; c) { d }` is `{ a; while (b) { d; c } }`. */
function lowerFor(node: SyntaxNode, lowering: Lowering): readonly Statement[] {
  const condition = childrenOf(node, "condition").find(({ isNamed }) => isNamed);
  const test = condition?.type === "expression_statement" ? namedIn(condition)[0] : condition;
  const loop: Statement = {
    kind: "loop",
    ...spanOf(node),
    over: "while",
    target: null,
    subject:
      test === undefined || test.type === "empty_statement" ? null : lowering.expression(test),
    isAsync: false,
    body: [...bodyOf(node, "body", lowering), ...bodyOf(node, "increment", lowering)],
  };
  const before = bodyOf(node, "initializer", lowering);
  return before.length === 0
    ? [loop]
    : [{ kind: "block", ...spanOf(node), body: [...before, loop] }];
}

function lowerWhile(node: SyntaxNode, lowering: Lowering): readonly Statement[] {
  return [
    {
      kind: "loop",
      ...spanOf(node),
      over: "while",
      target: null,
      subject: operand(node, "condition", lowering),
      isAsync: false,
      body: bodyOf(node, "body", lowering),
    },
  ];
}

function lowerSwitch(node: SyntaxNode, lowering: Lowering): readonly Statement[] {
  const body = childOf(node, "body");
  const cases = body === null ? [] : namedIn(body);
  return [
    {
      kind: "match",
      ...spanOf(node),
      subject: operand(node, "value", lowering),
      cases: cases.map((each, index) => lowerCase(each, index === cases.length - 1, lowering)),
    },
  ];
}

function lowerCase(
  node: SyntaxNode,
  isLast: boolean,
  lowering: Lowering,
): MatchStatement["cases"][number] {
  const value = childOf(node, "value");
  const body = childrenOf(node, "body").flatMap((each) => inBody(each, lowering));
  const compared = value === null ? null : lowering.expression(value);
  return {
    span: spanOf(node),
    patterns: compared === null ? [] : [{ kind: "value", ...spanOf(compared), value: compared }],
    guard: null,
    body,
    fallsThrough: !isLast && !/^(?:break|return|throw|continue)$/u.test(body.at(-1)?.kind ?? ""),
  };
}

function lowerTry(node: SyntaxNode, lowering: Lowering): readonly Statement[] {
  const handler = childOf(node, "handler");
  const finalizer = childOf(node, "finalizer");
  return [
    {
      kind: "try",
      ...spanOf(node),
      body: bodyOf(node, "body", lowering),
      handlers: handler === null ? [] : [lowerCatch(handler, lowering)],
      otherwise: [],
      finalizer: finalizer === null ? [] : bodyOf(finalizer, "body", lowering),
    },
  ];
}

function lowerCatch(node: SyntaxNode, lowering: Lowering): TryStatement["handlers"][number] {
  const parameter = childOf(node, "parameter");
  return {
    span: spanOf(node),
    target: parameter === null ? null : lowering.pattern(parameter),
    types: null,
    body: bodyOf(node, "body", lowering),
  };
}
