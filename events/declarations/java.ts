import { commentLines, escapeMarkup } from "./commentText.ts";
import { flattenUnions } from "./flattenUnions.ts";
import { camelCase, NameRegistry } from "./typeNames.ts";
import type { EventDeclaration, FieldType, ObjectType, TypeShape } from "./typeShape.ts";

// The Java Language Specification, section 3.9, and the methods of Object that no component may be called by.
const reserved =
  "abstract assert boolean break byte case catch char class const continue default do double else enum extends final finally float for goto if implements import instanceof int interface long native new package private protected public return short static strictfp super switch synchronized this throw throws transient try void volatile while true false null clone finalize getClass hashCode notify notifyAll toString wait".split(
    " ",
  );

/**
 * Declares an event in Java 16 and later: a record for each object, within that of the event, with the
 * JSON's keys as Jackson's annotations.
 */
export function declareInJava(declaration: EventDeclaration): string {
  const { name, description, root, objects } = flattenUnions(declaration);
  const own = objects.find((object) => object.name === name);
  const others = objects.filter((object) => object !== own);
  // Java cannot give a list or a map another name: a record with the one value stands for it.
  const event: ObjectType = own ?? {
    name,
    description,
    fields: [{ key: "value", shape: root, optional: false, description: "" }],
  };
  const nested = others.map((object) => declareRecord(object, "  ", []));
  const body = declareRecord({ ...event, description }, "", nested, own === undefined);
  const imports = [
    ...(body.includes("@JsonIgnoreProperties")
      ? ["com.fasterxml.jackson.annotation.JsonIgnoreProperties"]
      : []),
    ...(body.includes("@JsonProperty(") ? ["com.fasterxml.jackson.annotation.JsonProperty"] : []),
    ...(body.includes("@JsonValue") ? ["com.fasterxml.jackson.annotation.JsonValue"] : []),
    ...(/\bList</.test(body) ? ["java.util.List"] : []),
    ...(/\bMap</.test(body) ? ["java.util.Map"] : []),
  ];
  const head = imports.map((each) => `import ${each};`).join("\n");
  return `${head === "" ? "" : `${head}\n\n`}${body}\n`;
}

function declareRecord(
  { name, description, fields }: ObjectType,
  indent: string,
  nested: readonly string[],
  isValue = false,
): string {
  const names = new NameRegistry(reserved);
  const components = fields.map((field) => ({ field, name: names.claim(camelCase(field.key)) }));
  const annotation = (key: string): string =>
    isValue ? "@JsonValue" : `@JsonProperty(${JSON.stringify(key)})`;
  const list = components.map(
    ({ field, name: component }) =>
      `${indent}    ${annotation(field.key)} ${javaType(field.shape)} ${component}`,
  );
  const head = list.length === 0 ? `${name}()` : `${name}(\n${list.join(",\n")})`;
  return [
    ...javadoc(description, components, indent),
    ...(isValue ? [] : [`${indent}@JsonIgnoreProperties(ignoreUnknown = true)`]),
    nested.length === 0
      ? `${indent}public record ${head} {}`
      : `${indent}public record ${head} {\n\n${nested.join("\n\n")}\n}`,
  ].join("\n");
}

function javadoc(
  description: string,
  components: readonly { readonly field: FieldType; readonly name: string }[],
  indent: string,
): readonly string[] {
  const prefix = `${indent} * `;
  const safe = (text: string): string =>
    escapeMarkup(text).replaceAll("*/", "* /").replaceAll("@", "&#64;").replaceAll("\\u", "\\ u");
  const lines = commentLines(safe(description), prefix);
  const parameters = components
    .filter(({ field }) => field.description !== "")
    .flatMap(({ field, name }) =>
      commentLines(`@param ${name} ${safe(field.description)}`, prefix),
    );
  const gap = lines.length > 0 && parameters.length > 0 ? [`${indent} *`] : [];
  const all = [...lines, ...gap, ...parameters];
  return all.length === 0 ? [] : [`${indent}/**`, ...all, `${indent} */`];
}

/** Boxed throughout, because any value may be absent or null in an event that somebody made up. */
function javaType(shape: TypeShape): string {
  switch (shape.kind) {
    case "string":
    case "constants":
      return "String";
    case "integer":
      return "Long";
    case "number":
      return "Double";
    case "boolean":
      return "Boolean";
    case "null":
    case "unknown":
    case "union":
      return "Object";
    case "list":
      return `List<${javaType(shape.element)}>`;
    case "map":
      return `Map<String, ${javaType(shape.value)}>`;
    case "nullable":
      return javaType(shape.inner);
    case "named":
      return shape.name;
  }
}
