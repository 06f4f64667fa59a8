import { utf8Length } from "../encoding/base64.ts";
import { isJsonObject, type Json, type JsonObject } from "../model/json.ts";

/**
 * Size of an item of typed values in bytes, the names of its attributes included: DynamoDB Developer
 * Guide, "DynamoDB item sizes and formats".
 */
export function itemSize(item: JsonObject): number {
  return Object.entries(item).reduce(
    (sum, [name, value]) => sum + utf8Length(name) + valueSize(value),
    0,
  );
}

function valueSize(value: Json): number {
  const [type, content] = isJsonObject(value) ? (Object.entries(value)[0] ?? []) : [];
  if (type === "BOOL" || type === "NULL") return 1;
  if (Array.isArray(content)) {
    const items = content as readonly Json[];
    const inside = items.map((item) =>
      type === "L" ? valueSize(item) + 1 : scalarSize(type, item),
    );
    return inside.reduce((sum, size) => sum + size, type === "L" ? 3 : 0);
  }
  if (type === "M" && isJsonObject(content)) {
    return itemSize(content) + Object.keys(content).length + 3;
  }
  return scalarSize(type, content);
}

function scalarSize(type: string | undefined, content: unknown): number {
  if (typeof content !== "string") return 0;
  if (type === "N" || type === "NS") {
    // About a byte for two significant digits and one more.
    const significant = content.replaceAll(/^[-+0.]+|\.|0+$/g, "").length;
    return Math.ceil(significant / 2) + 1;
  }
  if (type === "B" || type === "BS") return atob(content).length;
  return utf8Length(content);
}
