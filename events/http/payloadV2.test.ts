import { describe, expect, it } from "vitest";
import { buildSample } from "../buildSample.ts";
import type { EventType } from "../model/eventType.ts";
import { validate } from "../validate.ts";
import { apiGatewayHttpV2 } from "./apiGatewayHttpV2.ts";
import { lambdaFunctionUrl } from "./lambdaFunctionUrl.ts";

type Fields = Record<string, unknown>;

const now = new Date("2026-03-12T19:03:58.390Z");

function build(eventType: EventType, sampleId: string, set: Record<string, string> = {}): Fields {
  return buildSample(eventType, sampleId, { seed: 5, now, set }).value as Fields;
}

describe.each([apiGatewayHttpV2, lambdaFunctionUrl])("$id", (eventType) => {
  it("leaves out whatever the request does not have", () => {
    const event = build(eventType, "get");
    for (const key of ["body", "cookies", "queryStringParameters", "pathParameters"]) {
      expect(event).not.toHaveProperty(key);
    }
    expect(event["rawQueryString"]).toBe("");
  });

  it("joins repeated query values and header fields with commas", () => {
    const event = build(eventType, "get", {
      query: "tag=a&tag=b%20c",
      headers: '{"X-Colour":["red","blue"]}',
    });
    expect(event).toMatchObject({
      rawQueryString: "tag=a&tag=b%20c",
      queryStringParameters: { tag: "a,b c" },
      headers: { "x-colour": "red,blue" },
    });
  });

  it("moves cookies out of the headers", () => {
    const event = build(eventType, "get", { headers: '{"Cookie":"a=1; b=2"}' });
    expect(event["cookies"]).toEqual(["a=1", "b=2"]);
    expect(event["headers"]).not.toHaveProperty("cookie");
  });

  it("counts the body's bytes, not its characters or base64 digits", () => {
    const text = build(eventType, "post-json", { body: '"é"' });
    expect(text).toMatchObject({ body: '"é"', headers: { "content-length": "4" } });
    const binary = build(eventType, "post-base64", { body: "é" });
    expect(binary).toMatchObject({ body: "w6k=", headers: { "content-length": "2" } });
  });

  it("encodes a form, whose media type does not count as text", () => {
    const contentType = "application/x-www-form-urlencoded";
    const event = build(eventType, "post-json", { body: "a=1", contentType });
    expect(event).toMatchObject({ body: "YT0x", isBase64Encoded: true });
  });

  it("writes the request's time twice, from the clock", () => {
    expect(build(eventType, "get")["requestContext"]).toMatchObject({
      time: "12/Mar/2026:19:03:58 +0000",
      timeEpoch: now.getTime(),
    });
  });
});

describe("api-gateway-http-v2", () => {
  it("puts a named stage in front of the path", () => {
    const event = build(apiGatewayHttpV2, "post-json", { stage: "dev" });
    expect(event).toMatchObject({
      rawPath: "/dev/orders",
      routeKey: "POST /orders",
      requestContext: { stage: "dev", http: { path: "/dev/orders" } },
    });
  });

  it("falls back to the default route where the path is not of the route", () => {
    const event = build(apiGatewayHttpV2, "iam", { path: "/other" });
    expect(event).toMatchObject({ routeKey: "$default", requestContext: { routeKey: "$default" } });
    expect(event).not.toHaveProperty("pathParameters");
  });

  it("rejects null where it leaves fields out, as function URLs need not", () => {
    const problems = validate(apiGatewayHttpV2, { ...build(apiGatewayHttpV2, "get"), body: null });
    expect(problems).toMatchObject([{ path: "body", severity: "error" }]);
    expect(validate(lambdaFunctionUrl, { ...build(lambdaFunctionUrl, "get"), body: null })).toEqual(
      [],
    );
  });

  it("accepts JWT scopes and a Lambda authorizer's context that are null", () => {
    const event = build(apiGatewayHttpV2, "get");
    const context = event["requestContext"] as Fields;
    for (const authorizer of [{ jwt: { claims: {}, scopes: null } }, { lambda: null }]) {
      const changed = { ...event, requestContext: { ...context, authorizer } };
      expect(validate(apiGatewayHttpV2, changed)).toEqual([]);
    }
  });
});

describe("lambda-function-url", () => {
  it("names the caller's account only where the request is signed", () => {
    expect(build(lambdaFunctionUrl, "get")).toHaveProperty("requestContext.accountId", "anonymous");
    const signed = build(lambdaFunctionUrl, "iam", { accountId: "210987654321" });
    expect(signed["requestContext"]).toMatchObject({
      accountId: "210987654321",
      authorizer: {
        iam: {
          cognitoIdentity: null,
          principalOrgId: null,
          userArn: "arn:aws:iam::210987654321:user/ada",
        },
      },
    });
  });
});
