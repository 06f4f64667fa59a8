import { describe, expect, it } from "vitest";
import { albResponse, payloadV2Response, restProxyResponse } from "./httpResponse.schema.ts";

const whole = {
  statusCode: 200,
  headers: { "Content-Type": "text/plain", "X-Count": 3 },
  multiValueHeaders: { "Set-Cookie": ["a=1", "b=2"] },
  body: "ok",
  isBase64Encoded: false,
};

const malformed: readonly (readonly [string, unknown])[] = [
  ["null", null],
  ["a text", "ok"],
  ["a list", [whole]],
  ["no statusCode", { body: "ok" }],
  ["statusCode as a text that is no status", { ...whole, statusCode: "OK" }],
  ["statusCode with a fraction", { ...whole, statusCode: 200.5 }],
  ["statusCode that HTTP has not", { ...whole, statusCode: 42 }],
  ["an object as body", { ...whole, body: { ok: true } }],
  ["a list as header value", { ...whole, headers: { a: ["b"] } }],
  ["isBase64Encoded as text", { ...whole, isBase64Encoded: "true" }],
];

describe.each([
  ["REST API", restProxyResponse()],
  ["ALB", albResponse()],
])("response to %s", (_name, schema) => {
  it.each(malformed)("is malformed: %s", (_case, result) => {
    expect(schema.safeParse(result).success).toBe(false);
  });

  it("may be complete, or a status alone", () => {
    expect(schema.safeParse(whole).success).toBe(true);
    expect(schema.safeParse({ statusCode: 204 }).success).toBe(true);
    expect(schema.safeParse({ statusCode: 204, body: null, headers: null }).success).toBe(true);
  });
});

describe("response to REST API", () => {
  it("is malformed with a key that API Gateway does not know", () => {
    expect(restProxyResponse().safeParse({ ...whole, cookies: [] }).success).toBe(false);
  });
});

describe("response to ALB", () => {
  it("may have a status description", () => {
    expect(albResponse().safeParse({ ...whole, statusDescription: "200 OK" }).success).toBe(true);
  });
});

describe("response to payload format 2.0", () => {
  it.each([
    ["null", null],
    ["a text", "ok"],
    ["a list", [1]],
    ["an object without statusCode", { body: { ok: true } }],
    ["a structured response", { statusCode: 201, cookies: ["a=1"], body: "ok" }],
  ])("is accepted: %s", (_case, result) => {
    expect(payloadV2Response().safeParse(result).success).toBe(true);
  });

  it.each([
    ["statusCode as a text that is no status", { statusCode: "OK" }],
    ["an object as body", { statusCode: 200, body: { ok: true } }],
    ["cookies that are no list", { statusCode: 200, cookies: "a=1" }],
  ])("is rejected: %s", (_case, result) => {
    expect(payloadV2Response().safeParse(result).success).toBe(false);
  });
});

describe("a status as digits in text", () => {
  it.each([
    ["a REST API", restProxyResponse(), true],
    ["payload format 2.0", payloadV2Response(), true],
    ["ALB", albResponse(), false],
  ])("is taken by API Gateway alone: %s", (_name, schema, isTaken) => {
    expect(schema.safeParse({ ...whole, statusCode: "404" }).success).toBe(isTaken);
  });
});
