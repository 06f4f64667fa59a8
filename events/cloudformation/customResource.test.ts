import { describe, expect, it } from "vitest";
import { resultProblems } from "../resultProblems.ts";
import { buildEvent } from "../testing/buildEvent.ts";
import { validate } from "../validate.ts";
import { cdkCustomResource } from "./cdkCustomResource.ts";
import { cloudformationCustomResource } from "./cloudformationCustomResource.ts";
import { textualProperties } from "./textualProperties.ts";

describe("properties of a custom resource", () => {
  it("become text at any depth, and keep the case of their keys", () => {
    const template = { days: 30, On: true, Ratio: 0.75, list: [1, { a: false }], name: "x" };
    expect(textualProperties(template)).toEqual({
      days: "30",
      On: "true",
      Ratio: "0.75",
      list: ["1", { a: "false" }],
      name: "x",
    });
  });

  it("are reported where they are still numbers", () => {
    const event = buildEvent(cloudformationCustomResource, "create");
    const ResourceProperties = { ServiceToken: "x", limits: { maxItems: 100 } };
    expect(validate(cloudformationCustomResource, { ...event, ResourceProperties })).toMatchObject([
      { path: "ResourceProperties.limits.maxItems", severity: "error" },
    ]);
  });
});

describe("cloudformation-custom-resource", () => {
  it("knows the physical id from the answer to Create on, and old properties on Update", () => {
    const build = (id: string) => buildEvent(cloudformationCustomResource, id);
    expect(build("create")).not.toHaveProperty("PhysicalResourceId");
    expect(build("delete")).toHaveProperty("PhysicalResourceId", "orders-seed-7f59c3cf");
    expect(build("update")).toMatchObject({
      ResourceProperties: { BatchSize: "25" },
      OldResourceProperties: { BatchSize: "10" },
    });
    expect(build("delete")).not.toHaveProperty("OldResourceProperties");
  });

  it("signs an address that names stack, resource and request", () => {
    const set = { region: "eu-west-1" };
    const event = buildEvent(cloudformationCustomResource, "create", set);
    const url = new URL(String(event["ResponseURL"]));
    expect(url.host).toMatch(/^cloudformation-custom-resource-response-euwest1\.s3\.eu-west-1\./);
    expect(decodeURIComponent(url.pathname)).toBe(
      `/${String(event["StackId"])}|DatabaseSeed|${String(event["RequestId"])}`,
    );
    expect(url.searchParams.get("X-Amz-Date")).toBe("20260312T190358Z");
  });

  it("takes an address of one's own for the answer", () => {
    const set = { responseUrl: "http://127.0.0.1:9000/answer" };
    const event = buildEvent(cloudformationCustomResource, "delete", set);
    expect(event["ResponseURL"]).toBe("http://127.0.0.1:9000/answer");
  });

  it("misses the physical id of an update", () => {
    const { PhysicalResourceId: _, ...event } = buildEvent(cloudformationCustomResource, "update");
    expect(validate(cloudformationCustomResource, event)).toMatchObject([
      { path: "PhysicalResourceId", severity: "error" },
    ]);
  });
});

describe("the result of cdk-custom-resource", () => {
  const problems = (sampleId: string, result: unknown) =>
    resultProblems(cdkCustomResource, buildEvent(cdkCustomResource, sampleId), result);

  it("may be nothing for onEvent", () => {
    expect(problems("on-event-create", null)).toEqual([]);
    expect(problems("on-event-create", { PhysicalResourceId: "seed-1", Data: { a: 1 } })).toEqual(
      [],
    );
  });

  it("must say from isComplete whether the resource is ready", () => {
    expect(problems("is-complete", { IsComplete: true, Data: { a: "b" } })).toEqual([]);
    expect(problems("is-complete", {})).toEqual([expect.stringContaining("IsComplete is missing")]);
    expect(problems("is-complete", { IsComplete: "yes" })).toEqual([
      expect.stringMatching(/^IsComplete: .*true or false/),
    ]);
  });

  it("has no data while the resource is not ready", () => {
    expect(problems("is-complete", { IsComplete: false, Data: {} })).toEqual([]);
    expect(problems("is-complete", { IsComplete: false, Data: { a: 1 } })).toHaveLength(1);
  });

  it("keeps the id of a resource that is deleted", () => {
    expect(problems("on-event-delete", { PhysicalResourceId: "orders-seed-7f59c3cf" })).toEqual([]);
    expect(problems("on-event-delete", { PhysicalResourceId: "other" })).toHaveLength(1);
  });

  it("fits into CloudFormation's answer", () => {
    expect(problems("on-event-create", { Data: { text: "é".repeat(2040) } })).toHaveLength(1);
    expect(problems("on-event-create", { Data: { text: "é".repeat(2000) } })).toEqual([]);
  });
});
