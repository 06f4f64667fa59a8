import { describe, expect, it } from "vitest";
import { buildSample } from "../buildSample.ts";
import { identify } from "../identify.ts";
import { deriveJsonSchema } from "../jsonSchema.ts";
import { amazonMqActivemq } from "../messaging/amazonMqActivemq.ts";
import { amazonMqRabbitmq } from "../messaging/amazonMqRabbitmq.ts";
import type { EventType } from "../model/eventType.ts";
import { resultProblems } from "../resultProblems.ts";
import { kafkaSelfManaged } from "../streams/kafkaSelfManaged.ts";
import { msk } from "../streams/msk.ts";
import { validate } from "../validate.ts";
import { eventbridgeAwsService } from "./eventbridgeAwsService.ts";
import { eventbridgeCustom } from "./eventbridgeCustom.ts";
import { isCustomBusEvent, isScheduledRuleEvent } from "./eventbridgeRecognition.ts";
import { eventbridgePartner } from "./eventbridgePartner.ts";
import { eventbridgePipe } from "./eventbridgePipe.ts";
import { eventbridgeSchedule } from "./eventbridgeSchedule.ts";
import { eventbridgeScheduler } from "./eventbridgeScheduler.ts";

type Fields = Record<string, unknown>;

function build(eventType: EventType, sampleId: string, set: Record<string, string> = {}): Fields {
  const options = { seed: 5, now: new Date("2026-03-12T19:03:58.390Z"), set };
  return buildSample(eventType, sampleId, options).value as Fields;
}

describe("eventbridge-schedule", () => {
  it("names the minute of the schedule and the rule", () => {
    const set = { ruleName: "hourly", region: "eu-west-1" };
    expect(build(eventbridgeSchedule, "default", set)).toMatchObject({
      time: "2026-03-12T19:03:00Z",
      region: "eu-west-1",
      resources: ["arn:aws:events:eu-west-1:123456789012:rule/hourly"],
      detail: {},
    });
  });

  it("may be any JSON where the target has a constant input", () => {
    for (const input of ['{"task":"x"}', "[1]", "null", '"text"']) {
      const event = build(eventbridgeSchedule, "constant-input", { input });
      expect(event).toEqual(JSON.parse(input));
      expect(validate(eventbridgeSchedule, event)).toEqual([]);
      expect(isScheduledRuleEvent(event)).toBe(false);
    }
  });

  it.each(["id", "detail-type", "source", "account", "time", "region", "resources", "detail"])(
    "is not taken for a constant input when %s is missing",
    (key) => {
      const { [key]: _, ...event } = build(eventbridgeSchedule, "default");
      const path = key === "detail-type" ? '["detail-type"]' : key;
      expect(validate(eventbridgeSchedule, event)).toMatchObject([{ path, severity: "error" }]);
    },
  );

  it("names each wrong field, however many there are", () => {
    const event = { ...build(eventbridgeSchedule, "default"), detail: "{}", resources: null };
    const paths = validate(eventbridgeSchedule, event).map(({ path }) => path);
    expect(paths).toEqual(["resources", "detail"]);
  });

  it("tells editors that the envelope's keys exclude a constant input", () => {
    expect(deriveJsonSchema(eventbridgeSchedule)).toHaveProperty("anyOf.1.not");
  });
});

describe("eventbridge-custom", () => {
  it("has the time to the second and the detail as an object", () => {
    const event = build(eventbridgeCustom, "custom", { detail: '{"a":{"b":1}}' });
    expect(event).toMatchObject({ time: "2026-03-12T19:03:58Z", detail: { a: { b: 1 } } });
  });

  it("keeps the first delivery's time in a replay", () => {
    expect(build(eventbridgeCustom, "replayed", { replayName: "again" })).toMatchObject({
      time: "2026-03-05T19:03:58Z",
      "replay-name": "again",
    });
  });

  it("names the endpoint that replicated an event", () => {
    expect(build(eventbridgeCustom, "global-endpoint")["resources"]).toEqual([
      "arn:aws:events:us-east-1:123456789012:endpoint/orders",
    ]);
  });

  it("rejects a detail that is still text", () => {
    const event = { ...build(eventbridgeCustom, "custom"), detail: '{"a":1}' };
    expect(validate(eventbridgeCustom, event)).toMatchObject([{ path: "detail" }]);
  });

  it("suggests the hyphen that a key lacks", () => {
    const { "detail-type": detailType, ...event } = build(eventbridgeCustom, "custom");
    const problems = validate(eventbridgeCustom, { ...event, detailType });
    expect(problems).toContainEqual(
      expect.objectContaining({ path: "detailType", suggestion: "detail-type" }),
    );
  });

  it("is not claimed for events of AWS's own or of partners", () => {
    const event = build(eventbridgeCustom, "custom");
    expect(isCustomBusEvent(event)).toBe(true);
    expect(isCustomBusEvent({ ...event, source: "aws.ec2" })).toBe(false);
    expect(isCustomBusEvent({ ...event, source: "aws.partner/example.com/orders" })).toBe(false);
    expect(isCustomBusEvent(build(eventbridgeSchedule, "default"))).toBe(false);
  });
});

