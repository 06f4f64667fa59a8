import { fieldsInside, type FieldPath } from "../fieldTree.ts";
import { configInvokingEvent } from "./configInvokingEvent.schema.ts";
import { describe, expect, it } from "vitest";
import { buildSample } from "../buildSample.ts";
import type { EventType } from "../model/eventType.ts";
import { identify } from "../identify.ts";
import { resultProblems } from "../resultProblems.ts";
import { validate } from "../validate.ts";
import { autoscalingEvent } from "./autoscalingEvent.ts";
import { autoscalingTerminationPolicy } from "./autoscalingTerminationPolicy.ts";
import { batchJobStateChange } from "./batchJobStateChange.ts";
import { batchRequest } from "./batchRequest.ts";
import { configComplianceChange } from "./configComplianceChange.ts";
import { configRule } from "./configRule.ts";
import { ec2InstanceStateChange } from "./ec2InstanceStateChange.ts";
import { ec2SpotInterruption } from "./ec2SpotInterruption.ts";
import { ecsDeploymentHook } from "./ecsDeploymentHook.ts";
import { ecsTaskStateChange } from "./ecsTaskStateChange.ts";
import { ssmParameterChange } from "./ssmParameterChange.ts";

type Fields = Record<string, unknown>;

function build(eventType: EventType, sampleId: string, set: Record<string, string> = {}): Fields {
  const options = { seed: 5, now: new Date("2026-03-12T19:03:58.390Z"), set };
  return buildSample(eventType, sampleId, options).value as Fields;
}

function detailOf(eventType: EventType, sampleId: string, set: Record<string, string> = {}) {
  return build(eventType, sampleId, set)["detail"] as Fields;
}

describe("config-rule", () => {
  const invokingEventOf = (sampleId: string, set: Record<string, string> = {}) =>
    JSON.parse(String(build(configRule, sampleId, set)["invokingEvent"])) as Fields;

  it("carries JSON as text that tells what was evaluated", () => {
    const set = { bucket: 'a "b"', tags: '{"k":"v"}' };
    expect(invokingEventOf("item-change", set)).toMatchObject({
      messageType: "ConfigurationItemChangeNotification",
      configurationItem: {
        resourceId: 'a "b"',
        tags: { k: "v" },
        configurationItemCaptureTime: "2026-03-12T19:03:56.390Z",
      },
    });
    expect(invokingEventOf("scheduled")).not.toHaveProperty("configurationItem");
    const oversized = invokingEventOf("oversized-item-change");
    expect(oversized).toHaveProperty("configurationItemSummary.resourceId", "invoice-archive");
    expect(oversized).not.toHaveProperty("configurationItem");
  });

  it.each(configRule.samples.map(({ id }) => id))(
    "has nothing in the text of %s that is not documented",
    (sampleId) => {
      const known = (path: FieldPath) => [...fieldsInside(configInvokingEvent(), path).keys()];
      const { configurationItem: item, ...invoking } = invokingEventOf(sampleId);
      expect(known([])).toEqual(expect.arrayContaining(Object.keys(invoking)));
      const itemKeys = Object.keys(item ?? {});
      expect(known(["configurationItem"])).toEqual(expect.arrayContaining(itemKeys));
    },
  );

  it("says that a deleted resource left the rule's scope", () => {
    expect(build(configRule, "deleted-resource")["eventLeftScope"]).toBe(true);
    expect(invokingEventOf("deleted-resource")).toMatchObject({
      configurationItem: { configurationItemStatus: "ResourceDeleted", configuration: null },
    });
  });

  it("is wrong where the text was parsed already", () => {
    const event = { ...build(configRule, "scheduled"), ruleParameters: { a: 1 } };
    expect(validate(configRule, event)).toMatchObject([
      { path: "ruleParameters", severity: "error" },
    ]);
  });

  it("waits for PutEvaluations", () => {
    expect(configRule.delivery).toMatchObject({ kind: "async", mustCall: ["PutEvaluations"] });
  });
});

