import { describe, expect, it } from "vitest";
import { buildSample } from "../buildSample.ts";
import { validate } from "../validate.ts";
import { apiGatewayRestProxy } from "./apiGatewayRestProxy.ts";

type Fields = Record<string, unknown>;

const now = new Date("2026-03-12T19:03:58.390Z");

function build(sampleId: string, set: Record<string, string> = {}): Fields {
  return buildSample(apiGatewayRestProxy, sampleId, { seed: 5, now, set }).value as Fields;
}

describe("api-gateway-rest-proxy", () => {
  it("sends null for whatever the request does not have", () => {
    expect(build("get")).toMatchObject({
      body: null,
      pathParameters: null,
      queryStringParameters: null,
      multiValueQueryStringParameters: null,
      stageVariables: null,
    });
  });

  it("decodes the query and keeps the last value beside all of them", () => {
    const event = build("get", { query: "tag=a&tag=b%20c&page=2" });
    expect(event["queryStringParameters"]).toEqual({ tag: "b c", page: "2" });
    expect(event["multiValueQueryStringParameters"]).toEqual({ tag: ["a", "b c"], page: ["2"] });
  });

  it("keeps the client's casing of header names, and the last of several values", () => {
    const event = build("get", { headers: '{"X-Colour":["red","blue"],"user-AGENT":"test"}' });
    const headers = event["headers"] as Fields;
    expect(headers).toMatchObject({ "X-Colour": "blue", "user-AGENT": "test" });
    expect(headers).not.toHaveProperty("User-Agent");
    expect(event["multiValueHeaders"]).toMatchObject({ "X-Colour": ["red", "blue"] });
    expect(event).toHaveProperty("requestContext.identity.userAgent", "test");
  });

  it("has the stage in the context's path only", () => {
    const event = build("get", { path: "/orders", stage: "dev" });
    expect(event).toMatchObject({ path: "/orders", requestContext: { path: "/dev/orders" } });
  });

  it("derives path parameters from the resource, or lets a proxy take the path", () => {
    const matched = build("lambda-authorizer", { path: "/orders/43" });
    expect(matched["pathParameters"]).toEqual({ orderId: "43" });
    expect(build("lambda-authorizer", { path: "/a/b" })).toMatchObject({
      resource: "/{proxy+}",
      pathParameters: { proxy: "a/b" },
      requestContext: { resourcePath: "/{proxy+}" },
    });
  });

  it("writes the request's time twice, from the clock", () => {
    expect(build("get")["requestContext"]).toMatchObject({
      requestTime: "12/Mar/2026:19:03:58 +0000",
      requestTimeEpoch: now.getTime(),
    });
  });

  it("encodes a binary body", () => {
    const event = build("post-base64", { body: "é" });
    expect(event).toMatchObject({ body: "w6k=", isBase64Encoded: true });
  });

  it("marks the console's test by what it sends instead of headers and address", () => {
    expect(build("test-invoke")).toMatchObject({
      headers: null,
      multiValueHeaders: null,
      requestContext: {
        stage: "test-invoke-stage",
        identity: { sourceIp: "test-invoke-source-ip" },
      },
    });
  });

  it("accepts an IPv6 address and hints at what is no address", () => {
    const event = build("get");
    const context = event["requestContext"] as Fields;
    const withSource = (sourceIp: string): Fields => ({
      ...event,
      requestContext: { ...context, identity: { ...(context["identity"] as Fields), sourceIp } },
    });
    expect(validate(apiGatewayRestProxy, withSource("2001:db8::1"))).toEqual([]);
    expect(validate(apiGatewayRestProxy, withSource("192.168.0.1/32"))).toMatchObject([
      { path: "requestContext.identity.sourceIp", severity: "hint" },
    ]);
  });

  it.each([
    ["none, as documented", { claims: null, scopes: null }],
    ["context of a Lambda authorizer", { principalId: "u", claim: "x", limit: "1" }],
    ["context without latency, with null", { principalId: "u", team: null }],
  ])("accepts an authorizer: %s", (_name, authorizer) => {
    const event = build("get");
    const requestContext = { ...(event["requestContext"] as Fields), authorizer };
    expect(validate(apiGatewayRestProxy, { ...event, requestContext })).toEqual([]);
  });

  it("points at nested values in an authorizer's context, which API Gateway never sends", () => {
    const event = build("get");
    const authorizer = { principalId: "u", roles: ["a"] };
    const requestContext = { ...(event["requestContext"] as Fields), authorizer };
    const problems = validate(apiGatewayRestProxy, { ...event, requestContext });
    expect(problems).toMatchObject([{ path: "requestContext.authorizer.roles" }]);
  });

  it("rejects an absent body: REST APIs send null", () => {
    const { body: _, ...event } = build("get");
    expect(validate(apiGatewayRestProxy, event)).toMatchObject([
      { path: "body", severity: "error" },
    ]);
  });
});
