import { isJsonObject } from "../model/json.ts";
import type { FixedShape } from "../model/recognition.ts";
import { firstRecordHas } from "./firstRecordHas.ts";

/** Recognises a batch of a stream by its first record. */
export function streamOf(eventSource: string): FixedShape {
  const byRecord = firstRecordHas("eventSource", eventSource);
  return {
    kind: "fixed",
    matches: (event) => byRecord.matches(event) && !hasTumblingWindow(event),
  };
}

/**
 * Recognises a batch of a stream with a tumbling window: by its first record, or, at the end of the
 * window where there may be no record, by the service in the stream's ARN.
 */
export function windowOf(eventSource: string, service: string): FixedShape {
  const byRecord = firstRecordHas("eventSource", eventSource);
  return {
    kind: "fixed",
    matches: (event) =>
      hasTumblingWindow(event) &&
      (byRecord.matches(event) || (hasNoRecords(event) && serviceOfArn(event) === service)),
  };
}

function hasTumblingWindow(event: unknown): event is Readonly<Record<string, unknown>> {
  if (!isJsonObject(event)) return false;
  return isJsonObject(event["window"]) || typeof event["isFinalInvokeForWindow"] === "boolean";
}

function hasNoRecords(event: Readonly<Record<string, unknown>>): boolean {
  return Array.isArray(event["Records"]) && event["Records"].length === 0;
}

function serviceOfArn(event: Readonly<Record<string, unknown>>): string | null {
  const arn = event["eventSourceARN"];
  return typeof arn === "string" ? (arn.split(":")[2] ?? null) : null;
}