describe("config-compliance-change", () => {
  it("has no old result where there was none", () => {
    expect(detailOf(configComplianceChange, "compliant")).not.toHaveProperty("oldEvaluationResult");
    expect(detailOf(configComplianceChange, "non-compliant")).toMatchObject({
      newEvaluationResult: { complianceType: "NON_COMPLIANT" },
      oldEvaluationResult: { complianceType: "COMPLIANT" },
    });
  });
});

describe("autoscaling-event", () => {
  it("names the transition in the words of the API", () => {
    expect(build(autoscalingEvent, "terminate-lifecycle-action")).toMatchObject({
      "detail-type": "EC2 Instance-terminate Lifecycle Action",
      detail: { LifecycleTransition: "autoscaling:EC2_INSTANCE_TERMINATING" },
    });
  });

  it("says why it failed, and only then", () => {
    const failed = detailOf(autoscalingEvent, "launch-unsuccessful");
    expect(failed["StatusCode"]).toBe("Failed");
    expect(failed["StatusMessage"]).not.toBe("");
    expect(failed).not.toHaveProperty("Description");
    expect(detailOf(autoscalingEvent, "launch-successful")["StatusMessage"]).toBe("");
  });

  it("takes a small letter at the beginning of a key for a slip", () => {
    const event = build(autoscalingEvent, "launch-lifecycle-action");
    const { EC2InstanceId, ...rest } = event["detail"] as Fields;
    const detail = { ...rest, ec2InstanceId: EC2InstanceId };
    expect(validate(autoscalingEvent, { ...event, detail })).toContainEqual(
      expect.objectContaining({ path: "detail.ec2InstanceId", suggestion: "EC2InstanceId" }),
    );
  });
});

describe("autoscaling-termination-policy", () => {
  it("suggests as many instances as it is told to", () => {
    const event = build(autoscalingTerminationPolicy, "scale-in", {
      instances: "5",
      capacity: "1",
    });
    expect(event["Instances"]).toHaveLength(5);
    expect(event).toHaveProperty("CapacityToTerminate.0.Capacity", 1);
  });

  it("goes by how many instances may go", () => {
    const { delivery } = autoscalingTerminationPolicy;
    const event = build(autoscalingTerminationPolicy, "scale-in", { capacity: "2" });
    const answer = (InstanceIDs: readonly string[]) =>
      delivery.kind === "sync" ? delivery.describeAccepted?.(event, { InstanceIDs }) : undefined;
    expect(answer([])).toMatch(/terminates nothing yet/);
    expect(answer(["i-1"])).toMatch(/terminates 1 of the 2/);
    expect(answer(["i-1", "i-2", "i-3"])).toMatch(/chooses 2 of the 3/);
  });

  it("wants a list of ids under a key that ends in a small letter", () => {
    const problems = (result: unknown) =>
      resultProblems(autoscalingTerminationPolicy, {}, result).join();
    expect(problems({ InstanceIDs: [] })).toBe("");
    expect(problems({ InstanceIds: ["i-1"] })).toMatch(/InstanceIds.*InstanceIDs/);
    expect(problems(null)).not.toBe("");
  });
});

describe("EC2's events", () => {
  it("spell the instance's id with a hyphen", () => {
    const event = build(ec2InstanceStateChange, "stopped", { instanceId: "i-1" });
    expect(event).toMatchObject({
      resources: ["arn:aws:ec2:us-east-1:123456789012:instance/i-1"],
      detail: { "instance-id": "i-1", state: "stopped" },
    });
  });

  it("name a zone and no account where a Spot Instance is interrupted", () => {
    const event = build(ec2SpotInterruption, "interruption", { instanceId: "i-1" });
    expect(event["resources"]).toEqual([
      expect.stringMatching(/^arn:aws:ec2:us-east-1[abc]:instance\/i-1$/),
    ]);
    expect(detailOf(ec2SpotInterruption, "rebalance")).not.toHaveProperty("instance-action");
  });
});

