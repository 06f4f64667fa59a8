import { describe, expect, it } from "vitest";
import { findEventType } from "../catalogue.ts";
import type { Json } from "../model/json.ts";
import { describeEvent } from "./describeEvent.ts";

function described(id: string, event: Json) {
  const eventType = findEventType(id);
  if (eventType === null) throw new Error(`The catalogue has no ${id}`);
  return describeEvent(eventType, event);
}

describe("describeEvent", () => {
  it("says of every field what the schema says", () => {
    const { objects } = described("sqs", { Records: [] });
    const record = objects.find(({ name }) => name === "SqsRecord");
    const field = record?.fields.find(({ key }) => key === "md5OfMessageAttributes");
    expect(field).toMatchObject({ optional: true, shape: { kind: "nullable" } });
    expect(field?.description).toMatch(/^MD5 of the message attributes/);
  });

  it("declares a type that holds itself once", () => {
    const { objects } = described("dynamodb-stream", { Records: [] });
    const names = objects.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(JSON.stringify(objects)).toContain('"kind":"map"');
  });

  it("reads what somebody made up from the event itself", () => {
    const { root, objects } = described("custom-json", {
      orders: [
        { id: 1, note: null },
        { id: 2.5, gift: true },
      ],
    });
    expect(root).toEqual({ kind: "named", name: "CustomJsonEvent" });
    expect(objects[1]).toMatchObject({
      name: "CustomJsonOrder",
      fields: [
        { key: "id", optional: false, shape: { kind: "number" } },
        { key: "note", optional: true, shape: { kind: "null" } },
        { key: "gift", optional: true, shape: { kind: "boolean" } },
      ],
    });
  });

  it("takes the branch of a union that the event is of", () => {
    const made = described("eventbridge-schedule", { task: "report" });
    expect(made.objects[0]?.fields.map(({ key }) => key)).toEqual(["task"]);
  });
});
