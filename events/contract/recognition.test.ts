import { describe, expect, it } from "vitest";
import { eventTypes, findEventType } from "../catalogue.ts";
import { carrierOf, claimsOn, identify } from "../identify.ts";
import { validate } from "../validate.ts";
import { formatPath } from "../validation/formatPath.ts";
import { changeAt, presentFields, type PresentField } from "./eventFields.ts";
import { everySample, markedSamples } from "./everySample.ts";
import { replaceValues } from "./replaceValues.ts";

describe.each(markedSamples)("$name", ({ eventType, build }) => {
  const event = build();
  const fields = presentFields(eventType.schema(), event);

  /** Changes an event at each of the fields in turn; names those with which it is no longer known. */
  function lostBy(
    changed: readonly PresentField[],
    change: (holder: Record<string, unknown>, key: string) => void,
  ): readonly string[] {
    return changed
      .filter(({ path }) => identify(changeAt(event, path, change)).eventType !== eventType.id)
      .map(({ path }) => formatPath(path));
  }

  it("is recognised as its own type and claimed by no other", () => {
    expect(claimsOn(event)).toEqual([carrierOf(eventType.id)]);
    expect(identify(event).eventType).toBe(eventType.id);
  });

  it("still is with any optional key dropped, and with all of them", () => {
    const optional = fields.filter(({ optional: may }) => may);
    expect(lostBy(optional, (holder, key) => delete holder[key])).toEqual([]);
    // From the inside out, so that what holds a key is still there when the key goes.
    const least = optional.reduceRight<unknown>(
      (copy, { path }) => changeAt(copy, path, (holder, key) => delete holder[key]),
      event,
    );
    expect(identify(least).eventType).toBe(eventType.id);
  });

  it("still is with null where AWS may send it", () => {
    const nullable = fields.filter(({ nullable: may }) => may);
    expect(lostBy(nullable, (holder, key) => (holder[key] = null))).toEqual([]);
  });

  it("still is with keys that nobody knows yet, anywhere", () => {
    const holders = new Map(fields.map((field) => [formatPath(field.path.slice(0, -1)), field]));
    const later = { Records: [], version: "2.0" };
    expect(lostBy([...holders.values()], (holder) => (holder["addedByAwsLater"] = later))).toEqual(
      [],
    );
  });

  it("still is with other values wherever AWS sends no constant", () => {
    const other = replaceValues(eventType.schema(), event);
    expect(JSON.stringify(other)).not.toContain("123456789012");
    const errors = validate(eventType, other).filter(({ severity }) => severity === "error");
    expect(errors).toEqual([]);
    expect(identify(other).eventType).toBe(eventType.id);
  });

  it("is named after its carrier where a queue carries it as text", () => {
    const body = JSON.stringify(event);
    const carried = { Records: [{ eventSource: "aws:sqs", body }] };
    const found = identify(carried);
    expect(found.eventType).toMatch(/-via-sqs$/);
    // A nested type of the catalogue, such as `eventbridge-via-sqs`, may go before the composed name.
    expect(found.candidates).toContain(`${eventType.id}-via-sqs`);
  });

  it("is nothing known inside an object of somebody's own", () => {
    expect(identify({ event }).eventType).toBeNull();
    expect(identify({ body: { Records: [event] }, id: 1 }).eventType).toBeNull();
  });
});

describe.each(everySample)("$name", ({ build }) => {
  it("is taken for nothing whose shape is open", () => {
    const found = identify(build()).eventType;
    const kind = found === null ? null : findEventType(carrierOf(found))?.recognition.kind;
    expect([null, "fixed"]).toContain(kind);
  });
});

const unmarked = everySample.filter((sample) => !markedSamples.includes(sample));

describe.each(unmarked)("$name", ({ eventType, build }) => {
  const found = identify(build());

  it("is not taken for its type, because anybody may send its like", () => {
    expect(found.eventType).not.toBe(eventType.id);
  });

  it("is offered as its type exactly where hints of it are", () => {
    const { recognition } = eventType;
    const hinted = recognition.kind !== "nested" && recognition.hints?.(build()) === true;
    expect(found.candidates.includes(eventType.id)).toBe(found.eventType === null && hinted);
  });
});

describe("other values", () => {
  it("are other ones in texts, numbers, ARNs, encoded and carried events, but not in constants", () => {
    const built = (name: string) => {
      const { eventType, build } = everySample.find((sample) => sample.name === name)!;
      return replaceValues(eventType.schema(), build());
    };
    expect(built("s3/put")).toMatchObject({
      Records: [
        {
          eventSource: "aws:s3",
          awsRegion: "another-text",
          s3: { bucket: { arn: "arn:aws-cn:s3:cn-northwest-1:998877665544:another" } },
        },
      ],
    });
    expect(JSON.stringify(built("s3-via-sqs/put"))).toContain("another-text");
  });
});

const open = eventTypes.filter(({ recognition }) => recognition.kind === "open");

describe.each(open)("$id", (eventType) => {
  it("has a sample that hints at it", () => {
    const offered = everySample
      .filter((sample) => sample.eventType === eventType)
      .some(({ build }) => identify(build()).candidates.includes(eventType.id));
    expect(offered).toBe(true);
  });
});
