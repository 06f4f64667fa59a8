import { describe, expect, it } from "vitest";
import { buildSample } from "../buildSample.ts";
import { decodeBase64, decodeBase64Bytes } from "../encoding/base64.ts";
import { gunzipText } from "../encoding/gzip.ts";
import type { EventType } from "../model/eventType.ts";
import { resultProblems } from "../resultProblems.ts";
import { kinesisAnalyticsInput } from "./kinesisAnalyticsInput.ts";
import { kinesisAnalyticsOutput } from "./kinesisAnalyticsOutput.ts";

function recordOf(eventType: EventType, sampleId: string, set: Record<string, string> = {}) {
  const options = { seed: 5, now: new Date("2026-03-12T19:03:58.390Z"), set };
  const event = buildSample(eventType, sampleId, options).value as {
    readonly records: readonly { readonly recordId: string; readonly data: string }[];
  };
  return { event, record: event.records[0]! };
}

describe("records of SQL applications", () => {
  const set = { data: '{"a": 1}' };

  it("hold JSON, compressed or not", () => {
    const { record } = recordOf(kinesisAnalyticsInput, "stream-source", set);
    expect(decodeBase64(record.data)).toBe('{"a":1}');
    const packed = recordOf(kinesisAnalyticsInput, "compressed", set).record;
    expect(gunzipText(decodeBase64Bytes(packed.data)!)).toBe('{"a":1}');
  });

  it("hold two in one where the Producer Library aggregated them", () => {
    const bytes = decodeBase64Bytes(
      recordOf(kinesisAnalyticsInput, "kpl-aggregated", set).record.data,
    )!;
    expect(Buffer.from(bytes).toString("hex", 0, 4)).toBe("f3899ac2");
    expect(new TextDecoder().decode(bytes).split('{"a":1}')).toHaveLength(3);
  });

  it("want an answer without data where they are delivered", () => {
    const { event, record } = recordOf(kinesisAnalyticsOutput, "retry-hint");
    const { recordId } = record;
    const check = (result: string) =>
      resultProblems(kinesisAnalyticsOutput, event, { records: [{ recordId, result }] });
    expect(check("DeliveryFailed")).toEqual([]);
    expect(check("ProcessingFailed")).toHaveLength(1);
    expect(resultProblems(kinesisAnalyticsOutput, event, { records: [] })).toEqual([
      `Record ${recordId}: not returned`,
    ]);
  });
});
