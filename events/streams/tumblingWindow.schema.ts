import * as z from "zod";
import { field, hinted } from "../model/fieldDocs.ts";

const page = "https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-windows.html";

function timeField(description: string, example: string) {
  return field(hinted(z.string(), "iso-date-time"), description, example, page);
}

/**
 * Fields beside `Records` where the event source mapping has a tumbling window: Lambda Developer
 * Guide, "Implementing stateful processing".
 * @param streamArn ARN of a stream of this kind, as an example
 */
export function tumblingWindowFields(streamArn: string) {
  return {
    window: field(
      z
        .looseObject({
          start: timeField("When the window opens.", "2026-01-01T00:00:00Z"),
          end: timeField("When the window closes.", "2026-01-01T00:02:00Z"),
        })
        .optional(),
      "The tumbling window that the records belong to; absent without one.",
      { start: "2026-01-01T00:00:00Z", end: "2026-01-01T00:02:00Z" },
      page,
    ),
    state: field(
      z.record(z.string(), z.unknown()).optional(),
      "What the previous invocation in this window returned as its state, empty at first; absent without a window.",
      { total: 42 },
      page,
    ),
    shardId: field(
      z.string().optional(),
      "The shard that is read; absent without a window.",
      "shardId-000000000006",
      page,
    ),
    eventSourceARN: field(
      hinted(z.string(), "arn").optional(),
      "The stream that is read; beside the records only with a window.",
      streamArn,
      page,
    ),
    isFinalInvokeForWindow: field(
      z.boolean().optional(),
      "True for the last invocation of the window, which may have no records; absent without a window.",
      false,
      page,
    ),
    isWindowTerminatedEarly: field(
      z.boolean().optional(),
      "True where the window ended because its state outgrew 1 MB; absent without a window.",
      false,
      page,
    ),
  };
}
