import { describe, expect, it } from "vitest";
import { buildDetail, buildEvent } from "../testing/buildEvent.ts";
import { validate } from "../validate.ts";
import { codepipelineActionStateChange } from "./codepipelineActionStateChange.ts";
import { codepipelinePipelineStateChange } from "./codepipelinePipelineStateChange.ts";
import { codepipelineStageStateChange } from "./codepipelineStageStateChange.ts";

describe("codepipeline-pipeline-state-change", () => {
  it("names the pipeline by an ARN without a resource type", () => {
    const event = buildEvent(codepipelinePipelineStateChange, "failed", { pipeline: "shop" });
    expect(event["resources"]).toEqual(["arn:aws:codepipeline:us-east-1:123456789012:shop"]);
  });

  it("tells what started, stopped or resumed it, and only there", () => {
    const detail = (id: string) => buildDetail(codepipelinePipelineStateChange, id);
    expect(detail("started")).toMatchObject({
      "start-time": "2026-03-12T19:03:58.390Z",
      "execution-trigger": {
        "trigger-detail": "arn:aws:sts::123456789012:assumed-role/Deployer/ada",
      },
    });
    expect(detail("stopping")).toHaveProperty("stop-execution-comments");
    expect(detail("resumed")).toMatchObject({ "pipeline-execution-attempt": 2 });
    expect(JSON.stringify(detail("succeeded"))).not.toMatch(/trigger|comments|retry/);
  });

  it("asks for the pipeline's version as a number", () => {
    const event = buildEvent(codepipelinePipelineStateChange, "started");
    const detail = { ...(event["detail"] as object), version: "4" };
    expect(validate(codepipelinePipelineStateChange, { ...event, detail })).toMatchObject([
      { path: "detail.version", severity: "error", suggestion: "4" },
    ]);
  });
});

describe("codepipeline-stage-state-change", () => {
  it("knows no SUPERSEDED, which only whole executions are", () => {
    const event = buildEvent(codepipelineStageStateChange, "failed");
    const detail = { ...(event["detail"] as object), state: "SUPERSEDED" };
    expect(validate(codepipelineStageStateChange, { ...event, detail })).toMatchObject([
      { path: "detail.state", severity: "error" },
    ]);
  });
});

describe("codepipeline-action-state-change", () => {
  it("has artifacts and a result in the states that have them", () => {
    const detail = (id: string) => buildDetail(codepipelineActionStateChange, id);
    expect(detail("started")).toMatchObject({
      "input-artifacts": [
        { name: "SourceArtifact", s3location: { bucket: "orders-pipeline-artifacts" } },
      ],
    });
    expect(detail("succeeded")).toMatchObject({ "output-artifacts": [{ name: "BuildArtifact" }] });
    expect(detail("failed")).toMatchObject({ "execution-result": { "error-code": "JobFailed" } });
    expect(JSON.stringify(detail("manual-approval"))).not.toMatch(/artifact|result/);
  });

  it("takes the action type's version as text and as a number", () => {
    const event = buildEvent(codepipelineActionStateChange, "manual-approval");
    const detail = event["detail"] as Readonly<Record<string, object>>;
    for (const version of ["1", 1]) {
      const type = { ...detail["type"], version };
      const copy = { ...event, detail: { ...detail, type } };
      expect(validate(codepipelineActionStateChange, copy)).toEqual([]);
    }
  });
});
