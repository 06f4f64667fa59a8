import { describe, expect, it } from "vitest";
import { buildSample } from "../buildSample.ts";
import { identify } from "../identify.ts";
import { customJson } from "./customJson.ts";

const options = { seed: 1, now: new Date("2026-03-12T19:03:58Z") };

describe("custom-json", () => {
  it.each(["hello-world", "empty-object", "mobile-backend", "string", "null"])(
    "%s is offered and never claimed",
    (sampleId) => {
      const { value } = buildSample(customJson, sampleId, { ...options, set: {} });
      expect(identify(value)).toEqual({ eventType: null, candidates: ["custom-json"] });
    },
  );

  it("says hello as the Lambda console does", () => {
    const { value } = buildSample(customJson, null, { ...options, set: { key2: "two" } });
    expect(value).toEqual({ key1: "value1", key2: "two", key3: "value3" });
  });

  it("is not hinted at by objects that could be anything", () => {
    expect(identify({ key1: "value1" }).candidates).toEqual([]);
  });
});
