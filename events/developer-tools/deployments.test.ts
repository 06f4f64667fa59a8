import { describe, expect, it } from "vitest";
import { decodeBase64 } from "../encoding/base64.ts";
import { buildDetail, buildEvent } from "../testing/buildEvent.ts";
import { validate } from "../validate.ts";
import { codedeployDeploymentStateChange } from "./codedeployDeploymentStateChange.ts";
import { codedeployInstanceStateChange } from "./codedeployInstanceStateChange.ts";
import { codedeployLifecycleHook } from "./codedeployLifecycleHook.ts";
import { ecrImageAction } from "./ecrImageAction.ts";
import { ecrImageScan } from "./ecrImageScan.ts";

describe("codedeploy-lifecycle-hook", () => {
  it("seals the id of the hook's run", () => {
    const event = buildEvent(codedeployLifecycleHook, "before-allow-traffic");
    const sealed = decodeBase64(String(event["LifecycleEventHookExecutionId"]));
    expect(JSON.parse(sealed ?? "")).toMatchObject({ materialSetSerial: 1 });
    expect(event["DeploymentId"]).toMatch(/^d-[A-Z0-9]{9}$/);
  });

  it("suggests the capital letter that the status call does without", () => {
    const { DeploymentId, ...event } = buildEvent(codedeployLifecycleHook, "after-allow-traffic");
    const problems = validate(codedeployLifecycleHook, { ...event, deploymentId: DeploymentId });
    expect(problems).toContainEqual(
      expect.objectContaining({ path: "deploymentId", suggestion: "DeploymentId" }),
    );
  });
});

describe("deployments of CodeDeploy", () => {
  it("are about application and group, and an instance before them", () => {
    const set = { application: "shop", deploymentGroup: "blue" };
    const owner = "arn:aws:codedeploy:us-east-1:123456789012";
    const both = [`${owner}:application:shop`, `${owner}:deploymentgroup:shop/blue`];
    expect(buildEvent(codedeployDeploymentStateChange, "stop", set)["resources"]).toEqual(both);
    const instance = buildEvent(codedeployInstanceStateChange, "failure", set);
    expect(instance["resources"]).toEqual([
      "arn:aws:ec2:us-east-1:123456789012:instance/i-0a1b2c3d4e5f60718",
      ...both,
    ]);
  });
});

describe("images in ECR", () => {
  it("have no tag where they are untagged", () => {
    const action = buildDetail(ecrImageAction, "push", { tag: "" });
    expect(action).not.toHaveProperty("image-tag");
    expect(buildDetail(ecrImageScan, "findings", { tag: "" })).toMatchObject({ "image-tags": [] });
  });

  it("have counts only for severities that occur", () => {
    const detail = buildDetail(ecrImageScan, "findings", { critical: "0", high: "4" });
    expect(detail["finding-severity-counts"]).toEqual({ HIGH: 4, MEDIUM: 9 });
    expect(buildDetail(ecrImageScan, "no-findings")["finding-severity-counts"]).toEqual({});
  });
});
