import { describe, expect, it } from "vitest";
import { buildSample } from "../buildSample.ts";
import { decodeBase64Bytes } from "../encoding/base64.ts";
import type { EventType } from "../model/eventType.ts";
import { resultProblems } from "../resultProblems.ts";
import { validate } from "../validate.ts";
import { kafkaSelfManaged } from "./kafkaSelfManaged.ts";
import { msk } from "./msk.ts";

describe("Kafka", () => {
  type KafkaEvent = {
    readonly records: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  };

  function build(eventType: EventType, sampleId: string, set: Record<string, string> = {}) {
    const options = { seed: 5, now: new Date("2026-03-12T19:03:58.390Z"), set };
    return buildSample(eventType, sampleId, options).value as unknown as KafkaEvent;
  }

  function valueOf(sampleId: string, set: Record<string, string> = {}): Uint8Array {
    const [record] = build(msk, sampleId, set).records["orders-0"]!;
    return decodeBase64Bytes(record!["value"] as string)!;
  }

  it("groups records by topic and partition, with offsets that count up in each", () => {
    const { records } = build(kafkaSelfManaged, "several-partitions", { count: "5", topic: "t" });
    expect(Object.keys(records)).toEqual(["t-0", "t-1", "t-2"]);
    const [first, second] = records["t-0"]!;
    expect(second!["offset"]).toBe((first!["offset"] as number) + 1);
    expect(records["t-2"]).toHaveLength(1);
  });

  it("breaks the record that is asked for, wherever it lies", () => {
    const { records } = build(msk, "two-partitions", { count: "4", poisoned: "2" });
    const parses = (record: Readonly<Record<string, unknown>>): boolean => {
      try {
        JSON.parse(atob(record["value"] as string));
        return true;
      } catch {
        return false;
      }
    };
    expect(records["orders-0"]!.map(parses)).toEqual([true, true]);
    expect(records["orders-1"]!.map(parses)).toEqual([false, true]);
  });

  it("writes header values as signed bytes", () => {
    const [record] = build(msk, "headers", { city: "Bø" }).records["orders-0"]!;
    expect(record!["headers"]).toContainEqual({ city: [66, -61, -72] });
  });

  it("has null where a tombstone has no value", () => {
    expect(build(msk, "tombstone").records["orders-0"]![0]).toHaveProperty("value", null);
  });

  it("encodes Avro and Protobuf as their specifications say", () => {
    const set = { orderId: "A1", quantity: "200" };
    const hex = (sampleId: string) => Buffer.from(valueOf(sampleId, set)).toString("hex");
    // Zigzag: a length of 2 is 4, 200 is 400, which takes two bytes.
    expect(hex("schema-registry-avro")).toBe("0441319003");
    expect(hex("schema-registry-protobuf")).toBe("000a02413110c801");
  });

  it("wants failures named by partition and offset", () => {
    const failure = (itemIdentifier: unknown) => ({ batchItemFailures: [{ itemIdentifier }] });
    expect(resultProblems(msk, {}, failure({ partition: "orders-0", offset: 7 }))).toEqual([]);
    expect(resultProblems(msk, {}, failure("orders-0@7"))).toHaveLength(1);
    expect(resultProblems(msk, {}, failure({ partition: "orders-0", offset: "7" }))).toHaveLength(
      1,
    );
  });

  it("tells what a misspelt key was meant to be", () => {
    const { records, ...rest } = build(msk, "one-partition");
    const problems = validate(msk, { ...rest, record: records });
    expect(problems.some(({ suggestion }) => suggestion === "records")).toBe(true);
  });
});
