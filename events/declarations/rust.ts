import { commentLines } from "./commentText.ts";
import { flattenUnions } from "./flattenUnions.ts";
import { NameRegistry, snakeCase } from "./typeNames.ts";
import {
  splitNull,
  type EventDeclaration,
  type FieldType,
  type ObjectType,
  type TypeShape,
} from "./typeShape.ts";

// The Rust Reference, "Keywords".
const reserved =
  "as async await break const continue crate dyn else enum extern false fn for if impl in let loop match mod move mut pub ref return self static struct super trait true type unsafe use where while abstract become box do final gen macro override priv try typeof unsized virtual yield".split(
    " ",
  );

/** Declares an event in Rust: a struct for each object, for serde, with the JSON's keys as renames. */
export function declareInRust(declaration: EventDeclaration): string {
  const { name, description, root, objects } = flattenUnions(declaration);
  const isRoot = root.kind === "named" && root.name === name;
  const boxing = new Boxing(objects);
  const alias = [...commentLines(description, "/// "), `pub type ${name} = ${rustType(root)};`];
  const structs = objects.map((object) =>
    declareStruct(object.name === name ? { ...object, description } : object, boxing),
  );
  const body = [...(isRoot ? [] : [alias.join("\n")]), ...structs].join("\n\n");
  const uses = [
    ...(body.includes("Deserialize") ? ["use serde::{Deserialize, Serialize};"] : []),
    ...(body.includes("HashMap<") ? ["use std::collections::HashMap;"] : []),
  ];
  return `${uses.length === 0 ? "" : `${uses.join("\n")}\n\n`}${body}\n`;
}

function declareStruct({ name, description, fields }: ObjectType, boxing: Boxing): string {
  const names = new NameRegistry(reserved);
  const members = fields.flatMap((field) =>
    declareMember(field, names.claim(snakeCase(field.key)), boxing.isNeeded(name, field.shape)),
  );
  return [
    ...commentLines(description, "/// "),
    "#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]",
    `pub struct ${name} {`,
    ...members,
    "}",
  ].join("\n");
}

function declareMember(
  { key, shape, optional, description }: FieldType,
  name: string,
  isBoxed: boolean,
): readonly string[] {
  const inner = splitNull(shape);
  const bare = rustType(inner.shape);
  const type = isBoxed ? `Box<${bare}>` : bare;
  const attributes = [
    ...(name === key ? [] : [`rename = ${JSON.stringify(key)}`]),
    ...(optional ? ["default", 'skip_serializing_if = "Option::is_none"'] : []),
  ];
  return [
    ...commentLines(description, "    /// "),
    ...(attributes.length === 0 ? [] : [`    #[serde(${attributes.join(", ")})]`]),
    `    pub ${name}: ${optional || inner.nullable ? `Option<${type}>` : type},`,
  ];
}

function rustType(shape: TypeShape): string {
  switch (shape.kind) {
    case "string":
    case "constants":
      return "String";
    case "integer":
      return "i64";
    case "number":
      return "f64";
    case "boolean":
      return "bool";
    case "null":
    case "unknown":
    case "union":
      return "serde_json::Value";
    case "list":
      return `Vec<${rustType(shape.element)}>`;
    case "map":
      return `HashMap<String, ${rustType(shape.value)}>`;
    case "nullable":
      return `Option<${rustType(shape.inner)}>`;
    case "named":
      return shape.name;
  }
}

/** Finds the fields by which a struct would hold itself: they need a box. */
class Boxing {
  readonly #held: ReadonlyMap<string, readonly string[]>;

  constructor(objects: readonly ObjectType[]) {
    this.#held = new Map(
      objects.map(({ name, fields }) => [
        name,
        fields.flatMap(({ shape }) => heldDirectly(shape) ?? []),
      ]),
    );
  }

  isNeeded(holder: string, shape: TypeShape): boolean {
    const start = heldDirectly(shape);
    if (start === null) return false;
    const seen = new Set<string>();
    const queue = [start];
    for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
      if (name === holder) return true;
      if (seen.has(name)) continue;
      seen.add(name);
      queue.push(...(this.#held.get(name) ?? []));
    }
    return false;
  }
}

function heldDirectly(shape: TypeShape): string | null {
  const inner = splitNull(shape).shape;
  return inner.kind === "named" ? inner.name : null;
}
