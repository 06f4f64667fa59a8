import { isJsonObject, type Json, type JsonObject } from "../model/json.ts";

/**
 * A JSON object as an item of typed values: DynamoDB API Reference, "AttributeValue". Sets and bytes
 * have no like in JSON, so a list stays a list and text stays text.
 * @param json anything but an object gives an item without attributes
 */
export function typedItem(json: Json): JsonObject {
  if (!isJsonObject(json)) return {};
  const attributes = Object.entries(json);
  return Object.fromEntries(attributes.map(([name, value]) => [name, typedValue(value)]));
}

function typedValue(value: Json): JsonObject {
  if (value === null) return { NULL: true };
  if (typeof value === "string") return { S: value };
  if (typeof value === "number") return { N: String(value) };
  if (typeof value === "boolean") return { BOOL: value };
  if (Array.isArray(value)) return { L: (value as readonly Json[]).map(typedValue) };
  return { M: typedItem(value) };
}
