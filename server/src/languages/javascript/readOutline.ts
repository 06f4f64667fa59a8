import type { Node } from "@vscode/tree-sitter-wasm";
import { opaque, type ModuleOutline, type Value } from "../../analysis/moduleOutline.ts";
import type { Capture } from "../../parsing/sourceParser.ts";
import { firstNamedChildOf, namedChildrenOf, rangeOf } from "../nodeRange.ts";
import { createOutlineDraft, finishOutline } from "../outlineDraft.ts";
import type { OutlineDraft } from "../outlineDraft.ts";
import { withDocumentedTypes } from "./documentedTypes.ts";
import { readAssignment } from "./readAssignment.ts";
import { readExport } from "./readExport.ts";
import { annotationText } from "./readFunction.ts";
import { readImport } from "./readImport.ts";
import { readRequire, stringValue } from "./readPath.ts";
import { readValue } from "./readValue.ts";

/** Turns the captures of the outline query into what the JavaScript or TypeScript module declares. */
export function readJavascriptOutline(captures: readonly Capture[]): ModuleOutline {
  const draft = createOutlineDraft();
  for (const { role, node } of captures) readers[role]?.(node, draft);
  const needed = draft.exports.flatMap((each) => (each.kind === "local" ? [each.local] : []));
  return finishOutline(draft, needed);
}

const readers: Readonly<Record<string, (node: Node, draft: OutlineDraft) => void>> = {
  import: readImport,
  export: (node, draft) => readExport(node, draft, readDeclaration),
  variable: (node, draft) => void readVariable(node, node.parent ?? node, draft),
  declaration: (node, draft) => void readDeclaration(node, node, draft),
  assignment: readAssignment,
  type: readTypeAlias,
};

/** Reads a declaration and returns the names that it binds. */
function readDeclaration(node: Node, statement: Node, draft: OutlineDraft): readonly string[] {
  if (node.type.endsWith("variable_declaration") || node.type === "lexical_declaration") {
    return namedChildrenOf(node).flatMap((child) => readVariable(child, statement, draft));
  }
  const name = node.childForFieldName("name");
  if (/^(?:type_alias|interface)_/u.test(node.type)) readTypeAlias(node, draft);
  if (name === null || !/function|class/u.test(node.type)) return [];
  draft.bindings.set(name.text, () => {
    return { range: rangeOf(name), value: withDocumentedTypes(readValue(node), statement) };
  });
  return [name.text];
}

function readVariable(node: Node, statement: Node, draft: OutlineDraft): readonly string[] {
  const name = node.childForFieldName("name");
  const value = node.childForFieldName("value");
  if (name === null) return [];
  const required = value === null ? null : readRequire(value);
  if (required !== null) return readRequiredNames(name, required.module, required.path, draft);
  if (name.type !== "identifier") {
    return readPattern(name, value, statement, draft);
  }
  const assigned = value?.type === "parenthesized_expression" ? firstNamedChildOf(value) : value;
  if (assigned?.type === "assignment_expression") readAssignment(assigned, draft);
  draft.bindings.set(name.text, () => {
    const type = annotationText(node.childForFieldName("type"));
    const read = withDocumentedTypes(readValue(value), statement);
    const typed: Value = type === null ? read : { kind: "typed", type, value: read };
    return { range: rangeOf(name), value: typed };
  });
  return [name.text];
}

/** `const { handler } = app;` binds a member of the value; deeper patterns bind what only the value knows. */
function readPattern(
  pattern: Node,
  value: Node | null,
  statement: Node,
  draft: OutlineDraft,
): readonly string[] {
  const names = namedChildrenOf(pattern).map(patternName);
  const known = names.filter((name) => name !== null);
  for (const { key, local } of known) {
    draft.bindings.set(local.text, () => {
      return { range: rangeOf(local), value: memberOf(readValue(value), key) };
    });
  }
  const isWhole = pattern.type === "object_pattern" && known.length === names.length;
  if (!isWhole && statement.type === "export_statement") draft.dynamicExports = true;
  return known.map(({ local }) => local.text);
}

function memberOf(value: Value, key: string): Value {
  if (value.kind === "object") return value.members.get(key)?.value ?? opaque;
  if (value.kind === "instance") return { kind: "reference", path: [...value.classPath, key] };
  const isPath = value.kind === "reference" || value.kind === "call";
  return isPath ? { ...value, path: [...value.path, key] } : opaque;
}

/** `handler`, `run: handler`, `handler = other`; null for the rest and for patterns within. */
function patternName(child: Node): { readonly key: string; readonly local: Node } | null {
  if (child.type === "shorthand_property_identifier_pattern") {
    return { key: child.text, local: child };
  }
  if (child.type === "object_assignment_pattern") {
    const left = child.childForFieldName("left");
    return left === null ? null : patternName(left);
  }
  const [key, local] = [child.childForFieldName("key"), child.childForFieldName("value")];
  if (child.type !== "pair_pattern" || key === null || local?.type !== "identifier") return null;
  return { key: stringValue(key) ?? key.text, local };
}

function readRequiredNames(
  pattern: Node,
  module: string,
  path: readonly string[],
  draft: OutlineDraft,
): readonly string[] {
  if (pattern.type === "identifier") {
    draft.imports.push({ local: pattern.text, imported: path.join(".") || "*", module });
    return [pattern.text];
  }
  return namedChildrenOf(pattern).flatMap((child) => {
    const imported = child.childForFieldName("key")?.text ?? child.text;
    const local = child.childForFieldName("value")?.text ?? child.text;
    draft.imports.push({ local, imported, module });
    return [local];
  });
}

function readTypeAlias(node: Node, draft: OutlineDraft): void {
  const name = node.childForFieldName("name");
  // An interface of the file's own says nothing, even where it has the name of one of Lambda's.
  const value = node.childForFieldName("value")?.text ?? "object";
  if (name !== null) draft.typeAliases.set(name.text, value);
}
