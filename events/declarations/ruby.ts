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

// Keywords, and the methods of Data and Object that a member would hide.
const reserved =
  "alias and begin break case class def defined do else elsif end ensure false for if in module next nil not or redo rescue retry return self super then true undef unless until when while yield clone display dup eql extend freeze frozen hash inspect instance_of is_a itself kind_of members method methods object_id public_send respond_to send singleton_class tap to_enum to_h to_s with".split(
    " ",
  );

interface Member {
  readonly field: FieldType;
  readonly name: string;
}

/**
 * Declares an event in Ruby 3.2 and later: a Data class for each object, with YARD's tags, which is
 * made from the Hash that the handler gets.
 */
export function declareInRuby(declaration: EventDeclaration): string {
  const { name, description, root, objects } = flattenUnions(declaration);
  const isRoot = root.kind === "named" && root.name === name;
  const classes = objects.map((object) =>
    declareData(object.name === name ? { ...object, description } : object),
  );
  const note = [...commentLines(description, "# "), `# The event is a ${rubyType(root)}.`];
  return `${[...(isRoot ? [] : [note.join("\n")]), ...classes].join("\n\n")}\n`;
}

function declareData({ name, description, fields }: ObjectType): string {
  const names = new NameRegistry(reserved);
  const members = fields.map((field) => ({ field, name: names.claim(snakeCase(field.key)) }));
  const symbols = members.map((member) => `:${member.name}`);
  const list = symbols.join(", ");
  const short = `${name} = Data.define(${list}) do`;
  const define =
    short.length <= 100 ? [short] : [`${name} = Data.define(`, ...symbols.map(listed), ") do"];
  return [
    ...commentLines(description, "# "),
    ...members.flatMap(describeMember),
    ...define,
    `  # @param event [Hash] the parsed JSON`,
    `  # @return [${name}]`,
    `  def self.from(event)`,
    ...(members.length === 0
      ? ["    new"]
      : [
          "    new(",
          ...members.map((member, index) => assign(member, index, members.length)),
          "    )",
        ]),
    "  end",
    "end",
  ].join("\n");
}

function listed(symbol: string, index: number, all: readonly string[]): string {
  return `  ${symbol}${index === all.length - 1 ? "" : ","}`;
}

function describeMember({ field, name }: Member): readonly string[] {
  const { shape, optional, description } = field;
  const inner = splitNull(shape);
  const type = rubyType(inner.shape);
  const types = optional || inner.nullable ? `${type}, nil` : type;
  return [
    `# @!attribute [r] ${name}`,
    ...commentLines(`@return [${types}] ${description}`.trimEnd(), "#   "),
  ];
}

function assign({ field, name }: Member, index: number, count: number): string {
  const read = `event[${rubyString(field.key)}]`;
  const value = convert(read, field.shape);
  return `      ${name}: ${value}${index === count - 1 ? "" : ","}`;
}

/** A key as a string of Ruby, in which nothing is interpolated. */
function rubyString(key: string): string {
  return `'${key.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}

/** Code that makes objects of the hashes in a value. */
function convert(read: string, shape: TypeShape): string {
  const inner = splitNull(shape).shape;
  if (inner.kind === "named") return `${read}&.then { |value| ${inner.name}.from(value) }`;
  if (inner.kind === "list" && holdsObjects(inner.element)) {
    return `${read}&.map { |item| ${convert("item", inner.element)} }`;
  }
  if (inner.kind === "map" && holdsObjects(inner.value)) {
    return `${read}&.transform_values { |item| ${convert("item", inner.value)} }`;
  }
  return read;
}

function holdsObjects(shape: TypeShape): boolean {
  const inner = splitNull(shape).shape;
  if (inner.kind === "list") return holdsObjects(inner.element);
  if (inner.kind === "map") return holdsObjects(inner.value);
  return inner.kind === "named";
}

function rubyType(shape: TypeShape): string {
  switch (shape.kind) {
    case "string":
    case "constants":
      return "String";
    case "integer":
      return "Integer";
    case "number":
      return "Numeric";
    case "boolean":
      return "Boolean";
    case "null":
      return "nil";
    case "unknown":
    case "union":
      return "Object";
    case "list":
      return `Array<${rubyType(shape.element)}>`;
    case "map":
      return `Hash{String => ${rubyType(shape.value)}}`;
    case "nullable":
      return rubyType(shape.inner);
    case "named":
      return shape.name;
  }
}
