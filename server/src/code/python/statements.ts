import type { Expression, MatchStatement, Pattern, Statement, TryStatement } from "../codeModel.ts";
import {
  expressionStatement,
  ifStatement,
  missing,
  opaquePattern,
  spanOf,
  textOf,
  type Lowering,
  type LowerStatement,
} from "../lowering.ts";
import { childOf, childrenOf, holds, namedIn, type SyntaxNode } from "../../parsing/syntaxNode.ts";
import { lowerCasePattern } from "./casePatterns.ts";
import { lowerDefinition } from "./definitions.ts";
import { lowerExpressionStatement } from "./expressionStatements.ts";
import { lowerFromImport, lowerImport } from "./imports.ts";
import { operand } from "./members.ts";

/** Lowers what stands where a statement does; declarations of scope and signs are nothing. */
export function lowerStatements(node: SyntaxNode, lowering: Lowering): readonly Statement[] {
  const lower = Object.hasOwn(lowerers, node.type) ? lowerers[node.type] : undefined;
  if (lower !== undefined) return lower(node, lowering);
  return !node.isNamed || silent.test(node.type)
    ? []
    : [expressionStatement(lowering.expression(node))];
}

const silent = /^(?:pass|global|nonlocal|type_alias|future_import)_statement$/u;

const lowerers: Readonly<Record<string, LowerStatement>> = {
  expression_statement: lowerExpressionStatement,
  import_statement: lowerImport,
  import_from_statement: lowerFromImport,
  function_definition: (node, lowering) => lowerDefinition(node, [], lowering),
  class_definition: (node, lowering) => lowerDefinition(node, [], lowering),
  decorated_definition: lowerDecorated,
  return_statement: (node, lowering) => {
    const [value] = namedIn(node);
    const returned = value === undefined ? null : lowering.expression(value);
    return [{ kind: "return", ...spanOf(node), value: returned }];
  },
  raise_statement: lowerRaise,
  break_statement: (node) => [{ kind: "break", ...spanOf(node) }],
  continue_statement: (node) => [{ kind: "continue", ...spanOf(node) }],
  block: (node, { statements }) => node.children.flatMap(statements),
  if_statement: lowerIf,
  for_statement: (node, lowering) => lowerLoop(node, "each", lowering),
  while_statement: (node, lowering) => lowerLoop(node, "while", lowering),
  try_statement: lowerTry,
  match_statement: lowerMatch,
  with_statement: lowerWith,
  delete_statement: lowerDelete,
  assert_statement: lowerAssert,
  // What could not be parsed holds whole statements and expressions all the same.
  ERROR: (node, { statements }) => node.children.flatMap(statements),
};

function bodyOf(node: SyntaxNode | null, field: string, lowering: Lowering): readonly Statement[] {
  const body = node === null ? null : childOf(node, field);
  return body === null ? [] : body.children.flatMap(lowering.statements);
}

/** The block of a clause that has no field for it. */
function blockIn(node: SyntaxNode, lowering: Lowering): readonly Statement[] {
  const blocks = node.children.filter(({ type }) => type === "block");
  return blocks.flatMap(({ children }) => children.flatMap(lowering.statements));
}

function lowerDecorated(node: SyntaxNode, lowering: Lowering): readonly Statement[] {
  const definition = childOf(node, "definition");
  const decorators = namedIn(node)
    .filter(({ type }) => type === "decorator")
    .flatMap((each) => namedIn(each).map(lowering.expression));
  return definition === null
    ? decorators.map((each) => expressionStatement(each))
    : lowerDefinition(definition, decorators, lowering, node);
}

function lowerRaise(node: SyntaxNode, lowering: Lowering): readonly Statement[] {
  const cause = childOf(node, "cause");
  const raised = namedIn(node).find(({ field }) => field !== "cause");
  const value = raised === undefined ? null : lowering.expression(raised);
  const raise: Statement = { kind: "throw", ...spanOf(node), value };
  if (cause === null) return [raise];
  return [expressionStatement(lowering.expression(cause)), raise];
}

/** Each `elif` is an `if` in the `else` of the one before. */
function lowerIf(node: SyntaxNode, lowering: Lowering): readonly Statement[] {
  let otherwise: readonly Statement[] = [];
  for (const clause of childrenOf(node, "alternative").toReversed()) {
    otherwise =
      clause.type === "elif_clause"
        ? [lowerBranch(clause, otherwise, lowering)]
        : bodyOf(clause, "body", lowering);
  }
  return [lowerBranch(node, otherwise, lowering)];
}

function lowerBranch(
  node: SyntaxNode,
  otherwise: readonly Statement[],
  lowering: Lowering,
): Statement {
  const end = Math.max(node.end, otherwise.at(-1)?.end ?? 0);
  const test = operand(node, "condition", lowering);
  return ifStatement(
    { start: node.start, end },
    test,
    bodyOf(node, "consequence", lowering),
    otherwise,
  );
}

