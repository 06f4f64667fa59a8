import { blockComment } from "./commentText.ts";
import type { EventDeclaration, FieldType, ObjectType, TypeShape } from "./typeShape.ts";

/** Declares an event in TypeScript: an interface for each object, with the fields' documentation. */
export function declareInTypescript(declaration: EventDeclaration): string {
  const { name, description, root, objects } = declaration;
  const isRoot = root.kind === "named" && root.name === name;
  const alias = [
    ...blockComment(description, ""),
    `export type ${name} = ${typescriptType(root)};`,
  ];
  const interfaces = objects.map((object) =>
    declareInterface(object.name === name ? { ...object, description } : object),
  );
  return `${[...(isRoot ? [] : [alias.join("\n")]), ...interfaces].join("\n\n")}\n`;
}

function declareInterface({ name, description, fields }: ObjectType): string {
  return [
    ...blockComment(description, ""),
    `export interface ${name} {`,
    ...fields.flatMap(declareField),
    "}",
  ].join("\n");
}

function declareField({ key, shape, optional, description }: FieldType): readonly string[] {
  const mark = optional ? "?" : "";
  return [
    ...blockComment(description, "  "),
    `  ${propertyName(key)}${mark}: ${typescriptType(shape)};`,
  ];
}

/** A key as TypeScript and JavaScript write it: quoted where it is no identifier. */
export function propertyName(key: string): string {
  return isIdentifier(key) ? key : JSON.stringify(key);
}

/** Whether a key needs no quotes. */
export function isIdentifier(key: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(key);
}

/** A type as TypeScript writes it, and JSDoc with it. */
export function typescriptType(shape: TypeShape): string {
  switch (shape.kind) {
    case "integer":
      return "number";
    case "constants":
      return shape.values.map((value) => JSON.stringify(value)).join(" | ");
    case "list": {
      const element = typescriptType(shape.element);
      return element.includes(" | ") ? `(${element})[]` : `${element}[]`;
    }
    case "map":
      return `Record<string, ${typescriptType(shape.value)}>`;
    case "union":
      return shape.options.map(typescriptType).join(" | ");
    case "nullable":
      return `${typescriptType(shape.inner)} | null`;
    case "named":
      return shape.name;
    case "string":
    case "number":
    case "boolean":
    case "null":
    case "unknown":
      return shape.kind;
  }
}
