import { describe, expect, it } from "vitest";
import { buildSample } from "../buildSample.ts";
import type { EventType } from "../model/eventType.ts";
import { validate } from "../validate.ts";
import { vpcLatticeV1 } from "./vpcLatticeV1.ts";
import { vpcLatticeV2 } from "./vpcLatticeV2.ts";

type Fields = Record<string, unknown>;

const now = new Date("2026-03-12T19:03:58.390Z");
const repeated = { query: "tag=a&tag=b%20c", headers: '{"X-Colour":["red","blue"]}' };

function build(eventType: EventType, sampleId: string, set: Record<string, string> = {}): Fields {
  return buildSample(eventType, sampleId, { seed: 5, now, set }).value as Fields;
}

describe("vpc-lattice-v1", () => {
  it("joins repeated header fields and takes the last of repeated parameters", () => {
    expect(build(vpcLatticeV1, "get", repeated)).toMatchObject({
      headers: { "x-colour": "red, blue" },
      query_string_parameters: { tag: "b c" },
      body: "",
    });
  });

  it("encodes a binary body and counts its bytes", () => {
    expect(build(vpcLatticeV1, "post-base64", { body: "é" })).toMatchObject({
      body: "w6k=",
      is_base64_encoded: true,
      headers: { "content-length": "2" },
    });
  });

  it("is told where a key is in camel case", () => {
    const { raw_path: path, ...event } = build(vpcLatticeV1, "get");
    expect(validate(vpcLatticeV1, { ...event, rawPath: path })).toContainEqual(
      expect.objectContaining({ path: "rawPath", severity: "error", suggestion: "raw_path" }),
    );
  });
});

describe("vpc-lattice-v2", () => {
  it("lists all values of header fields and parameters", () => {
    expect(build(vpcLatticeV2, "no-auth", repeated)).toMatchObject({
      headers: { "x-colour": ["red", "blue"] },
      queryStringParameters: { tag: ["a", "b c"] },
      body: null,
    });
  });

  it("says when in microseconds, and as text", () => {
    const { requestContext } = build(vpcLatticeV2, "no-auth") as { requestContext: Fields };
    expect(requestContext["timeEpoch"]).toMatch(new RegExp(`^${now.getTime()}\\d{3}$`));
  });

  it("names the caller only where the request is signed, for its day and Region", () => {
    const event = build(vpcLatticeV2, "iam", { region: "eu-west-1" });
    expect(event).toMatchObject({
      headers: {
        authorization: [
          expect.stringContaining("/20260312/eu-west-1/vpc-lattice-svcs/aws4_request") as string,
        ],
        "x-amz-date": ["20260312T190358Z"],
      },
      requestContext: { identity: { type: "AWS_IAM", principalOrgID: "o-a1b2c3d4e5" } },
    });
    expect(build(vpcLatticeV2, "no-auth")).not.toHaveProperty("requestContext.identity.type");
  });

  it("takes a list of header values, and no single one", () => {
    const event = build(vpcLatticeV2, "no-auth");
    expect(validate(vpcLatticeV2, { ...event, headers: { accept: "*/*" } })).toMatchObject([
      { path: "headers.accept", severity: "error" },
    ]);
  });
});
