import { commentLines } from "./commentText.ts";
import { flattenUnions } from "./flattenUnions.ts";
import { NameRegistry, pascalCase } from "./typeNames.ts";
import {
  splitNull,
  type EventDeclaration,
  type FieldType,
  type ObjectType,
  type TypeShape,
} from "./typeShape.ts";

/** Declares an event in Go: a struct for each object, with the JSON's keys as tags of `encoding/json`. */
export function declareInGo(declaration: EventDeclaration): string {
  const { name, description, root, objects } = flattenUnions(declaration);
  const isRoot = root.kind === "named" && root.name === name;
  const alias = [...commentLines(`${name}: ${description}`, "// "), `type ${name} ${goType(root)}`];
  const structs = objects.map((object) =>
    declareStruct(object.name === name ? { ...object, description } : object),
  );
  return `${[...(isRoot ? [] : [alias.join("\n")]), ...structs].join("\n\n")}\n`;
}

function declareStruct({ name, description, fields }: ObjectType): string {
  const names = new NameRegistry();
  return [
    ...commentLines(description === "" ? "" : `${name}: ${description}`, "// "),
    `type ${name} struct {`,
    ...fields.flatMap((field) => declareField(field, names.claim(pascalCase(field.key)))),
    "}",
  ].join("\n");
}

function declareField(
  { key, shape, optional, description }: FieldType,
  name: string,
): readonly string[] {
  const inner = splitNull(shape);
  const type = goType(inner.shape);
  // Slices, maps and `any` have a nil of their own.
  const needsPointer = (optional || inner.nullable) && !/^(?:\[\]|map\[|any$)/.test(type);
  const tag = `\`json:"${key}${optional ? ",omitempty" : ""}"\``;
  return [
    ...commentLines(description, "\t// "),
    `\t${name} ${needsPointer ? "*" : ""}${type} ${tag}`,
  ];
}

function goType(shape: TypeShape): string {
  switch (shape.kind) {
    case "string":
    case "constants":
      return "string";
    case "integer":
      return "int64";
    case "number":
      return "float64";
    case "boolean":
      return "bool";
    case "null":
    case "unknown":
    case "union":
      return "any";
    case "list":
      return `[]${elementType(shape.element)}`;
    case "map":
      return `map[string]${elementType(shape.value)}`;
    case "nullable":
      return goType(shape.inner);
    case "named":
      return shape.name;
  }
}

function elementType(element: TypeShape): string {
  const type = goType(element);
  const needsPointer = element.kind === "nullable" && !/^(?:\[\]|map\[|any$)/.test(type);
  return needsPointer ? `*${type}` : type;
}
