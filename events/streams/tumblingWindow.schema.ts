import * as z from "zod";
import { arnField, textField } from "../model/commonFields.ts";
import { field, hinted } from "../model/fieldDocs.ts";

const page = "https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-windows.html";
const windowExample = { start: "2026-01-01T00:00:00Z", end: "2026-01-01T00:02:00Z" };

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
      z.looseObject({
        start: timeField("When the window opens.", windowExample.start),
        end: timeField("When the window closes.", windowExample.end),
      }),
      "The tumbling window that the records belong to, in UTC.",
      windowExample,
      page,
    ),
    state: field(
      z.record(z.string(), z.unknown()).nullable().optional(),
      "What the previous invocation in this window returned as its state; empty, null or absent at first.",
      { total: 42 },
      page,
    ),
    shardId: textField("The shard that is read.", "shardId-000000000006", page),
    eventSourceARN: arnField("The stream that is read.", streamArn, page),
    isFinalInvokeForWindow: field(
      z.boolean(),
      "True for the last invocation of the window, which may have no records.",
      false,
      page,
    ),
    isWindowTerminatedEarly: field(
      z.boolean(),
      "True where the window ended because its state outgrew 1 MB.",
      false,
      page,
    ),
  };
}
