import { describe, expect, it } from "vitest";
import { carrierOf, claimsOn, identify } from "../identify.ts";
import { changeAt, presentFields } from "./eventFields.ts";
import { everySample, markedSamples } from "./everySample.ts";

describe.each(markedSamples)("$name", ({ eventType, build }) => {
  const event = build();
  const fields = presentFields(eventType.schema(), event);

  function expectOwn(copy: unknown): void {
    expect(claimsOn(copy)).toEqual([carrierOf(eventType.id)]);
    expect(identify(copy).eventType).toBe(eventType.id);
  }

  it("is recognised as its own type and claimed by no other", () => {
    expectOwn(event);
  });

  it("still is with any optional key dropped", () => {
    for (const { path } of fields.filter(({ optional }) => optional)) {
      expectOwn(changeAt(event, path, (holder, key) => delete holder[key]));
    }
  });

  it("still is with null where AWS may send it", () => {
    for (const { path } of fields.filter(({ nullable }) => nullable)) {
      expectOwn(
        changeAt(event, path, (holder, key) => {
          holder[key] = null;
        }),
      );
    }
  });

  it("still is with keys that nobody knows yet, anywhere", () => {
    for (const { path } of fields) {
      expectOwn(
        changeAt(event, path, (holder) => {
          holder["addedByAwsLater"] = { Records: [], version: "2.0" };
        }),
      );
    }
  });
});

const unmarked = everySample.filter((sample) => !markedSamples.includes(sample));

describe.each(unmarked)("$name", ({ eventType, build }) => {
  it("is not taken for its type, because anybody may send its like", () => {
    expect(identify(build()).eventType).not.toBe(eventType.id);
  });
});
