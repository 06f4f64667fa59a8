import type { Statement } from "../codeModel.ts";
import type { ImportStatement } from "../importStatement.ts";
import { declareExport, expressionStatement, spanOf, textOf, type Lowering } from "../lowering.ts";
import { childOf, holds, namedIn, type SyntaxNode } from "../../parsing/syntaxNode.ts";
import { exportMember } from "./commonjs.ts";
import { lowerClass, declareFunction } from "./declarations.ts";
import { stringValue } from "./literals.ts";

/** An `export` of any form. What is exported under another name is bound by a statement of its own. */
export function lowerExport(node: SyntaxNode, lowering: Lowering): readonly Statement[] {
  const source = childOf(node, "source");
  if (source !== null) {
    const module = stringValue(source, lowering);
    const reexports = reexportsOf(node, lowering);
    const moduleSpan = spanOf(source);
    return [{ kind: "import", ...spanOf(node), module, moduleSpan, names: [], reexports }];
  }
  const clause = node.children.find(({ type }) => type === "export_clause");
  if (clause !== undefined) {
    return namedIn(clause).flatMap((each) => lowerSpecifier(each, lowering));
  }
  const decorators = namedIn(node)
    .filter(({ type }) => type === "decorator")
    .flatMap((each) => namedIn(each).map(lowering.expression))
    .map((value) => expressionStatement(value));
  if (holds(node, "default")) return [...decorators, ...lowerDefault(node, lowering)];
  if (holds(node, "=")) {
    const [value] = namedIn(node);
    return value === undefined ? [] : lowerWhole(node, value, lowering);
  }
  const declaration = childOf(node, "declaration");
  if (declaration === null) return [];
  return [...decorators, ...lowering.statements(declaration).map(exportByName)];
}

function reexportsOf(
  node: SyntaxNode,
  lowering: Lowering,
): NonNullable<ImportStatement["reexports"]> {
  const clause = node.children.find(({ type }) => type === "export_clause");
  if (clause !== undefined) {
    return namedIn(clause).flatMap((specifier) => {
      const name = childOf(specifier, "name");
      if (name === null) return [];
      const alias = childOf(specifier, "alias") ?? name;
      return [{ exported: nameText(alias, lowering), imported: nameText(name, lowering) }];
    });
  }
  const whole = node.children.find(({ type }) => type === "namespace_export");
  const [name] = whole === undefined ? [] : namedIn(whole);
  const exported = name === undefined ? "*" : nameText(name, lowering);
  return holds(node, "*") || whole !== undefined ? [{ exported, imported: "*" }] : [];
}

function nameText(node: SyntaxNode, lowering: Lowering): string {
  return node.type === "string" ? stringValue(node, lowering) : textOf(node, lowering);
}

/** `export const a = …`: under the name that it binds; a pattern's names are exported one by one. */
function exportByName(statement: Statement): Statement {
  if (statement.kind === "class") return { ...statement, exportedAs: statement.name };
  if (statement.kind !== "declare" || statement.target.kind !== "name") return statement;
  return { ...statement, exportedAs: statement.target.name };
}

function lowerSpecifier(node: SyntaxNode, lowering: Lowering): readonly Statement[] {
  const local = childOf(node, "name");
  if (local === null) return [];
  const alias = childOf(node, "alias") ?? local;
  const value = { kind: "name", ...spanOf(local), name: textOf(local, lowering) } as const;
  return [declareExport(node, nameText(alias, lowering), value)];
}

function lowerDefault(node: SyntaxNode, lowering: Lowering): readonly Statement[] {
  const declaration = childOf(node, "declaration");
  if (declaration?.type.endsWith("class_declaration") === true) {
    return lowerClass(declaration, lowering, "default");
  }
  if (declaration !== null && /function/u.test(declaration.type)) {
    return [declareFunction(declaration, lowering, "default")];
  }
  const value = childOf(node, "value");
  if (value?.type === "class") return lowerClass(value, lowering, "default");
  if (value !== null) return [declareExport(node, "default", lowering.expression(value))];
  return declaration === null ? [] : lowering.statements(declaration);
}

/** `export = { a }` exports what `module.exports = { a }` does. */
function lowerWhole(node: SyntaxNode, value: SyntaxNode, lowering: Lowering): readonly Statement[] {
  const lowered = lowering.expression(value);
  if (lowered.kind !== "object") return [expressionStatement(lowered, node)];
  return lowered.members.map(exportMember);
}
