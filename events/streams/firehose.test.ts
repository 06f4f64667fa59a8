import { describe, expect, it } from "vitest";
import { buildSample } from "../buildSample.ts";
import { decodeBase64, encodeBase64 } from "../encoding/base64.ts";
import { identify } from "../identify.ts";
import type { EventType } from "../model/eventType.ts";
import { contentOf } from "../nesting/contentOf.ts";
import { resultProblems } from "../resultProblems.ts";
import { validate } from "../validate.ts";
import { firehoseSqs } from "./firehoseSqs.ts";
import { firehoseTransform } from "./firehoseTransform.ts";
import { firehoseTransformMsk } from "./firehoseTransformMsk.ts";

interface FirehoseEvent {
  readonly records: readonly {
    readonly recordId: string;
    readonly data: string;
    readonly kafkaRecordValue: string;
  }[];
}

function build(eventType: EventType, sampleId: string, set: Record<string, string> = {}) {
  const options = { seed: 5, now: new Date("2026-03-02T19:03:58.390Z"), set };
  return buildSample(eventType, sampleId, options).value as unknown as FirehoseEvent;
}

function textsOf(sampleId: string, set: Record<string, string> = {}): readonly (string | null)[] {
  return build(firehoseTransform, sampleId, set).records.map(({ data }) => decodeBase64(data));
}

describe("records of Firehose", () => {
  it("carry lines as the daemons write them", () => {
    const [access] = textsOf("apache-log", { path: "/a b" });
    expect(access).toMatch(
      /^203\.0\.113\.17 - - \[02\/Mar\/2026:19:03:58 \+0000\] "GET \/a b HTTP\/1\.1" 200 \d+ "-" "[^"]+"\n$/,
    );
    const [syslog] = textsOf("syslog", { message: "hello" });
    expect(syslog).toMatch(/^Mar {2}2 19:03:58 web-1 sshd\[\d{4}\]: hello\n$/);
  });

  it("carry a document of CloudWatch Logs as gzip", () => {
    const event = build(firehoseTransform, "cloudwatch-logs", { message: "boom" });
    expect(contentOf("firehose-transform", event)).toMatchObject({
      messageType: "DATA_MESSAGE",
      logEvents: [{ message: "boom" }],
    });
    expect(identify(event).eventType).toBe("firehose-transform");
  });

  it("break where they are told to", () => {
    const [first, second] = textsOf("batch", { count: "2", poisoned: "2" });
    expect(() => JSON.parse(first!)).not.toThrow();
    expect(() => JSON.parse(second!)).toThrow(SyntaxError);
  });

  it("carry whole SQS messages where a pipe sends them", () => {
    const event = build(firehoseSqs, "pipe", { body: '{"a": 1}' });
    expect(contentOf("firehose-transform", event)).toMatchObject({ body: '{"a":1}' });
    expect(identify(event)).toEqual({
      eventType: "firehose-sqs",
      candidates: ["firehose-sqs", "firehose-transform"],
    });
  });

  it("are told from those of other services though a key is misspelt", () => {
    const { deliveryStreamArn, ...rest } = build(
      firehoseTransform,
      "direct-put",
    ) as never as Record<string, unknown>;
    const event = { ...rest, deliverySteamArn: deliveryStreamArn };
    expect(identify(event).eventType).toBe("firehose-transform");
    expect(validate(firehoseTransform, event)).toContainEqual(
      expect.objectContaining({ path: "deliverySteamArn", suggestion: "deliveryStreamArn" }),
    );
  });
});

describe("Firehose's check of a result", () => {
  const event = build(firehoseTransform, "batch", { count: "3" });
  const [a, b, c] = event.records.map(({ recordId }) => recordId);
  const data = encodeBase64("{}\n");
  const ok = (recordId: string | undefined) => ({ recordId, result: "Ok", data });

  function problems(...records: readonly unknown[]): readonly string[] {
    return resultProblems(firehoseTransform, event, { records });
  }

  it("takes every record back once, in any order and with any end", () => {
    const metadata = { partitionKeys: { customer: "C-17" } };
    expect(problems(ok(c), { recordId: a, result: "Dropped" }, { ...ok(b), metadata })).toEqual([]);
  });

  it("misses records, and finds those that are too many", () => {
    expect(problems(ok(a))).toEqual([`Record ${b} and 1 more: not returned`]);
    expect(problems(ok(a), ok(b), ok(c), ok(a), ok("9"))).toEqual([
      `Record ${a}: returned more than once`,
      "Record 9: returned but not in the event",
    ]);
  });

  it("wants bytes, as base64, of what was transformed", () => {
    const bare = { recordId: b, result: "Ok" };
    expect(problems(ok(a), bare, { ...ok(c), data: "{}" })).toEqual([
      `Record ${b}: Ok without data`,
      `Record ${c}: returned with data that is no base64`,
    ]);
  });

  it("wants results in its own spelling", () => {
    expect(problems(ok(a), ok(b), { ...ok(c), result: "OK" })).toHaveLength(1);
    expect(resultProblems(firehoseTransform, event, null)).toHaveLength(1);
  });

  it("wants the value of a Kafka record under its own key", () => {
    const fromMsk = build(firehoseTransformMsk, "msk-record");
    const recordId = fromMsk.records[0]!.recordId;
    const check = (record: unknown) =>
      resultProblems(firehoseTransformMsk, fromMsk, { records: [record] });
    expect(check({ recordId, result: "Ok", kafkaRecordValue: data })).toEqual([]);
    expect(check({ recordId, result: "Ok", data })).toEqual([
      `Record ${recordId}: Ok without kafkaRecordValue`,
    ]);
  });
});
