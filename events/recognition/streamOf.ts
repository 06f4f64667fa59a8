import { isJsonObject } from "../model/json.ts";
import type { FixedShape } from "../model/recognition.ts";
import { firstRecordHas } from "./firstRecordHas.ts";

/**
 * Recognises a batch of a stream by its first record, or, at the end of a tumbling window where there
 * may be no record, by the service in the stream's ARN.
 */
export function streamOf(eventSource: string, service: string): FixedShape {
  const byRecord = firstRecordHas("eventSource", eventSource);
  return {
    kind: "fixed",
    matches: (event) =>
      byRecord.matches(event) || (isEmptyWindow(event) && serviceOfArn(event) === service),
  };
}

function isEmptyWindow(event: unknown): event is Readonly<Record<string, unknown>> {
  return (
    isJsonObject(event) &&
    Array.isArray(event["Records"]) &&
    event["Records"].length === 0 &&
    typeof event["isFinalInvokeForWindow"] === "boolean"
  );
}

function serviceOfArn(event: Readonly<Record<string, unknown>>): string | null {
  const arn = event["eventSourceARN"];
  return typeof arn === "string" ? (arn.split(":")[2] ?? null) : null;
}
