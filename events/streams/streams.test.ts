import { describe, expect, it } from "vitest";
import { buildSample } from "../buildSample.ts";
import { md5 } from "../encoding/md5.ts";
import { identify } from "../identify.ts";
import type { EventType } from "../model/eventType.ts";
import { contentOf } from "../nesting/contentOf.ts";
import { resultProblems } from "../resultProblems.ts";
import { dynamodbTumblingWindow } from "./dynamodbTumblingWindow.ts";
import { itemSize } from "./itemSize.ts";
import { kinesisCloudwatchLogs } from "./kinesisCloudwatchLogs.ts";
import { kinesisDynamodb } from "./kinesisDynamodb.ts";
import { kinesisTumblingWindow } from "./kinesisTumblingWindow.ts";
import { aggregateRecords } from "./kplAggregate.ts";

describe("itemSize", () => {
  it.each([
    ["nothing", {}, 0],
    ["a string in UTF-8", { id: { S: "é" } }, 2 + 2],
    ["two digits to a byte, and one more", { n: { N: "123" } }, 1 + 3],
    ["true or null", { a: { BOOL: true }, b: { NULL: true } }, 4],
    ["bytes, not their base64", { b: { B: "yv66vg==" } }, 1 + 4],
    ["a set", { s: { SS: ["ab", "c"] } }, 1 + 3],
    ["a list, with its overhead", { l: { L: [{ S: "a" }, { S: "b" }] } }, 1 + 3 + 2 * 2],
    ["a map, with its overhead", { m: { M: { k: { S: "v" } } } }, 1 + 3 + 1 + 2],
  ])("counts %s", (_what, item, bytes) => {
    expect(itemSize(item)).toBe(bytes);
  });
});

describe("aggregateRecords", () => {
  it("writes magic bytes, a protobuf message and its digest", () => {
    const bytes = aggregateRecords([
      { partitionKey: "k", text: "one" },
      { partitionKey: "k", text: "two" },
    ]);
    const message = bytes.slice(4, -16);
    const hex = (part: Uint8Array) => Buffer.from(part).toString("hex");
    expect(hex(bytes.slice(0, 4))).toBe("f3899ac2");
    // Table of keys (field 1), then each record (field 3): index of its key, and its data.
    const key = "0a016b";
    const one = "1a0708001a036f6e65";
    const two = "1a0708001a0374776f";
    expect(hex(message)).toBe(key + one + two);
    expect(hex(bytes.slice(-16))).toBe(md5(message));
  });

  it("writes lengths over 127 in two bytes", () => {
    const bytes = aggregateRecords([{ partitionKey: "k", text: "x".repeat(200) }]);
    expect(Buffer.from(bytes).toString("hex")).toContain("1acd0108001ac801");
  });
});

describe("a tumbling window", () => {
  const options = { seed: 5, now: new Date("2026-03-12T19:03:58.390Z") };

  it.each([kinesisTumblingWindow, dynamodbTumblingWindow])(
    "of $id ends at its end",
    (eventType) => {
      const first = buildSample(eventType, "first", { ...options, set: { count: "3" } }).value;
      expect(first).toMatchObject({
        window: { start: "2026-03-12T19:03:00Z", end: "2026-03-12T19:05:00Z" },
        state: {},
        isFinalInvokeForWindow: false,
      });
      const last = buildSample(eventType, "final", { ...options, set: { state: '{"n":1}' } }).value;
      expect(last).toMatchObject({
        Records: [],
        window: { start: "2026-03-12T19:01:00Z", end: "2026-03-12T19:03:00Z" },
        state: { n: 1 },
        isFinalInvokeForWindow: true,
      });
      expect(identify(last).eventType).toBe(eventType.id);
    },
  );

  it("is told from a plain batch by what the window adds", () => {
    const { value } = buildSample(kinesisTumblingWindow, "middle", { ...options, set: {} });
    const { Records, window } = value as Record<string, unknown>;
    expect(identify({ Records, window }).eventType).toBe("kinesis-tumbling-window");
    expect(identify({ Records }).eventType).toBe("kinesis-stream");
  });

  it("needs a state in every result", () => {
    expect(resultProblems(kinesisTumblingWindow, {}, { state: {} })).toEqual([]);
    expect(resultProblems(kinesisTumblingWindow, {}, { batchItemFailures: [] })).toHaveLength(1);
    expect(resultProblems(kinesisTumblingWindow, {}, null)).toHaveLength(1);
  });
});

describe("records in a data stream that come from other services", () => {
  const options = { seed: 5, now: new Date("2026-03-12T19:03:58.390Z") };
  const contentOfSample = (eventType: EventType, sampleId: string, set = {}): unknown =>
    contentOf("kinesis-stream", buildSample(eventType, sampleId, { ...options, set }).value);

  it("lack of DynamoDB's what only its own stream has, and count milliseconds", () => {
    const change = contentOfSample(kinesisDynamodb, "modify", { id: "A-7" });
    expect(change).toMatchObject({
      eventName: "MODIFY",
      tableName: "orders",
      dynamodb: {
        ApproximateCreationDateTime: Date.parse("2026-03-12T19:03:58.390Z"),
        Keys: { id: { S: "A-7" } },
        OldImage: { status: { S: "accepted" } },
      },
    });
    expect(change).not.toHaveProperty("eventSourceARN");
    expect(change).not.toHaveProperty("dynamodb.SequenceNumber");
  });

  it("are packed by CloudWatch Logs, its checks included", () => {
    expect(contentOfSample(kinesisCloudwatchLogs, "data-message", { message: "é" })).toMatchObject({
      logEvents: [{ message: "é" }],
    });
    expect(contentOfSample(kinesisCloudwatchLogs, "control-message")).toMatchObject({
      messageType: "CONTROL_MESSAGE",
      owner: "CloudwatchLogs",
    });
  });
});