/** A loop's `else` stands after it. */
function lowerLoop(
  node: SyntaxNode,
  over: "each" | "while",
  lowering: Lowering,
): readonly Statement[] {
  const target = childOf(node, "left");
  const loop: Statement = {
    kind: "loop",
    ...spanOf(node),
    over,
    target: target === null ? null : lowering.pattern(target),
    subject: operand(node, over === "each" ? "right" : "condition", lowering),
    isAsync: holds(node, "async"),
    body: bodyOf(node, "body", lowering),
  };
  return [loop, ...bodyOf(childOf(node, "alternative"), "body", lowering)];
}

function lowerTry(node: SyntaxNode, lowering: Lowering): readonly Statement[] {
  const clauses = namedIn(node);
  const finalizer = clauses.find(({ type }) => type === "finally_clause");
  const otherwise = clauses.find(({ type }) => type === "else_clause");
  return [
    {
      kind: "try",
      ...spanOf(node),
      body: bodyOf(node, "body", lowering),
      handlers: clauses
        .filter(({ type }) => type.startsWith("except"))
        .map((each) => lowerExcept(each, lowering)),
      otherwise: bodyOf(otherwise ?? null, "body", lowering),
      finalizer: finalizer === undefined ? [] : blockIn(finalizer, lowering),
    },
  ];
}

function lowerExcept(node: SyntaxNode, lowering: Lowering): TryStatement["handlers"][number] {
  const value = childOf(node, "value");
  const alias = value === null ? null : childOf(value, "alias");
  const caught = alias === null ? value : (namedIn(value ?? node)[0] ?? null);
  return {
    span: spanOf(node),
    target: alias === null ? null : lowering.pattern(alias),
    types: caught === null ? null : textOf(caught, lowering),
    body: blockIn(node, lowering),
  };
}

function lowerMatch(node: SyntaxNode, lowering: Lowering): readonly Statement[] {
  const body = childOf(node, "body");
  const cases = body === null ? [] : childrenOf(body, "alternative");
  const subjects = childrenOf(node, "subject").map(lowering.expression);
  const [first = missing(node)] = subjects;
  const subject: Expression =
    subjects.length < 2
      ? first
      : {
          kind: "list",
          start: first.start,
          end: subjects.at(-1)?.end ?? first.end,
          items: subjects,
          isFixed: true,
        };
  return [
    {
      kind: "match",
      ...spanOf(node),
      subject,
      cases: cases.map((each) => lowerCase(each, lowering)),
    },
  ];
}

function lowerCase(node: SyntaxNode, lowering: Lowering): MatchStatement["cases"][number] {
  const guard = childOf(node, "guard");
  const [condition] = guard === null ? [] : namedIn(guard);
  const written = namedIn(node).filter(({ type }) => type === "case_pattern");
  return {
    span: spanOf(node),
    patterns: casePatterns(written, lowering),
    guard: condition === undefined ? null : lowering.expression(condition),
    body: bodyOf(node, "consequence", lowering),
    fallsThrough: false,
  };
}

/** `case a, b:` is one list, in which a wildcard keeps its place. */
function casePatterns(written: readonly SyntaxNode[], lowering: Lowering): readonly Pattern[] {
  const patterns = written.map((each) => lowerCasePattern(each, lowering));
  const [first, last] = [written[0], written.at(-1)];
  if (first === undefined || last === undefined || first === last) {
    return patterns.filter((each) => each !== null);
  }
  const items = patterns.map((each, index) => each ?? opaquePattern(written[index] ?? first, []));
  return [{ kind: "list", start: first.start, end: last.end, items, rest: null, fallback: null }];
}

function lowerWith(node: SyntaxNode, lowering: Lowering): readonly Statement[] {
  const clause = node.children.find(({ type }) => type === "with_clause");
  const items = (clause === undefined ? [] : namedIn(clause)).map((item) => {
    const value = childOf(item, "value");
    const alias = value === null ? null : childOf(value, "alias");
    const held = alias === null ? value : (namedIn(value ?? item)[0] ?? null);
    return {
      value: held === null ? missing(item) : lowering.expression(held),
      target: alias === null ? null : lowering.pattern(alias),
    };
  });
  return [{ kind: "with", ...spanOf(node), items, body: bodyOf(node, "body", lowering) }];
}

/** `del a["b"]`, in JavaScript's word. */
function lowerDelete(node: SyntaxNode, { expression }: Lowering): readonly Statement[] {
  const targets = namedIn(node).flatMap((each) =>
    each.type === "expression_list" ? namedIn(each) : [each],
  );
  return targets.map((target) => {
    const value = expression(target);
    return expressionStatement({ kind: "unary", ...spanOf(target), operator: "delete", value });
  });
}

/** `assert a, "b"` is a call. */
function lowerAssert(node: SyntaxNode, { expression }: Lowering): readonly Statement[] {
  const end = node.start + "assert".length;
  return [
    expressionStatement({
      kind: "call",
      ...spanOf(node),
      callee: { kind: "name", start: node.start, end, name: "assert" },
      arguments: namedIn(node).map((each) => ({ value: expression(each), name: null })),
      isNew: false,
      isOptional: false,
    }),
  ];
}
