import { commentLines, escapeMarkup } from "./commentText.ts";
import { flattenUnions } from "./flattenUnions.ts";
import { NameRegistry, pascalCase } from "./typeNames.ts";
import {
  splitNull,
  type EventDeclaration,
  type FieldType,
  type ObjectType,
  type TypeShape,
} from "./typeShape.ts";

/**
 * Declares an event in C# 11 and later: a record for each object, with the JSON's keys as attributes of
 * System.Text.Json and nullable reference types.
 */
export function declareInCsharp(declaration: EventDeclaration): string {
  const { name, description, root, objects } = flattenUnions(declaration);
  const isRoot = root.kind === "named" && root.name === name;
  const records = objects.map((object) =>
    declareRecord(object.name === name ? { ...object, description } : object),
  );
  const body = records.join("\n\n");
  const type = qualified(csharpType(root));
  const usings = [
    ...(/\b(?:List|Dictionary)</.test(body) ? ["System.Collections.Generic"] : []),
    ...(body.includes("JsonElement") ? ["System.Text.Json"] : []),
    ...(body.includes("[JsonPropertyName(") ? ["System.Text.Json.Serialization"] : []),
  ];
  const head = [
    ...usings.map((each) => `using ${each};`),
    ...(isRoot ? [] : [`using ${name} = ${type};`]),
  ].join("\n");
  return `${[head, body].filter((part) => part !== "").join("\n\n")}\n`;
}

function declareRecord({ name, description, fields }: ObjectType): string {
  // A member may not be called like its type.
  const names = new NameRegistry([name]);
  const members = fields.map((field) => declareMember(field, names.claim(pascalCase(field.key))));
  return [
    ...summary(description, ""),
    `public sealed record ${name}`,
    "{",
    members.join("\n\n"),
    "}",
  ].join("\n");
}

function declareMember({ key, shape, optional, description }: FieldType, name: string): string {
  const inner = splitNull(shape);
  const type = csharpType(inner.shape);
  const mark = optional || inner.nullable ? "?" : "";
  const required = optional ? "" : "required ";
  return [
    ...summary(description, "    "),
    `    [JsonPropertyName(${JSON.stringify(key)})]`,
    `    public ${required}${type}${mark} ${name} { get; init; }`,
  ].join("\n");
}

function summary(text: string, indent: string): readonly string[] {
  if (text === "") return [];
  const prefix = `${indent}/// `;
  return [`${prefix}<summary>`, ...commentLines(escapeMarkup(text), prefix), `${prefix}</summary>`];
}

function csharpType(shape: TypeShape): string {
  switch (shape.kind) {
    case "string":
    case "constants":
      return "string";
    case "integer":
      return "long";
    case "number":
      return "double";
    case "boolean":
      return "bool";
    case "null":
    case "unknown":
    case "union":
      return "JsonElement";
    case "list":
      return `List<${elementType(shape.element)}>`;
    case "map":
      return `Dictionary<string, ${elementType(shape.value)}>`;
    case "nullable":
      return csharpType(shape.inner);
    case "named":
      return shape.name;
  }
}

function elementType(element: TypeShape): string {
  return element.kind === "nullable" ? `${csharpType(element)}?` : csharpType(element);
}

/** An alias stands before all `using`s take effect, so it names everything in full. */
function qualified(type: string): string {
  return type
    .replaceAll(/\b(List|Dictionary)</g, "System.Collections.Generic.$1<")
    .replaceAll(/\bJsonElement\b/g, "System.Text.Json.JsonElement");
}
