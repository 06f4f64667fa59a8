import { describe, expect, it } from "vitest";
import { buildSample } from "../buildSample.ts";
import { decodeBase64 } from "../encoding/base64.ts";
import { md5OfText } from "../encoding/md5.ts";
import { parseJson } from "../encoding/parseJson.ts";
import { s3ViaSqs } from "../messaging/s3ViaSqs.ts";
import { sqs } from "../messaging/sqs.ts";
import type { EventType } from "../model/eventType.ts";
import { kinesisStream } from "../streams/kinesisStream.ts";
import { buildBatch, truncateJson } from "./buildBatch.ts";

const now = new Date("2026-03-14T15:09:26.535Z");

interface Records {
  readonly Records: readonly Readonly<Record<string, unknown>>[];
}
function recordsOf(eventType: EventType, set: Readonly<Record<string, string>>) {
  return (buildSample(eventType, "batch", { seed: 3, now, set }).value as unknown as Records)
    .Records;
}

describe("buildBatch", () => {
  it("breaks the record that it is asked to, and no other", () => {
    const double = { at: 2, spoil: (number: number) => number * 100 };
    expect(buildBatch(3, (index) => index, double)).toEqual([0, 100, 2]);
    expect(buildBatch(3, (index) => index, { ...double, at: 0 })).toEqual([0, 1, 2]);
    expect(buildBatch(2, (index) => index)).toEqual([0, 1]);
  });

  it.each(['{"a":1}', "[1]", '"x"', "{}", "1"])("cuts %s so that it is JSON no more", (text) => {
    expect(parseJson(truncateJson(text))).toBeUndefined();
  });

  it.each([sqs, s3ViaSqs])("poisons one body of $id and keeps its digest true", (eventType) => {
    const bodies = recordsOf(eventType, { count: "3", poisoned: "3" }).map((record) => {
      expect(record["md5OfBody"]).toBe(md5OfText(String(record["body"])));
      return parseJson(String(record["body"])) !== undefined;
    });
    expect(bodies).toEqual([true, true, false]);
  });

  it("poisons the data of one Kinesis record and keeps the shard's order", () => {
    const records = recordsOf(kinesisStream, { count: "3", poisoned: "1" });
    const kinesis = records.map((record) => record["kinesis"] as Readonly<Record<string, string>>);
    const parsed = kinesis.map(({ data }) => parseJson(decodeBase64(data ?? "") ?? ""));
    expect(parsed.map((value) => value !== undefined)).toEqual([false, true, true]);
    const numbers = kinesis.map(({ sequenceNumber }) => BigInt(sequenceNumber ?? 0));
    expect(numbers[0]! < numbers[1]! && numbers[1]! < numbers[2]!).toBe(true);
  });
});
