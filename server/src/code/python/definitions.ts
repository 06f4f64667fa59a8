import type { ClassStatement, Expression, Statement } from "../codeModel.ts";
import {
  declare,
  expressionStatement,
  missing,
  opaquePattern,
  spanOf,
  textOf,
  type Lowering,
} from "../lowering.ts";
import { childOf, namedIn, type SyntaxNode } from "../../parsing/syntaxNode.ts";
import { lowerFunction } from "./functions.ts";

/**
 * `def` and `class`.
 * @param whole the statement with the decorators before it
 */
export function lowerDefinition(
  node: SyntaxNode,
  decorators: readonly Expression[],
  lowering: Lowering,
  whole: SyntaxNode = node,
): readonly Statement[] {
  if (node.type === "class_definition") {
    const before = decorators.map((each) => expressionStatement(each));
    return [...before, lowerClass(node, lowering)];
  }
  const name = childOf(node, "name");
  const target = name === null ? opaquePattern(missing(node), []) : lowering.pattern(name);
  return [declare(whole, target, lowerFunction(node, lowering, decorators), true)];
}

function lowerClass(node: SyntaxNode, lowering: Lowering): ClassStatement {
  const name = childOf(node, "name");
  const bases = childOf(node, "superclasses");
  const body = childOf(node, "body");
  const children = body === null ? [] : body.children;
  return {
    kind: "class",
    ...spanOf(node),
    name: name === null ? null : textOf(name, lowering),
    bases: (bases === null ? [] : namedIn(bases))
      .filter(({ type }) => type !== "keyword_argument")
      .map((each) => textOf(each, lowering)),
    exportedAs: null,
    members: children.flatMap((child) =>
      lowering.statements(child).flatMap((statement) => memberOf(statement, isTyped(child))),
    ),
  };
}

function isTyped(node: SyntaxNode): boolean {
  const [assignment] = node.type === "expression_statement" ? namedIn(node) : [];
  return assignment?.type === "assignment" && childOf(assignment, "type") !== null;
}

/** What the body binds to a name is a member; what else it does at once is left out. */
function memberOf(statement: Statement, isAnnotated: boolean): ClassStatement["members"] {
  if (statement.kind !== "declare" || statement.target.kind !== "name") return [];
  const { target, value } = statement;
  const isMethod = value?.kind === "function" && value.name !== null;
  const isStatic = !isMethod || value.decorators.some(isStaticDecorator);
  const member = { name: target.name, nameSpan: spanOf(target), value, isStatic };
  return [isAnnotated ? { ...member, isTyped: true } : member];
}

function isStaticDecorator(decorator: Expression): boolean {
  return decorator.kind === "name" && /^(?:static|class)method$/u.test(decorator.name);
}
