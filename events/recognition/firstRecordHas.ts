import { isJsonObject } from "../model/json.ts";
import type { FixedShape } from "../model/recognition.ts";

/** Recognises an event by a constant of its first record: `eventSource` being `aws:sqs`. */
export function firstRecordHas(key: string, constant: string): FixedShape {
  return {
    kind: "fixed",
    matches: (event) => {
      const records = isJsonObject(event) ? event["Records"] : null;
      const first: unknown = Array.isArray(records) ? records[0] : null;
      return isJsonObject(first) && first[key] === constant;
    },
  };
}
