import { describe, expect, it } from "vitest";
import { buildSample } from "../buildSample.ts";
import { identify } from "../identify.ts";
import { validate } from "../validate.ts";
import { s3Eventbridge } from "./s3Eventbridge.ts";

const options = { seed: 5, now: new Date("2026-03-12T19:03:58.390Z") };

describe("S3 over EventBridge", () => {
  function build(sampleId: string, set: Record<string, string> = {}) {
    return buildSample(s3Eventbridge, sampleId, { ...options, set }).value as {
      readonly detail: { readonly object: Readonly<Record<string, unknown>> };
    };
  }

  it("carries the key as it is", () => {
    const event = build("created", { key: "Été/a b+c.jpg" });
    expect(event).toMatchObject({
      source: "aws.s3",
      "detail-type": "Object Created",
      resources: ["arn:aws:s3:::photo-uploads"],
      detail: { object: { key: "Été/a b+c.jpg", size: 1024 } },
    });
  });

  it("knows neither size nor tag of what is gone", () => {
    expect(Object.keys(build("deleted").detail.object)).toEqual(["key", "sequencer"]);
  });

  it("names S3 where nobody asked, and then no address", () => {
    const { detail } = build("lifecycle-expiration");
    expect(detail).toMatchObject({ requester: "s3.amazonaws.com" });
    expect(detail).not.toHaveProperty("source-ip-address");
  });

  it("takes kinds that S3 adds later, and tells keys of a notification from its own", () => {
    const event = { ...build("created"), "detail-type": "Object Annotated" };
    expect(identify(event).eventType).toBe("s3-eventbridge");
    const object = { ...event.detail.object, versionId: "1" };
    expect(
      validate(s3Eventbridge, { ...event, detail: { ...event.detail, object } }),
    ).toMatchObject([{ path: "detail.object.versionId", suggestion: "version-id" }]);
  });
});
