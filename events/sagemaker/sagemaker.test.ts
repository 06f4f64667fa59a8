import { describe, expect, it } from "vitest";
import { buildSample } from "../buildSample.ts";
import { identify } from "../identify.ts";
import type { EventType } from "../model/eventType.ts";
import { resultProblems } from "../resultProblems.ts";
import { validate } from "../validate.ts";
import { sagemakerGroundtruthPost } from "./sagemakerGroundtruthPost.ts";
import { sagemakerGroundtruthPre } from "./sagemakerGroundtruthPre.ts";
import { sagemakerStateChange } from "./sagemakerStateChange.ts";

type Fields = Record<string, unknown>;

function build(eventType: EventType, sampleId: string, set: Record<string, string> = {}): Fields {
  const options = { seed: 5, now: new Date("2026-03-12T19:03:58.390Z"), set };
  return buildSample(eventType, sampleId, options).value as Fields;
}

describe("sagemaker-state-change", () => {
  it("gives a reason where a training job failed, and nowhere else", () => {
    expect(build(sagemakerStateChange, "training-job")).not.toHaveProperty("detail.FailureReason");
    const failed = build(sagemakerStateChange, "training-job", { status: "Failed" });
    expect(failed).toHaveProperty("detail.FailureReason");
  });

  it("names pipeline and execution", () => {
    const event = build(sagemakerStateChange, "pipeline-execution", { pipeline: "p" });
    const pipeline = "arn:aws:sagemaker:us-east-1:123456789012:pipeline/p";
    expect(event["resources"]).toEqual([
      pipeline,
      expect.stringContaining(`${pipeline}/execution/`),
    ]);
    expect(event).toHaveProperty("detail.executionEndTime", "2026-03-12T19:03:58Z");
  });

  it.each([
    ["training-job", "TrainingJobName", "TrainingJobname"],
    ["training-job", "TrainingJobStatus", "TrainingJobsStatus"],
    ["pipeline-execution", "pipelineArn", "PipelineArn"],
    ["endpoint", "EndpointStatus", "EndpointState"],
    ["model-package", "ModelPackageArn", "ModelPackageARN"],
  ])("finds %s's %s misspelt", (sampleId, right, wrong) => {
    const event = build(sagemakerStateChange, sampleId);
    const { [right]: value, ...rest } = event["detail"] as Fields;
    const problems = validate(sagemakerStateChange, {
      ...event,
      detail: { ...rest, [wrong]: value },
    });
    expect(problems).toContainEqual(
      expect.objectContaining({ path: `detail.${wrong}`, severity: "error", suggestion: right }),
    );
  });

  it("takes kinds that are not documented here as they come", () => {
    const event = {
      ...build(sagemakerStateChange, "endpoint"),
      "detail-type": "SageMaker HyperPod Cluster State Change",
      detail: { ClusterName: "research", ClusterStatus: "InService" },
    };
    expect(validate(sagemakerStateChange, event)).toEqual([]);
    expect(identify(event).eventType).toBe("sagemaker-state-change");
    expect(identify({ ...event, "detail-type": "AWS API Call via CloudTrail" }).eventType).not.toBe(
      "sagemaker-state-change",
    );
    expect(validate(sagemakerStateChange, { ...event, detail: "{}" })).toMatchObject([
      { path: "detail", severity: "error" },
    ]);
  });
});

describe("sagemaker-groundtruth", () => {
  it("takes whatever else stands in the line of the manifest", () => {
    const dataObject = { source: "Late again.", language: "en", "previous-label": { id: 3 } };
    const event = { ...build(sagemakerGroundtruthPre, "source-text"), dataObject };
    expect(validate(sagemakerGroundtruthPre, event)).toEqual([]);
  });

  it("suggests the hyphen", () => {
    const event = {
      ...build(sagemakerGroundtruthPre, "source-ref"),
      dataObject: { source_ref: "s3://a/b" },
    };
    expect(validate(sagemakerGroundtruthPre, event)).toMatchObject([
      { path: "dataObject.source_ref", suggestion: "source-ref" },
    ]);
  });

  it("wants an object to fill the template with", () => {
    const event = build(sagemakerGroundtruthPre, "source-text");
    const check = (result: unknown) => resultProblems(sagemakerGroundtruthPre, event, result);
    expect(check({ taskInput: { text: "a" }, isHumanAnnotationRequired: false })).toEqual([]);
    expect(check({ taskInput: "a" })).toEqual([expect.stringMatching(/^taskInput: /)]);
    expect(check(null)).toHaveLength(1);
  });

  it("wants a list of consolidated annotations", () => {
    const event = build(sagemakerGroundtruthPost, "one-object");
    const check = (result: unknown) => resultProblems(sagemakerGroundtruthPost, event, result);
    const entry = { datasetObjectId: "0", consolidatedAnnotation: { content: { category: "a" } } };
    expect(check([entry])).toEqual([]);
    expect(check(entry)).toHaveLength(1);
    expect(check([{ ...entry, consolidatedAnnotation: {} }])).toEqual([
      expect.stringContaining("[0].consolidatedAnnotation.content"),
    ]);
  });

  it("puts the annotations into the job's folder", () => {
    expect(
      build(sagemakerGroundtruthPost, "one-object", { bucket: "b", jobName: "j" }),
    ).toMatchObject({
      payload: {
        s3Uri:
          "s3://b/j/annotations/consolidated-annotation/consolidation-request/iteration-1/2026-03-12_19:03:58.json",
      },
    });
  });
});
