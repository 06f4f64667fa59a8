import type { TemplateSyntax } from "./templateKind.ts";

/** A value that every syntax can write. */
export type MemberValue = string | number | boolean | readonly string[];

/** A key of a mapping, as a syntax writes it. */
export function writeKey(key: string, syntax: TemplateSyntax): string {
  if (syntax === "json") return `"${key}"`;
  return syntax === "python" ? snakeCase(key) : key;
}

/** A value of a mapping, as a syntax writes it. */
export function writeValue(value: MemberValue, syntax: TemplateSyntax): string {
  if (syntax === "yaml") {
    return typeof value === "object" ? `[${value.join(", ")}]` : String(value);
  }
  const json =
    typeof value === "object"
      ? `[${value.map((text) => JSON.stringify(text)).join(", ")}]`
      : JSON.stringify(value);
  return syntax === "python" ? json.replace(/^(?:true|false)$/, capitalize) : json;
}

/**
 * A member of a mapping, as a syntax writes it.
 * @param width of the key with the white space behind it, where the keys of lines that follow each other have one
 */
export function writeMember(
  key: string,
  value: MemberValue,
  syntax: TemplateSyntax,
  width = 0,
): string {
  const written = writeKey(key, syntax).padEnd(width);
  const json = writeValue(value, syntax);
  if (syntax === "hcl") return `${written} = ${json}`;
  return syntax === "python" ? `${written}=${json}` : `${written}: ${json}`;
}

/** CDK's names, as they are in Python. */
function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function capitalize(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
