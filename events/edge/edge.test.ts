import { describe, expect, it } from "vitest";
import { buildSample } from "../buildSample.ts";
import { decodeBase64 } from "../encoding/base64.ts";
import { identify } from "../identify.ts";
import type { EventType } from "../model/eventType.ts";
import { validate } from "../validate.ts";
import { cloudfrontRequest } from "./cloudfrontRequest.ts";
import { cloudfrontResponse } from "./cloudfrontResponse.ts";

interface Cf {
  readonly config: Record<string, string>;
  readonly request: Record<string, unknown> & {
    readonly headers: Record<string, readonly { readonly key: string; readonly value: string }[]>;
    readonly body?: { readonly data: string; readonly inputTruncated: boolean };
  };
}

function build(eventType: EventType, sampleId: string, set: Record<string, string> = {}): Cf {
  const options = { seed: 5, now: new Date("2026-03-12T19:03:58.390Z"), set };
  const event = buildSample(eventType, sampleId, options).value as unknown as {
    Records: [{ cf: Cf }];
  };
  return event.Records[0].cf;
}

describe("events of the edge", () => {
  it("list header fields by lower-case name, each value an entry", () => {
    const { request } = build(cloudfrontRequest, "viewer-request", {
      headers: '{"X-Colour":["red","blue"],"user-agent":"test"}',
    });
    expect(request.headers).toMatchObject({
      "x-colour": [
        { key: "X-Colour", value: "red" },
        { key: "X-Colour", value: "blue" },
      ],
      "user-agent": [{ key: "user-agent", value: "test" }],
    });
  });

  it("come to the distribution's own host, and go on to the origin's", () => {
    const viewer = build(cloudfrontRequest, "ab-test");
    const own = viewer.config["distributionDomainName"];
    expect(viewer.request.headers["host"]).toEqual([{ key: "Host", value: own }]);
    expect(viewer.request).not.toHaveProperty("origin");
    const origin = build(cloudfrontRequest, "origin-request-s3", { bucket: "photos" });
    expect(origin.request.headers["host"]?.[0]?.value).toBe("photos.s3.amazonaws.com");
    expect(origin.request["origin"]).toMatchObject({ s3: { region: "us-east-1" } });
  });

  it("leave the query as the viewer wrote it", () => {
    const query = "Size=LARGE&a=%C3%A9+b";
    expect(build(cloudfrontRequest, "normalise-query", { query }).request["querystring"]).toBe(
      query,
    );
  });

  it("show a viewer's body in base64, and 40 KB of it at most", () => {
    const short = build(cloudfrontRequest, "with-body", { body: "é=1" }).request;
    expect(decodeBase64(short.body!.data)).toBe("é=1");
    expect(short.headers["content-length"]?.[0]?.value).toBe("4");
    const long = build(cloudfrontRequest, "with-body", { body: "x".repeat(50_000) }).request;
    expect(long.body!.inputTruncated).toBe(true);
    expect(decodeBase64(long.body!.data)).toHaveLength(40 * 1024);
    expect(build(cloudfrontRequest, "with-body", { body: "" }).request).not.toHaveProperty("body");
  });

  it("are told apart by their type, and without one by whether there is a response", () => {
    const { config, ...parts } = build(cloudfrontResponse, "error-page");
    const of = (cf: object): unknown => ({ Records: [{ cf }] });
    const { eventType: _, ...rest } = config;
    expect(identify(of({ config: rest, ...parts })).eventType).toBe("cloudfront-response");
    expect(identify(of({ config: rest, request: parts.request })).eventType).toBe(
      "cloudfront-request",
    );
    const asked = { config: { ...config, eventType: "origin-request" }, ...parts };
    expect(identify(of(asked)).eventType).toBe("cloudfront-request");
    expect(identify(of({ config })).eventType).toBeNull();
  });

  it("have a status in text, and say so where it is a number", () => {
    const { response, ...cf } = build(cloudfrontResponse, "origin-response") as Cf & {
      readonly response: object;
    };
    const event = { Records: [{ cf: { ...cf, response: { ...response, status: 200 } } }] };
    expect(validate(cloudfrontResponse, event)).toMatchObject([
      { path: "Records[0].cf.response.status", suggestion: '"200"' },
    ]);
  });
});
