import { commentLines } from "./commentText.ts";
import type { EventDeclaration, FieldType, ObjectType } from "./typeShape.ts";
import { isIdentifier, propertyName, typescriptType } from "./typescript.ts";

/** Declares an event in JavaScript: a JSDoc typedef for each object, which editors check code against. */
export function declareInJavascript(declaration: EventDeclaration): string {
  const { name, description, root, objects } = declaration;
  const isRoot = root.kind === "named" && root.name === name;
  const alias = comment(description, [` * @typedef {${typescriptType(root)}} ${name}`]);
  const typedefs = objects.map((object) =>
    declareTypedef(object.name === name ? { ...object, description } : object),
  );
  return `${[...(isRoot ? [] : [alias]), ...typedefs].join("\n\n")}\n`;
}

function declareTypedef({ name, description, fields }: ObjectType): string {
  // JSDoc's property tags know identifiers only.
  if (!fields.every(({ key }) => isIdentifier(key))) {
    const members = fields.map(
      ({ key, shape, optional }) =>
        ` *   ${propertyName(key)}${optional ? "?" : ""}: ${typescriptType(shape)},`,
    );
    const notes = fields.flatMap((field) =>
      field.description === ""
        ? []
        : commentLines(`- \`${field.key}\`: ${safe(field.description)}`, " * "),
    );
    const head = notes.length === 0 ? [] : [...notes, " *"];
    return comment(description, [...head, " * @typedef {{", ...members, ` * }} ${name}`]);
  }
  return comment(description, [` * @typedef {object} ${name}`, ...fields.flatMap(declareProperty)]);
}

function declareProperty({ key, shape, optional, description }: FieldType): readonly string[] {
  const name = optional ? `[${key}]` : key;
  const text = `@property {${typescriptType(shape)}} ${name} ${safe(description)}`.trimEnd();
  return commentLines(text, " * ");
}

function comment(description: string, lines: readonly string[]): string {
  const head = description === "" ? [] : [...commentLines(safe(description), " * "), " *"];
  return ["/**", ...head, ...lines, " */"].join("\n");
}

function safe(text: string): string {
  return text.replaceAll("*/", "* /");
}
