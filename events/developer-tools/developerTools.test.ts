import { describe, expect, it } from "vitest";
import { buildSample } from "../buildSample.ts";
import type { EventType } from "../model/eventType.ts";
import { validate } from "../validate.ts";
import { codecommit } from "./codecommit.ts";
import { codepipelineJob } from "./codepipelineJob.ts";

type Fields = Record<string, unknown>;

function build(eventType: EventType, sampleId: string, set: Record<string, string> = {}): Fields {
  const options = { seed: 5, now: new Date("2026-03-12T19:03:58.390Z"), set };
  return buildSample(eventType, sampleId, options).value as Fields;
}

function recordOf(sampleId: string, set: Record<string, string> = {}): Fields {
  return (build(codecommit, sampleId, set)["Records"] as readonly Fields[])[0]!;
}

function jobOf(sampleId: string, set: Record<string, string> = {}): Fields {
  return build(codepipelineJob, sampleId, set)["CodePipeline.job"] as Fields;
}

describe("codecommit", () => {
  it("writes full references and time with an offset without colon", () => {
    const record = recordOf("push", { branch: "feature/a", repository: "shop" });
    expect(record).toMatchObject({
      eventTime: "2026-03-12T19:03:58.390+0000",
      eventSourceARN: "arn:aws:codecommit:us-east-1:123456789012:shop",
      codecommit: { references: [{ ref: "refs/heads/feature/a" }] },
    });
  });

  it("says created or deleted only where it is so", () => {
    const changes = (sampleId: string): unknown => recordOf(sampleId)["codecommit"];
    expect(changes("branch-created")).toMatchObject({ references: [{ created: true }] });
    expect(changes("branch-deleted")).toMatchObject({ references: [{ deleted: true }] });
    expect(changes("tag-created")).toMatchObject({
      references: [{ ref: "refs/tags/v1.0.0", created: true }],
    });
    expect(JSON.stringify(changes("push"))).not.toMatch(/created|deleted/);
  });

  it("leaves custom data out unless there is some", () => {
    expect(recordOf("push")).not.toHaveProperty("customData");
    expect(recordOf("push", { customData: "x" })).toMatchObject({ customData: "x" });
  });

  it("accepts custom data that is null", () => {
    const event = { Records: [{ ...recordOf("push"), customData: null }] };
    expect(validate(codecommit, event)).toEqual([]);
  });

  it("names the console's test", () => {
    expect(recordOf("test-trigger")["eventName"]).toBe("TriggerEventTest");
    expect(recordOf("push")["eventName"]).toBe("ReferenceChanges");
  });
});

describe("codepipeline-job", () => {
  it("leaves out UserParameters that were not set, and passes others on as text", () => {
    const configuration = "data.actionConfiguration.configuration";
    expect(jobOf("no-artifacts")).not.toHaveProperty(`${configuration}.UserParameters`);
    const job = jobOf("user-parameters", { userParameters: '{"a":1}' });
    expect(job).toHaveProperty(`${configuration}.UserParameters`, '{"a":1}');
  });

  it("has artifacts, key and token only where the action has them", () => {
    expect(jobOf("no-artifacts")["data"]).toMatchObject({
      inputArtifacts: [],
      outputArtifacts: [],
    });
    expect(jobOf("no-artifacts")).not.toHaveProperty("data.encryptionKey");
    expect(jobOf("no-artifacts")).not.toHaveProperty("data.continuationToken");
    const job = jobOf("output-artifact", { bucket: "store", key: "in", outputKey: "out" });
    expect(job["data"]).toMatchObject({
      inputArtifacts: [{ location: { s3Location: { bucketName: "store", objectKey: "in" } } }],
      outputArtifacts: [{ location: { s3Location: { bucketName: "store", objectKey: "out" } } }],
    });
  });

  it("names the path with its dotted key in brackets", () => {
    const { id: _, ...job } = jobOf("no-artifacts");
    expect(validate(codepipelineJob, { "CodePipeline.job": job })).toMatchObject([
      { path: '["CodePipeline.job"].id', severity: "error" },
    ]);
  });

  it("tells that the handler itself must report", () => {
    expect(codepipelineJob.delivery).toMatchObject({
      kind: "async",
      mustCall: ["PutJobSuccessResult", "PutJobFailureResult"],
    });
  });
});
