import type {
  ClassStatement,
  DeclareStatement,
  ObjectExpression,
  Statement,
} from "../codeModel.ts";
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
import { lowerClassMembers, lowerDecorator } from "./classMembers.ts";
import { exportsOf } from "./commonjs.ts";
import { lowerFunction, lowerType } from "./functions.ts";
import { keyText } from "./members.ts";
import { lowerRequire } from "./requires.ts";

/** `const a = 1, { b } = c`: one statement each, and one import for each `require`. */
export function lowerVariables(node: SyntaxNode, lowering: Lowering): readonly Statement[] {
  const isConstant = !/^(?:let|var)$/u.test(childOf(node, "kind")?.type ?? "var");
  const isVar = node.type === "variable_declaration";
  return namedIn(node)
    .filter(({ type }) => type === "variable_declarator")
    .flatMap((each) => lowerVariable(each, isConstant, lowering))
    .map((each) => (isVar && each.kind === "declare" ? withVar(each) : each));
}

function withVar(statement: DeclareStatement): DeclareStatement {
  return statement.exportedAs === null ? { ...statement, isVar: true } : statement;
}

function lowerVariable(
  node: SyntaxNode,
  isConstant: boolean,
  lowering: Lowering,
): readonly Statement[] {
  const target = childOf(node, "name");
  const value = childOf(node, "value");
  if (target === null) return [];
  if (value !== null) {
    const required = lowerRequire(node, target, value, lowering);
    if (required !== null) return [required];
    if (value.type === "class") return lowerClass(value, lowering, null, textOf(target, lowering));
  }
  const lowered = value === null ? null : lowering.expression(value);
  const annotation = childOf(node, "type");
  const type = annotation === null ? null : lowerType(annotation, lowering);
  const declared = { ...declare(node, lowering.pattern(target), lowered, isConstant), type };
  return lowered?.kind === "assign" ? [declared, ...(exportsOf(lowered) ?? [])] : [declared];
}

/** @param exportedAs null where the declaration is not exported itself */
export function declareFunction(
  node: SyntaxNode,
  lowering: Lowering,
  exportedAs: string | null = null,
): DeclareStatement {
  const name = childOf(node, "name");
  const value = lowerFunction(node, lowering);
  const target = name === null ? opaquePattern(missing(node), []) : lowering.pattern(name);
  return { ...declare(node, target, value, true), exportedAs };
}

/** @param boundAs name of the variable that a class without a name of its own is bound to */
export function lowerClass(
  node: SyntaxNode,
  lowering: Lowering,
  exportedAs: string | null,
  boundAs: string | null = null,
): readonly Statement[] {
  const name = childOf(node, "name");
  const decorators = namedIn(node).filter(({ type }) => type === "decorator");
  const lowered: ClassStatement = {
    kind: "class",
    ...spanOf(node),
    name: boundAs ?? (name === null ? null : textOf(name, lowering)),
    bases: basesOf(node, lowering),
    exportedAs,
    members: lowerClassMembers(node, lowering),
  };
  const before = decorators.flatMap((each) => lowerDecorator(each, lowering));
  return [...before.map((value) => expressionStatement(value)), lowered];
}

function basesOf(node: SyntaxNode, lowering: Lowering): readonly string[] {
  const heritage = node.children.find(({ type }) => type === "class_heritage");
  if (heritage === undefined) return [];
  const clause = heritage.children.find(({ type }) => type === "extends_clause");
  const base = clause === undefined ? namedIn(heritage)[0] : childOf(clause, "value");
  return base === undefined || base === null ? [] : [textOf(base, lowering)];
}

/** `enum Status { Ok = "ok" }` binds an object. */
export function lowerEnum(node: SyntaxNode, lowering: Lowering): readonly Statement[] {
  const name = childOf(node, "name");
  const body = childOf(node, "body");
  if (name === null || body === null) return [];
  const members = namedIn(body).map((child): ObjectExpression["members"][number] => {
    const key = childOf(child, "name") ?? child;
    const value = childOf(child, "value");
    const member = value === null ? missing(child) : lowering.expression(value);
    return { key: keyText(key, lowering), keySpan: spanOf(key), value: member };
  });
  const value: ObjectExpression = { kind: "object", ...spanOf(body), members };
  return [declare(node, lowering.pattern(name), value, true)];
}
