import { describe, expect, it } from "vitest";
import { buildSample } from "../buildSample.ts";
import { identify } from "../identify.ts";
import { validate } from "../validate.ts";
import { apiGatewayHttpV1 } from "./apiGatewayHttpV1.ts";

type Fields = Record<string, unknown>;

const now = new Date("2026-03-12T19:03:58.390Z");

function build(sampleId: string, set: Record<string, string> = {}): Fields {
  return buildSample(apiGatewayHttpV1, sampleId, { seed: 5, now, set }).value as Fields;
}

describe("api-gateway-http-v1", () => {
  it("has a named stage in both paths, unlike a REST API", () => {
    expect(build("get", { stage: "dev" })).toMatchObject({
      path: "/dev/orders",
      requestContext: { path: "/dev/orders", resourceId: "GET /orders", stage: "dev" },
    });
    expect(build("get")).toMatchObject({ path: "/orders" });
  });

  it("writes some header names in capitals and leaves the others in lower case", () => {
    const { headers } = build("post-json", { headers: '{"X-Colour":["red","blue"]}' });
    expect(headers).toMatchObject({
      "Content-Length": "28",
      "Content-Type": "application/json",
      accept: "*/*",
      "x-colour": "blue",
    });
  });

  it("falls back to a greedy route where the path is not of the route", () => {
    expect(build("jwt-authorizer", { path: "/a/b" })).toMatchObject({
      resource: "/{proxy+}",
      pathParameters: { proxy: "a/b" },
      requestContext: { resourceId: "ANY /{proxy+}" },
    });
  });

  it("encodes a form, whose media type does not count as text", () => {
    const contentType = "application/x-www-form-urlencoded";
    expect(build("post-json", { body: "a=1", contentType })).toMatchObject({
      body: "YT0x",
      isBase64Encoded: true,
    });
  });

  it("may have the context of a Lambda authorizer beside claims that are null", () => {
    const event = build("get");
    const authorizer = { claims: null, scopes: null, tenant: "a", limits: { perMinute: 10 } };
    const requestContext = { ...(event["requestContext"] as Fields), authorizer };
    expect(validate(apiGatewayHttpV1, { ...event, requestContext })).toEqual([]);
  });

  it("is a REST API's event but for its version", () => {
    const { version: _, ...event } = build("get");
    expect(identify(event).eventType).toBe("api-gateway-rest-proxy");
  });
});
