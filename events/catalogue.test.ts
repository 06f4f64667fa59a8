import { describe, expect, it } from "vitest";
import { buildSample } from "./buildSample.ts";
import { eventTypes } from "./catalogue.ts";
import { identify } from "./identify.ts";
import { validate } from "./validate.ts";
import { deriveJsonSchema } from "./jsonSchema.ts";

const options = { seed: 1, now: new Date("2026-01-01T00:00:00Z"), set: {} };

describe.each(eventTypes)("$id", (eventType) => {
  it.each(eventType.samples)("sample $id is valid and recognised", (sample) => {
    const { value } = buildSample(eventType, sample.id, options);
    expect(validate(eventType, value)).toEqual([]);
    const marked = eventType.recognition.kind === "fixed" && sample.recognisable !== false;
    expect(identify(value).eventType).toBe(marked ? eventType.id : null);
  });
  it("has a JSON Schema", () => {
    expect(deriveJsonSchema(eventType)).toHaveProperty("$schema");
  });
});
