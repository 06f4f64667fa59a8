import type { Node } from "@vscode/tree-sitter-wasm";
import type { Capture } from "../../parsing/sourceParser.ts";
import { namedChildrenOf } from "../nodeRange.ts";

/** What a Go file declares at its top level. Its nodes live as long as the tree. */
export interface GoOutline {
  readonly isProgram: boolean;
  /** Import path by the name that the file uses for the package; `.` stands for a dot import. */
  readonly imports: ReadonlyMap<string, string>;
  /** Types as written: `type Request = events.SQSEvent` gives `Request` → `events.SQSEvent`. */
  readonly types: ReadonlyMap<string, string>;
  readonly functions: readonly GoFunction[];
}

export interface GoFunction {
  /** `Process`, or `Handler.Process` for a method, whatever its receiver is a pointer to. */
  readonly symbol: string;
  readonly name: string;
  /** Type that it is a method of; null for a function. */
  readonly receiver: string | null;
  readonly nameNode: Node;
  readonly node: Node;
}

/** In characters. */
const longestReceiver = 200;

/** Reads the captures of the outline query. */
export function readGoOutline(captures: readonly Capture[]): GoOutline {
  const imports = new Map<string, string>();
  const types = new Map<string, string>();
  const functions: GoFunction[] = [];
  let isProgram = false;
  for (const { role, node } of captures) {
    if (role === "package") isProgram = node.firstNamedChild?.text === "main";
    else if (role === "import") readImports(node, imports);
    else if (role === "type") readTypes(node, types);
    else readFunction(node, functions);
  }
  return { isProgram, imports, types, functions };
}

function readImports(node: Node, imports: Map<string, string>): void {
  for (const spec of node.descendantsOfType("import_spec")) {
    const written = spec?.childForFieldName("path")?.text.slice(1, -1) ?? "";
    const name = spec?.childForFieldName("name")?.text ?? packageNameOf(written);
    imports.set(name, written);
  }
}

/** The last part of the path that is no major version; `go-` in front of it is by custom not in the name. */
function packageNameOf(importPath: string): string {
  const parts = importPath.split("/").filter((part) => !/^v\d+$/u.test(part));
  return (parts.at(-1) ?? importPath).replace(/^go-/u, "").replace(/\.v\d+$/u, "");
}

function readTypes(node: Node, types: Map<string, string>): void {
  for (const spec of namedChildrenOf(node)) {
    const name = spec.childForFieldName("name")?.text;
    const type = spec.childForFieldName("type");
    if (name !== undefined && type?.type === "qualified_type") types.set(name, type.text);
  }
}

function readFunction(node: Node, functions: GoFunction[]): void {
  const nameNode = node.childForFieldName("name");
  if (nameNode === null) return;
  const { text: name } = nameNode;
  const receiver = receiverOf(node);
  const symbol = receiver === null ? name : `${receiver}.${name}`;
  functions.push({ symbol, name, receiver, nameNode, node });
}

function receiverOf(node: Node): string | null {
  // A type's name stands at the end, and no longer text can be one.
  const written = node.childForFieldName("receiver")?.text.slice(-longestReceiver) ?? "";
  return /([A-Za-z_]\w*)\s*(?:\[[^\]]*\])?\s*\)$/u.exec(written)?.[1] ?? null;
}
