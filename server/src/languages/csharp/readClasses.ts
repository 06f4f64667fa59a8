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

/** Turns the captures of the outline query into what the C# file declares. */
export function readCsharpClasses(captures: readonly Capture[]): ClassOutline {
  const imports: ImportedType[] = [];
  const classes: ClassDeclaration[] = [];
  let namespace = "";
  for (const { role, node } of captures) {
    if (role === "using") imports.push(...readUsing(node));
    else if (role === "namespace") namespace = node.childForFieldName("name")?.text ?? "";
    else if (role === "block" || role === "class")
      readMember(node, namespace, [], classes, imports);
  }
  return { imports, classes };
}

/** `using A.B;` imports all types of `A.B`; `using C = A.B.C;` a single one. */
function readUsing(node: Node): readonly ImportedType[] {
  const alias = node.childForFieldName("name");
  const path = namedChildrenOf(node).findLast((child) => child.id !== alias?.id)?.text;
  return path === undefined ? [] : [{ name: alias?.text ?? "*", path }];
}

function readMember(
  node: Node,
  namespace: string,
  around: readonly string[],
  classes: ClassDeclaration[],
  imports: ImportedType[],
): void {
  if (node.type === "using_directive") imports.push(...readUsing(node));
  const name = node.childForFieldName("name");
  const body = node.childForFieldName("body");
  const members = body === null ? [] : namedChildrenOf(body);
  if (name === null) return;
  if (node.type === "namespace_declaration") {
    const inner = namespace === "" ? name.text : `${namespace}.${name.text}`;
    for (const member of members) readMember(member, inner, [], classes, imports);
  } else if (/^(?:class|record|interface)_declaration$/u.test(node.type)) {
    const names = [...around, name.text];
    classes.push({
      namespace,
      names,
      range: rangeOf(name),
      isAbstract: node.type === "interface_declaration" || modifiersOf(node).includes("abstract"),
      supers: supersOf(node),
      methods: members.filter(({ type }) => type === "method_declaration").flatMap(readMethod),
    });
    for (const member of members) readMember(member, namespace, names, classes, imports);
  }
}

function supersOf(node: Node): readonly WrittenType[] {
  const list = namedChildrenOf(node).find(({ type }) => type === "base_list");
  return (list === undefined ? [] : namedChildrenOf(list))
    .map(({ text }) => parseType(text))
    .filter((type) => type !== null);
}

function readMethod(node: Node): readonly MethodDeclaration[] {
  const name = node.childForFieldName("name");
  if (name === null) return [];
  return [
    {
      name: name.text,
      range: rangeOf(name),
      isPublic: modifiersOf(node).includes("public"),
      parameters: readParameters(node),
      annotations: annotationsOf(node),
      uses: namesIn(node.childForFieldName("body")),
    },
  ];
}

function namesIn(body: Node | null): ReadonlySet<string> {
  const names = body?.descendantsOfType("identifier") ?? [];
  return new Set(names.map((name) => name?.text ?? ""));
}

/** Types of a method's, a local function's or a lambda expression's parameters. */
export function readParameters(node: Node): readonly (WrittenType | null)[] {
  const list = node.childForFieldName("parameters");
  return (list === null ? [] : namedChildrenOf(list))
    .filter(({ type }) => type === "parameter")
    .map((parameter) => parseType(parameter.childForFieldName("type")?.text ?? ""));
}

function annotationsOf(node: Node): readonly Annotation[] {
  return namedChildrenOf(node)
    .filter(({ type }) => type === "attribute_list")
    .flatMap(namedChildrenOf)
    .filter(({ type }) => type === "attribute")
    .map((attribute) => ({
      name: (attribute.childForFieldName("name")?.text ?? "").replace(/^.*\.|Attribute$/gu, ""),
      argumentText: attribute.text.slice(attribute.text.indexOf("(") + 1),
    }));
}

function modifiersOf(node: Node): readonly string[] {
  return namedChildrenOf(node)
    .filter(({ type }) => type === "modifier")
    .map(({ text }) => text);
}
