import { isJsonObject, type Json } from "../model/json.ts";
import { readJson } from "../model/readParameters.ts";
import type { ParameterValues, SampleParameter } from "../model/sample.ts";
import { jsonParameter } from "../model/sampleParameters.ts";

/** An attribute of a message that has a text for its value. */
export interface TextAttribute {
  readonly name: string;
  readonly dataType: "String" | "Number" | "String.Array";
  readonly value: string;
}

/** Attributes of a message, to be read by `readMessageAttributes`. */
export function messageAttributes(fallback: string): SampleParameter {
  return jsonParameter(
    "messageAttributes",
    "Attributes of the message, as a JSON object: a number becomes a Number, a list a String.Array, and anything else a String.",
    fallback,
  );
}

/**
 * The attributes that were given, in their order: SNS Developer Guide, "Message attribute data types
 * and validation".
 * @returns none where no object was given
 */
export function readMessageAttributes(values: ParameterValues): readonly TextAttribute[] {
  const given = readJson(values, "messageAttributes");
  if (!isJsonObject(given)) return [];
  return Object.entries(given).map(([name, value]) => ({
    name,
    dataType: dataTypeOf(value),
    value: typeof value === "string" ? value : JSON.stringify(value),
  }));
}

function dataTypeOf(value: Json): TextAttribute["dataType"] {
  if (typeof value === "number") return "Number";
  return Array.isArray(value) ? "String.Array" : "String";
}