describe("ecs-task-state-change", () => {
  it("has an exit code only once the container has ended", () => {
    const containerOf = (sampleId: string, set: Record<string, string> = {}) =>
      (detailOf(ecsTaskStateChange, sampleId, set)["containers"] as readonly Fields[])[0];
    expect(containerOf("running")).not.toHaveProperty("exitCode");
    expect(containerOf("stopped", { exitCode: "1" })).toMatchObject({ exitCode: 1 });
  });

  it("is told of an interruption while the task still runs", () => {
    expect(detailOf(ecsTaskStateChange, "capacity-provider")).toMatchObject({
      lastStatus: "RUNNING",
      desiredStatus: "STOPPED",
      stopCode: "SpotInterruption",
    });
  });
});

describe("ecs-deployment-hook", () => {
  const problems = (result: unknown) => resultProblems(ecsDeploymentHook, {}, result);

  it("weighs traffic by the revision's ARN, in the stage that shifts it", () => {
    const details = build(ecsDeploymentHook, "production-traffic-shift")["executionDetails"] as {
      readonly targetServiceRevisionArn: string;
      readonly productionTrafficWeights: Fields;
      readonly testTrafficWeights: Fields;
    };
    expect(details.testTrafficWeights).toEqual({});
    expect(details.productionTrafficWeights[details.targetServiceRevisionArn]).toBe(100);
  });

  it("goes on, rolls back or asks again", () => {
    const { delivery } = ecsDeploymentHook;
    const answer = (result: unknown) =>
      delivery.kind === "sync" ? delivery.describeAccepted?.({}, result) : undefined;
    expect(answer({ hookStatus: "SUCCEEDED" })).toMatch(/goes on/);
    expect(answer({ hookStatus: "FAILED" })).toMatch(/rolls the deployment back/);
    expect(answer({ hookStatus: "IN_PROGRESS" })).toMatch(/again in 30 s/);
    expect(answer({ hookStatus: "IN_PROGRESS", callBackDelay: 60 })).toMatch(/again in 60 s/);
  });

  it("takes its own words only", () => {
    expect(problems({ hookStatus: "IN_PROGRESS", callBackDelay: 60, hookDetails: {} })).toEqual([]);
    expect(problems({ hookStatus: "SUCCESS" })[0]).toMatch(/hookStatus.*SUCCEEDED/);
    expect(problems({ status: "SUCCEEDED" })).not.toEqual([]);
    expect(problems(null)).not.toEqual([]);
  });
});

describe("batch-job-state-change", () => {
  it("fails with the exit code that it is told", () => {
    const job = detailOf(batchJobStateChange, "failed", { exitCode: "3" });
    expect(job).toMatchObject({
      status: "FAILED",
      container: { exitCode: 3 },
      attempts: [{ container: { exitCode: 3 } }],
    });
    expect(detailOf(batchJobStateChange, "succeeded")["status"]).toBe("SUCCEEDED");
  });

  it("counts the children of an array", () => {
    const job = detailOf(batchJobStateChange, "array-job", { size: "10", failed: "0" });
    expect(job).toMatchObject({
      status: "SUCCEEDED",
      arrayProperties: { size: 10, statusSummary: { SUCCEEDED: 10, FAILED: 0 } },
    });
  });
});

describe("batch-request", () => {
  it("is known by three keys, and not by an id that anything may have", () => {
    expect(identify(build(batchRequest, "submit")).eventType).toBe("batch-request");
    const { eventType, candidates } = identify(build(batchRequest, "get"));
    expect(eventType).toBeNull();
    expect(candidates).toContain("batch-request");
  });
});

describe("ssm-parameter-change", () => {
  it("writes a path into the ARN without a second slash", () => {
    const resources = (name: string) => build(ssmParameterChange, "update", { name })["resources"];
    expect(resources("/a/b")).toEqual(["arn:aws:ssm:us-east-1:123456789012:parameter/a/b"]);
    expect(resources("a")).toEqual(["arn:aws:ssm:us-east-1:123456789012:parameter/a"]);
  });

  it("has the policy as JSON in a text", () => {
    const detail = detailOf(ssmParameterChange, "policy-action", { days: "3" });
    expect(JSON.parse(String(detail["policy-content"]))).toMatchObject({
      Type: detail["policy-type"],
      Attributes: { Before: "3" },
    });
  });
});
