import type { JsonObject } from "../model/json.ts";
import { readJson, readText } from "../model/readParameters.ts";
import type { ParameterValues, SampleParameter } from "../model/sample.ts";
import { jsonParameter, textParameter } from "../model/sampleParameters.ts";
import { typedItem } from "./typedItem.ts";

/** Partition key of the item that a sample is about. */
export const itemId = textParameter("id", "The item's partition key.", "A-1042");

/** What else is in the item, to be read by `readItem`. */
export function itemAttributes(status: string): SampleParameter {
  return jsonParameter(
    "attributes",
    "The item's other attributes, as a JSON object; they arrive as typed values.",
    order(status),
  );
}

/** What was in the item before it was changed. */
export const oldItemAttributes = jsonParameter(
  "oldAttributes",
  "The item's other attributes before the change, as a JSON object.",
  order("accepted"),
);

/**
 * The item as typed values, its key first.
 * @param name parameter that holds the attributes
 */
export function readItem(values: ParameterValues, name = "attributes"): JsonObject {
  const key = readItemKey(values);
  return { ...key, ...typedItem(readJson(values, name)), ...key };
}

/** The key of the item alone. */
export function readItemKey(values: ParameterValues): JsonObject {
  return { [itemId.name]: { S: readText(values, itemId.name) } };
}

function order(status: string): string {
  return JSON.stringify({ status, amount: 59.9 });
}
