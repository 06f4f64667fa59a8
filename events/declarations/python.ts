import { commentLines } from "./commentText.ts";
import type { EventDeclaration, FieldType, ObjectType, TypeShape } from "./typeShape.ts";

const keywords = new Set(
  "False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield".split(
    " ",
  ),
);

/**
 * Declares an event in Python: a TypedDict for each object (PEP 589, PEP 655). Objects come after those
 * that they hold, because the functional form, for keys that are no names, is run as written.
 */
export function declareInPython(declaration: EventDeclaration): string {
  const { name, description, root, objects } = declaration;
  const isRoot = root.kind === "named" && root.name === name;
  const types = objects
    .map((object) => declareObject(object.name === name ? { ...object, description } : object))
    .toReversed();
  const alias = [...commentLines(description, "# "), `${name} = ${quoted(pythonType(root), root)}`];
  const body = [...types, ...(isRoot ? [] : [alias.join("\n")])].join("\n\n\n");
  const wanted = ["Any", "Literal", "NotRequired", "TypedDict"];
  const used = wanted.filter((word) => new RegExp(`\\b${word}\\b(?!:)`).test(body));
  const typing = used.length === 0 ? "" : `from typing import ${used.join(", ")}\n`;
  return `from __future__ import annotations\n\n${typing}\n\n${body}\n`;
}

function declareObject(object: ObjectType): string {
  const isPlain = object.fields.every(({ key }) => isName(key));
  return isPlain ? declareClass(object) : declareFunctional(object);
}

function isName(key: string): boolean {
  // Two underscores in front would be mangled with the name of the class.
  return /^[A-Za-z_]\w*$/.test(key) && !keywords.has(key) && !key.startsWith("__");
}

function declareClass({ name, description, fields }: ObjectType): string {
  const doc = commentLines(description.replaceAll('"""', "'''").replaceAll("\\", "\\\\"), "    ");
  const [first = "", ...more] = doc;
  const text =
    more.length === 0 ? `    """${first.trim()}"""` : [`    """`, ...doc, `    """`].join("\n");
  return [
    `class ${name}(TypedDict):`,
    ...(description === "" ? [] : [text, ""]),
    ...fields.flatMap((field) => [
      ...commentLines(field.description, "    # "),
      `    ${field.key}: ${fieldType(field)}`,
    ]),
    ...(fields.length === 0 && description === "" ? ["    pass"] : []),
  ].join("\n");
}

function declareFunctional({ name, description, fields }: ObjectType): string {
  return [
    ...commentLines(description, "# "),
    `${name} = TypedDict(`,
    `    "${name}",`,
    "    {",
    ...fields.flatMap((field) => [
      ...commentLines(field.description, "        # "),
      `        ${JSON.stringify(field.key)}: ${functionalType(field)},`,
    ]),
    "    },",
    ")",
  ].join("\n");
}

function fieldType({ shape, optional }: FieldType): string {
  return optional ? `NotRequired[${pythonType(shape)}]` : pythonType(shape);
}

function functionalType({ shape, optional }: FieldType): string {
  const type = quoted(pythonType(shape), shape);
  return optional ? `NotRequired[${type}]` : type;
}

/** A type that is run as written, in quotes where one of its names may not be bound yet. */
function quoted(type: string, shape: TypeShape): string {
  const isBuiltIn = !JSON.stringify(shape).includes('"named"') && !type.includes(" | ");
  return isBuiltIn ? type : JSON.stringify(type.replaceAll('"', "'"));
}

function pythonType(shape: TypeShape): string {
  switch (shape.kind) {
    case "string":
      return "str";
    case "integer":
      return "int";
    case "number":
      return "float";
    case "boolean":
      return "bool";
    case "null":
      return "None";
    case "unknown":
      return "Any";
    case "constants":
      return `Literal[${shape.values.map((value) => JSON.stringify(value)).join(", ")}]`;
    case "list":
      return `list[${pythonType(shape.element)}]`;
    case "map":
      return `dict[str, ${pythonType(shape.value)}]`;
    case "union":
      return shape.options.map(pythonType).join(" | ");
    case "nullable":
      return `${pythonType(shape.inner)} | None`;
    case "named":
      return shape.name;
  }
}
