import type { Node } from "@vscode/tree-sitter-wasm";
import { wholeModule } from "../../analysis/moduleOutline.ts";
import type { Binding, TextRange, Value } from "../../analysis/moduleOutline.ts";
import { namedChildrenOf, rangeOf } from "../nodeRange.ts";
import type { OutlineDraft } from "../outlineDraft.ts";
import { withDocumentedTypes } from "./documentedTypes.ts";
import { readChain, readRequire } from "./readPath.ts";
import { readValue } from "./readValue.ts";

/** Reads `exports.a = …`, `module.exports.a = …`, `module.exports = …` and chains of them. */
export function readAssignment(node: Node, draft: OutlineDraft): void {
  const left = node.childForFieldName("left");
  const right = node.childForFieldName("right");
  if (left === null || right === null) return;
  const path = readChain(left)?.path ?? [];
  const exported = exportedPath(path);
  if (exported === null) assignName(path, left, right, draft);
  else if (exported.length === 0) exportWholeModule(right, node, draft);
  else if (exported.length === 1) exportProperty(exported[0] ?? "", left, right, node, draft);
  if (right.type === "assignment_expression") readAssignment(right, draft);
}

/** Reads what becomes the whole of `module.exports`. */
export function exportWholeModule(value: Node | null, statement: Node, draft: OutlineDraft): void {
  if (value === null || value.type === "assignment_expression") return;
  const required = readRequire(value);
  const range = rangeOf(statement);
  if (required !== null) {
    const { module } = required;
    draft.exports.push({ kind: "reexport", name: "*", range, module, imported: "*" });
    return;
  }
  const read = readValue(value);
  if (read.kind !== "object") exportWholeValue(read, range, draft);
  if (read.kind !== "object" || value.type !== "object") return;
  for (const child of namedChildrenOf(value)) {
    if (child.type === "spread_element") draft.dynamicExports = true;
    else exportMember(child, draft);
  }
}

/** `module.exports = handler`: what that has for members are exports, but not all of them may be known. */
function exportWholeValue(value: Value, range: TextRange, draft: OutlineDraft): void {
  draft.dynamicExports = true;
  const name = wholeModule;
  if (value.kind === "reference" && value.path.length === 1) {
    draft.exports.push({ kind: "local", name, range, local: value.path[0] ?? "" });
  } else if (value.kind === "function" || value.kind === "call") {
    draft.exports.push({ kind: "bound", name, range, value });
  }
}

function exportMember(child: Node, draft: OutlineDraft): void {
  const key = child.childForFieldName("key") ?? child.childForFieldName("name") ?? child;
  const content = child.type === "pair" ? child.childForFieldName("value") : child;
  if (content === null) return;
  const name = key.type === "string" ? key.text.slice(1, -1) : key.text;
  exportProperty(name, key, content, child, draft);
}

function exportProperty(
  name: string,
  key: Node,
  content: Node,
  statement: Node,
  draft: OutlineDraft,
): void {
  const nameNode = key.childForFieldName("property") ?? key;
  const range = rangeOf(nameNode);
  const required = readRequire(content);
  if (required !== null) {
    const imported = required.path.join(".") || "*";
    draft.exports.push({ kind: "reexport", name, range, module: required.module, imported });
  } else if (content.text === name) {
    draft.exports.push({ kind: "local", name, range, local: name });
  } else {
    const documented = statement.type === "assignment_expression" ? statement.parent : statement;
    const value = withDocumentedTypes(readValue(content), documented ?? statement);
    draft.exports.push({ kind: "bound", name, range, value });
  }
}

/** A name that is declared first and given its value, or members of it, in statements of their own. */
function assignName(path: readonly string[], left: Node, right: Node, draft: OutlineDraft): void {
  const [name = "", member] = path;
  const before = draft.bindings.get(name);
  if (before === undefined || path.length > 2) return;
  if (member === undefined) {
    // A handler that is taken back, where it isn't wanted, still stands where it was given.
    if (right.type === "null" || right.type === "undefined") return;
    draft.bindings.set(name, () => ({ range: rangeOf(left), value: readValue(right) }));
    return;
  }
  draft.bindings.set(name, () => {
    const binding = before();
    if (binding.value.kind !== "object") return binding;
    const range = rangeOf(left.childForFieldName("property") ?? left);
    const given: Binding = { range, value: readValue(right) };
    const members = new Map(binding.value.members).set(member, given);
    return { range: binding.range, value: { kind: "object", members } };
  });
}

function exportedPath(path: readonly string[]): readonly string[] | null {
  if (path[0] === "exports") return path.length > 1 ? path.slice(1) : null;
  return path[0] === "module" && path[1] === "exports" ? path.slice(2) : null;
}
