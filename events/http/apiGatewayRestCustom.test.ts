import { describe, expect, it } from "vitest";
import { buildSample } from "../buildSample.ts";
import { identify } from "../identify.ts";
import { validate } from "../validate.ts";
import { apiGatewayRestCustom } from "./apiGatewayRestCustom.ts";

type Fields = Record<string, unknown>;

function build(sampleId: string, set: Record<string, string> = {}): Fields {
  const options = { seed: 5, now: new Date("2026-03-12T19:03:58.390Z"), set };
  return buildSample(apiGatewayRestCustom, sampleId, options).value as Fields;
}

describe("api-gateway-rest-custom", () => {
  it("has the body parsed, and the path taken apart", () => {
    const set = { body: '{"a":[1]}', path: "/orders/7", query: "q=a%20b" };
    expect(build("passthrough", set)).toMatchObject({
      "body-json": { a: [1] },
      params: { path: { orderId: "7" }, querystring: { q: "a b" } },
    });
    expect(build("serverless-template", set)).toMatchObject({
      body: { a: [1] },
      path: { orderId: "7" },
      query: { q: "a b" },
    });
    expect(build("passthrough", { body: "plain text" })["body-json"]).toBe("plain text");
    expect(build("passthrough", { body: "" })["body-json"]).toEqual({});
  });

  it("is hinted at by the templates that are well known, and never claimed", () => {
    for (const sampleId of ["passthrough", "serverless-template"]) {
      const { eventType, candidates } = identify(build(sampleId));
      expect(eventType).toBeNull();
      expect(candidates).toContain("api-gateway-rest-custom");
    }
  });

  it("may be any JSON, but a well-known template has its keys right", () => {
    for (const event of [null, "text", [1], { context: "mine" }]) {
      expect(validate(apiGatewayRestCustom, event)).toEqual([]);
    }
    const { context, ...event } = build("passthrough");
    expect(validate(apiGatewayRestCustom, { ...event, contxt: context })).toContainEqual(
      expect.objectContaining({ path: "contxt", suggestion: "context" }),
    );
  });
});
