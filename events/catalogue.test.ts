import { describe, expect, it } from "vitest";
import { eventTypes, findEventType } from "./catalogue.ts";
import { categories } from "./model/eventType.ts";

const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*$/;

describe("catalogue", () => {
  it("has each id once", () => {
    const ids = eventTypes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("finds an event type by its id, and null for what is none", () => {
    expect(findEventType("sqs")?.service).toBe("Amazon SQS");
    expect(findEventType("toString")).toBeNull();
  });

  it("gives a trigger's name in a SAM template to one event type first and foremost", () => {
    const first = (name: string) =>
      eventTypes.find(({ names }) => names.samEventTypes.includes(name))?.id;
    expect(first("Api")).toBe("api-gateway-rest-proxy");
    expect(first("HttpApi")).toBe("api-gateway-http-v2");
    expect(first("SQS")).toBe("sqs");
    expect(first("SNS")).toBe("sns");
    expect(first("S3")).toBe("s3");
    expect(first("DynamoDB")).toBe("dynamodb-stream");
    expect(first("Kinesis")).toBe("kinesis-stream");
    expect(first("Schedule")).toBe("eventbridge-schedule");
    expect(first("EventBridgeRule")).toBe("eventbridge-custom");
  });
});

describe.each(eventTypes)("$id", (eventType) => {
  it("has an id and sample ids that people can type", () => {
    const ids = eventType.samples.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of [eventType.id, ...ids]) expect(id).toMatch(kebabCase);
  });

  it("speaks in whole sentences of how it comes and what becomes of the result", () => {
    const { deliveredBy, resultUse } = eventType.delivery;
    for (const text of [eventType.description, deliveredBy, resultUse]) {
      expect(text).toMatch(/^[A-Z].+\.$/s);
    }
    expect(categories).toContain(eventType.category);
    expect(eventType.shortTitle.length).toBeLessThanOrEqual(16);
  });

  it("has a response schema exactly where somebody reads the result", () => {
    const { delivery } = eventType;
    const ignored =
      (delivery.kind === "async" && delivery.unlessWaiting === undefined) ||
      ("itemIdentifier" in delivery && delivery.itemIdentifier === null);
    if (ignored) expect(eventType.responseSchema).toBeNull();
    else expect(eventType.responseSchema).not.toBeNull();
  });
});
