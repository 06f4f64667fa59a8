import { describe, expect, it } from "vitest";
import { buildSample } from "../buildSample.ts";
import { deriveJsonSchema } from "../jsonSchema.ts";
import type { EventType } from "../model/eventType.ts";
import { validate } from "../validate.ts";
import { eventbridgeCustom } from "./eventbridgeCustom.ts";
import { isCustomBusEvent, isScheduledRuleEvent } from "./eventbridgeRecognition.ts";
import { eventbridgeSchedule } from "./eventbridgeSchedule.ts";

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

  it("is not claimed for AWS's own events, but for partners'", () => {
    const event = build(eventbridgeCustom, "custom");
    expect(isCustomBusEvent({ ...event, source: "aws.ec2" })).toBe(false);
    expect(isCustomBusEvent({ ...event, source: "aws.scheduler" })).toBe(false);
    expect(isCustomBusEvent({ ...event, source: "aws.partner/example.com/orders" })).toBe(true);
    expect(isCustomBusEvent(build(eventbridgeSchedule, "default"))).toBe(false);
  });
});
