import { describe, expect, it } from "vitest";
import { buildSample } from "../buildSample.ts";
import { validate } from "../validate.ts";
import { alb } from "./alb.ts";

type Fields = Record<string, unknown>;

function build(sampleId: string, set: Record<string, string> = {}): Fields {
  const options = { seed: 5, now: new Date("2026-03-12T19:03:58.390Z"), set };
  return buildSample(alb, sampleId, options).value as Fields;
}

describe("alb", () => {
  it("leaves the query encoded", () => {
    const event = build("get", { query: "name=caf%C3%A9+noir&name=b%20c" });
    expect(event["queryStringParameters"]).toEqual({ name: "b%20c" });
  });

  it("sends an empty object and an empty text where there is no query and no body", () => {
    expect(build("get")).toMatchObject({ queryStringParameters: {}, body: "" });
  });

  it("sends either single values or lists", () => {
    expect(Object.keys(build("get"))).not.toContain("multiValueHeaders");
    const event = build("multi-value-headers", { query: "a=1&a=2" });
    expect(event["multiValueQueryStringParameters"]).toEqual({ a: ["1", "2"] });
    expect(Object.keys(event)).not.toContain("headers");
    expect(Object.keys(event)).not.toContain("queryStringParameters");
  });

  it.each([
    ["both", { multiValueHeaders: {} }],
    ["neither", { headers: undefined }],
  ])("rejects %s kinds of headers", (_name, change) => {
    const event = JSON.parse(JSON.stringify({ ...build("get"), ...change })) as Fields;
    expect(validate(alb, event)).toMatchObject([
      { severity: "error", message: expect.stringContaining("either headers or") as string },
    ]);
  });

  it("encodes a body with a content encoding even if its media type is text", () => {
    const event = build("post-json", { body: "é", headers: '{"Content-Encoding":"gzip"}' });
    expect(event).toMatchObject({
      body: "w6k=",
      isBase64Encoded: true,
      headers: { "content-length": "2" },
    });
  });

  it("checks health with nothing but a user agent", () => {
    expect(build("health-check", { path: "/health" })).toMatchObject({
      path: "/health",
      headers: { "user-agent": "ELB-HealthChecker/2.0" },
    });
  });
});
