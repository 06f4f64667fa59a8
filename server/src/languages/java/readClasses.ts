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
import { firstNamedChildOf, namedChildrenOf, rangeOf } from "../nodeRange.ts";

/** Turns the captures of the outline query into what the Java file declares. */
export function readJavaClasses(captures: readonly Capture[]): ClassOutline {
  const imports: ImportedType[] = [];
  const classes: ClassDeclaration[] = [];
  let namespace = "";
  for (const { role, node } of captures) {
    if (role === "package") namespace = firstNamedChildOf(node)?.text ?? "";
    else if (role === "import") imports.push(readImport(node));
    else readClass(node, namespace, [], classes);
  }
  return { imports, classes };
}

function readImport(node: Node): ImportedType {
  const path = namedChildrenOf(node).find(({ type }) => type !== "asterisk")?.text ?? "";
  const isWhole = namedChildrenOf(node).some(({ type }) => type === "asterisk");
  return { name: isWhole ? "*" : path.slice(path.lastIndexOf(".") + 1), path };
}

function readClass(
  node: Node,
  namespace: string,
  around: readonly string[],
  classes: ClassDeclaration[],
): void {
  const name = node.childForFieldName("name");
  const body = node.childForFieldName("body");
  if (name === null) return;
  const names = [...around, name.text];
  const members = body === null ? [] : namedChildrenOf(body);
  classes.push({
    namespace,
    names,
    range: rangeOf(name),
    isAbstract: node.type === "interface_declaration" || hasModifier(node, "abstract"),
    supers: supersOf(node),
    methods: members.filter(({ type }) => type === "method_declaration").flatMap(readMethod),
  });
  for (const member of members) {
    if (/^(?:class|record|enum|interface)_declaration$/u.test(member.type)) {
      readClass(member, namespace, names, classes);
    }
  }
}

function supersOf(node: Node): readonly WrittenType[] {
  const superclass = node.childForFieldName("superclass");
  const lists = namedChildrenOf(node)
    .filter(({ type }) => type === "super_interfaces" || type === "extends_interfaces")
    .flatMap((list) => namedChildrenOf(list).flatMap(namedChildrenOf));
  const written = [...(superclass === null ? [] : namedChildrenOf(superclass)), ...lists];
  return written.map(({ text }) => parseType(text)).filter((type) => type !== null);
}

function readMethod(node: Node): readonly MethodDeclaration[] {
  const name = node.childForFieldName("name");
  const list = node.childForFieldName("parameters");
  if (name === null || hasModifier(node, "abstract")) return [];
  const parameters = (list === null ? [] : namedChildrenOf(list)).map((parameter) =>
    parseType(parameter.childForFieldName("type")?.text ?? ""),
  );
  return [
    {
      name: name.text,
      range: rangeOf(name),
      isPublic: hasModifier(node, "public"),
      parameters,
      annotations: annotationsOf(node),
    },
  ];
}

function annotationsOf(node: Node): readonly Annotation[] {
  const modifiers = namedChildrenOf(node).find(({ type }) => type === "modifiers");
  const written = modifiers === undefined ? [] : namedChildrenOf(modifiers);
  return written
    .filter(({ type }) => type.endsWith("annotation"))
    .map((annotation) => ({
      name: annotation.childForFieldName("name")?.text ?? "",
      argumentText: annotation.childForFieldName("arguments")?.text ?? "",
    }));
}

function hasModifier(node: Node, modifier: string): boolean {
  const modifiers = namedChildrenOf(node).find(({ type }) => type === "modifiers");
  return modifiers?.children.some((each) => each?.type === modifier) ?? false;
}
