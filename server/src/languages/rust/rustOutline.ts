import type { Node } from "@vscode/tree-sitter-wasm";
import type { Capture } from "../../parsing/sourceParser.ts";
import { namedChildrenOf } from "../nodeRange.ts";

/** What a Rust file declares at its top level. Its nodes live as long as the tree. */
export interface RustOutline {
  /** Full path by the name that the file uses: `rt` → `lambda_runtime`. */
  readonly names: ReadonlyMap<string, string>;
  /** Paths of which all names are imported: `lambda_runtime`. */
  readonly globs: readonly string[];
  /** Aliases as written: `type Event = LambdaEvent<SqsEvent>`. */
  readonly types: ReadonlyMap<string, string>;
  /** Modules that lie in files of their own: `mod orders;`. */
  readonly modules: ReadonlySet<string>;
  readonly functions: ReadonlyMap<string, RustFunction>;
}

export interface RustFunction {
  readonly name: string;
  readonly nameNode: Node;
  readonly node: Node;
}

/** Reads the captures of the outline query. */
export function readRustOutline(captures: readonly Capture[]): RustOutline {
  const names = new Map<string, string>();
  const globs: string[] = [];
  const types = new Map<string, string>();
  const modules = new Set<string>();
  const functions = new Map<string, RustFunction>();
  for (const { role, node } of captures) {
    const nameNode = node.childForFieldName("name");
    if (role === "use") readUse(node.childForFieldName("argument"), "", { names, globs });
    else if (nameNode === null) continue;
    else if (role === "module") modules.add(nameNode.text);
    else if (role === "type") types.set(nameNode.text, node.childForFieldName("type")?.text ?? "");
    else functions.set(nameNode.text, { name: nameNode.text, nameNode, node });
  }
  return { names, globs, types, modules, functions };
}

/** The full path that a path in the file's code stands for. */
export function fullPathOf(written: string, { names }: RustOutline): string {
  const [head = "", ...rest] = written.split("::");
  return [names.get(head) ?? head, ...rest].join("::");
}

function readUse(
  node: Node | null,
  prefix: string,
  uses: { readonly names: Map<string, string>; readonly globs: string[] },
): void {
  if (node === null) return;
  const pathOf = (written: string | undefined): string => `${prefix}${written ?? ""}`;
  switch (node.type) {
    case "use_list":
      for (const child of namedChildrenOf(node)) readUse(child, prefix, uses);
      return;
    case "scoped_use_list": {
      const outer = pathOf(node.childForFieldName("path")?.text);
      readUse(node.childForFieldName("list"), `${outer}::`, uses);
      return;
    }
    case "use_as_clause": {
      const alias = node.childForFieldName("alias")?.text;
      const path = pathOf(node.childForFieldName("path")?.text);
      if (alias !== undefined) uses.names.set(alias, path);
      return;
    }
    case "use_wildcard":
      uses.globs.push(pathOf(node.text.replace(/(?:::)?\*$/u, "")).replace(/::$/u, ""));
      return;
    case "self":
      uses.names.set(lastName(prefix.replace(/::$/u, "")), prefix.replace(/::$/u, ""));
      return;
    default:
      uses.names.set(lastName(node.text), pathOf(node.text));
  }
}

function lastName(path: string): string {
  return path.slice(path.lastIndexOf("::") + (path.includes("::") ? 2 : 1));
}
