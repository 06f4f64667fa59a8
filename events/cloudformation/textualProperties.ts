import { isJsonObject, type Json, type JsonObject } from "../model/json.ts";

/**
 * Writes properties as CloudFormation hands them to a custom resource: scalars become text at any
 * depth, and keys stay as they are.
 */
export function textualProperties(properties: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [key, textualValue(value)]),
  );
}

function textualValue(value: Json): Json {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return value.map((item: Json) => textualValue(item));
  if (isJsonObject(value)) return textualProperties(value);
  return value ?? "";
}
