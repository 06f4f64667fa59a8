import { parse } from "yaml";
import { fromData } from "./jsonText.ts";
import {
  isDeferred,
  isList,
  isMap,
  joinText,
  scalarText,
  unknown,
  unknownFrom,
  type TerraformValue,
} from "./terraformValue.ts";

/** Stands for a deferred part while a text is parsed: private use, so that no text has it. */
const placeholder = /\u{E000}(\d+)\u{E001}/u;

/** A part that only a deployment knows in a line of its own, which may be any lines: `%{ if … }`. */
const ownLine = /^[ \t]*\u{E000}\d+\u{E001}[ \t]*$/gmu;

/**
 * What a text of YAML, or of JSON, which is YAML, says: with parts that only a deployment knows in the
 * places where they stand. Unknown for any other text.
 */
export function decodeText(text: TerraformValue): TerraformValue {
  if (isDeferred(text)) {
    if (text.kind === "json") return text.value;
    if (text.kind === "text") return decodeParts(text.parts);
    if (text.kind !== "either") return unknownFrom([text]);
    const [one, other] = text.options;
    return { kind: "either", options: [decodeText(one), decodeText(other)] };
  }
  const known = scalarText(text);
  return known === null ? unknown : (dataOf(known) ?? unknown);
}

function decodeParts(parts: readonly TerraformValue[]): TerraformValue {
  const written = parts.map((part, index) => scalarText(part) ?? `\u{E000}${index}\u{E001}`);
  const data = dataOf(written.join("").replaceAll(ownLine, ""));
  return data === undefined ? unknownFrom(parts) : withParts(data, parts);
}

/** Plain data as a value; undefined for a text that is neither YAML nor JSON. */
function dataOf(text: string): TerraformValue | undefined {
  try {
    return fromData(parse(text, { maxAliasCount: 100, logLevel: "silent" }) as unknown);
  } catch {
    return undefined;
  }
}

/** The value with the parts back in their places. */
function withParts(value: TerraformValue, parts: readonly TerraformValue[]): TerraformValue {
  if (isList(value)) return value.map((item) => withParts(item, parts));
  if (isMap(value)) {
    return new Map([...value].map(([key, member]) => [key, withParts(member, parts)]));
  }
  if (typeof value !== "string" || !placeholder.test(value)) return value;
  // Every other piece is what the pattern captures: a part's number.
  const pieces = value.split(placeholder).map((piece, position) => {
    return position % 2 === 0 ? piece : (parts[Number(piece)] ?? unknown);
  });
  const [only, ...others] = pieces.filter((piece) => piece !== "");
  return only !== undefined && others.length === 0 ? only : joinText(pieces);
}