describe("eventbridge-scheduler", () => {
  it("has its detail as text, unlike an event of a rule", () => {
    const event = build(eventbridgeScheduler, "default", { scheduleName: "s", groupName: "g" });
    expect(event).toMatchObject({
      time: "2026-03-12T19:03:00Z",
      resources: ["arn:aws:scheduler:us-east-1:123456789012:schedule/g/s"],
      detail: "{}",
    });
    expect(validate(eventbridgeScheduler, { ...event, detail: {} })).toMatchObject([
      { path: "detail", severity: "error" },
    ]);
  });

  it("fills in the schedule's attributes, and nothing else", () => {
    const input =
      '{"at":"on <aws.scheduler.scheduled-time>!","of":["<aws.scheduler.schedule-arn>"]}';
    const set = { input, scheduleName: 'a"b', groupName: "$&" };
    expect(build(eventbridgeScheduler, "context-attributes", set)).toEqual({
      at: "on 2026-03-12T19:03:00Z!",
      of: ['arn:aws:scheduler:us-east-1:123456789012:schedule/$&/a"b'],
    });
    const other = { input: '{"at":"<aws.scheduler.unknown>"}' };
    expect(build(eventbridgeScheduler, "context-attributes", other)).toEqual({
      at: "<aws.scheduler.unknown>",
    });
  });
});

describe("eventbridge-partner", () => {
  it("goes before a custom event with such a source", () => {
    const event = build(eventbridgeCustom, "partner");
    expect(identify(event).eventType).toBe("eventbridge-partner");
    expect(validate(eventbridgePartner, event)).toEqual([]);
  });
});

describe("eventbridge-aws-service", () => {
  const event = build(eventbridgeAwsService, "kms-rotation");

  it("takes any service and any kind of event, whatever happened", () => {
    const other = { ...event, source: "aws.newservice", "detail-type": "New", detail: { a: [1] } };
    expect(identify(other).eventType).toBe("eventbridge-aws-service");
    expect(validate(eventbridgeAwsService, other)).toEqual([]);
  });

  it("stands back for the types that know their events", () => {
    const scheduled = { ...event, source: "aws.scheduler", "detail-type": "Scheduled Event" };
    expect(identify(scheduled).eventType).toBe("eventbridge-scheduler");
    expect(identify({ ...event, source: "aws.partner/a/b" }).eventType).toBe("eventbridge-partner");
  });
});

describe("eventbridge-pipe", () => {
  const records = (sampleId: string, set: Record<string, string> = {}) =>
    build(eventbridgePipe, sampleId, set) as unknown as readonly Fields[];

  it("is a bare list, in which records of Kinesis are flat", () => {
    const [record] = records("kinesis-source", { data: '"é"' });
    expect(record).toMatchObject({ data: "IsOpIg==", eventSource: "aws:kinesis" });
    expect(record).not.toHaveProperty("kinesis");
  });

  it("breaks the message that is asked for", () => {
    const bodies = records("sqs-source", { body: "[1,2]", count: "2", poisoned: "2" });
    expect(bodies.map(({ body }) => body)).toEqual(["[1,2]", "[1,"]);
  });

  it("judges each record by its own source", () => {
    const [message] = records("sqs-source");
    const { body: _, ...rest } = message!;
    expect(validate(eventbridgePipe, [message, { ...rest, Body: "x" }])).toMatchObject([
      { path: "[1].Body", severity: "error", suggestion: "body" },
    ]);
    const kafka = { eventSource: "aws:kafka", topic: "t", partition: "0", offset: 1, value: null };
    expect(validate(eventbridgePipe, [kafka])).toEqual([]);
  });

  it("is not a list of the batches that Lambda's own mapping for a broker hands over", () => {
    for (const eventType of [msk, kafkaSelfManaged, amazonMqActivemq, amazonMqRabbitmq]) {
      const batch = buildSample(eventType, null, { seed: 5, now: new Date(0), set: {} }).value;
      expect(identify([batch]).eventType).toBeNull();
    }
  });

  it("lets a target name failed records, and an enrichment return what it likes", () => {
    const batch = records("sqs-source");
    expect(resultProblems(eventbridgePipe, batch, [{ any: 1 }])).toEqual([]);
    expect(resultProblems(eventbridgePipe, batch, null)).toEqual([]);
  });
});
