import path from "node:path";
import type { Node } from "@vscode/tree-sitter-wasm";
import type { Capture } from "../../parsing/sourceParser.ts";
import type {
  Annotation,
  ClassDeclaration,
  ClassOutline,
  ImportedType,
  MethodDeclaration,
} from "../classes/classOutline.ts";
import { parseType, type WrittenType } from "../classes/writtenType.ts";
import { namedChildrenOf, rangeOf } from "../nodeRange.ts";

/**
 * Turns the captures of the outline query into what the Kotlin file declares. Functions of its top
 * level are, as for the JVM, those of a class that is named after the file.
 */
export function readKotlinClasses(captures: readonly Capture[], file: string): ClassOutline {
  const imports: ImportedType[] = [];
  const classes: ClassDeclaration[] = [];
  const functions: MethodDeclaration[] = [];
  let namespace = "";
  for (const { role, node } of captures) {
    if (role === "package") namespace = childOf(node, "qualified_identifier")?.text ?? "";
    else if (role === "import") imports.push(readImport(node));
    else if (role === "function") functions.push(...readFunction(node));
    else readClass(node, namespace, [], classes);
  }
  const [first] = functions;
  if (first !== undefined) {
    const names = [`${capitalised(path.basename(file, ".kt"))}Kt`];
    const own = { isAbstract: false, supers: [], methods: functions, range: first.range };
    classes.push({ namespace, names, ...own });
  }
  return { imports, classes };
}

function readImport(node: Node): ImportedType {
  const written = childOf(node, "qualified_identifier")?.text ?? "";
  if (/\.\s*\*$/u.test(node.text)) return { name: "*", path: written };
  const alias = childOf(node, "identifier")?.text;
  return { name: alias ?? written.slice(written.lastIndexOf(".") + 1), path: written };
}

function readClass(
  node: Node,
  namespace: string,
  around: readonly string[],
  classes: ClassDeclaration[],
): void {
  const name = node.childForFieldName("name");
  if (name === null) return;
  const names = [...around, name.text];
  const body = childOf(node, "class_body");
  const members = body === null ? [] : namedChildrenOf(body);
  const companion = members.find(({ type }) => type === "companion_object");
  const shared = companion === undefined ? null : childOf(companion, "class_body");
  const declared = [...members, ...(shared === null ? [] : namedChildrenOf(shared))];
  classes.push({
    namespace,
    names,
    range: rangeOf(name),
    isAbstract: hasModifier(node, /\b(?:abstract|sealed)\b/u) || isInterface(node),
    supers: supersOf(node),
    methods: declared.filter(({ type }) => type === "function_declaration").flatMap(readFunction),
  });
  for (const member of members) {
    if (/^(?:class|object)_declaration$/u.test(member.type)) {
      readClass(member, namespace, names, classes);
    }
  }
}

function isInterface(node: Node): boolean {
  return node.children.some((child) => child?.type === "interface");
}

function supersOf(node: Node): readonly WrittenType[] {
  const list = childOf(node, "delegation_specifiers");
  return (list === null ? [] : namedChildrenOf(list))
    .map((specifier) => specifier.firstNamedChild)
    .map((each) => (each?.type === "constructor_invocation" ? each.firstNamedChild : each))
    .map((type) => parseType(type?.text ?? ""))
    .filter((type) => type !== null);
}

function readFunction(node: Node): readonly MethodDeclaration[] {
  const name = node.childForFieldName("name");
  if (name === null || hasModifier(node, /\babstract\b/u)) return [];
  const list = childOf(node, "function_value_parameters");
  const parameters = (list === null ? [] : namedChildrenOf(list))
    .filter(({ type }) => type === "parameter")
    .map((parameter) => parseType(namedChildrenOf(parameter)[1]?.text ?? ""));
  return [
    {
      name: name.text,
      range: rangeOf(name),
      isPublic: !hasModifier(node, /\b(?:private|protected|internal)\b/u),
      parameters,
      annotations: annotationsOf(node),
    },
  ];
}

function annotationsOf(node: Node): readonly Annotation[] {
  const modifiers = childOf(node, "modifiers");
  return (modifiers === null ? [] : namedChildrenOf(modifiers))
    .filter(({ type }) => type === "annotation")
    .map(({ text }) => /^@(?:\w+:)?([\w.]+)(.*)$/su.exec(text))
    .map((match) => ({ name: match?.[1] ?? "", argumentText: match?.[2] ?? "" }));
}

function hasModifier(node: Node, modifier: RegExp): boolean {
  const modifiers = childOf(node, "modifiers");
  const words = modifiers === null ? [] : namedChildrenOf(modifiers);
  return words.some(({ type, text }) => type !== "annotation" && modifier.test(text));
}

function childOf(node: Node, type: string): Node | null {
  return namedChildrenOf(node).find((child) => child.type === type) ?? null;
}

function capitalised(name: string): string {
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}
