import { describe, expect, it } from "vitest";
import { resultProblems } from "../resultProblems.ts";
import { buildDetail, buildEvent } from "../testing/buildEvent.ts";
import { validate } from "../validate.ts";
import { cloudformationHook } from "./cloudformationHook.ts";
import { cloudformationMacro } from "./cloudformationMacro.ts";
import { cloudformationStackStatus } from "./cloudformationStackStatus.ts";

describe("the result of cloudformation-macro", () => {
  const event = buildEvent(cloudformationMacro, "snippet");
  const { requestId, fragment } = event;
  const problems = (result: unknown) => resultProblems(cloudformationMacro, event, result);

  it("has the id of the request and success, in any case of letters", () => {
    expect(problems({ requestId, status: "SUCCESS", fragment })).toEqual([]);
    expect(problems({ requestId, status: "success", fragment: "orders" })).toEqual([]);
    expect(problems({ requestId: "other", status: "success", fragment })).toEqual([
      "requestId is not that of the event",
    ]);
  });

  it("tells why the transformation failed", () => {
    expect(problems({ requestId, status: "failure", errorMessage: "no Threshold" })).toEqual([
      'status is "failure" and not "success": no Threshold',
    ]);
    expect(problems({ requestId, status: "success" })).toEqual([
      "fragment is missing, though the status is success",
    ]);
    expect(problems(null)).toHaveLength(1);
  });
});

describe("cloudformation-hook", () => {
  const event = buildEvent(cloudformationHook, "resource-create");
  const { clientRequestToken } = event;
  const problems = (result: unknown) => resultProblems(cloudformationHook, event, result);

  it("has an address in the place of a model for stacks and change sets", () => {
    const target = (id: string) => buildEvent(cloudformationHook, id)["requestData"];
    expect(target("stack")).not.toHaveProperty("targetModel");
    expect(target("change-set")).toMatchObject({
      targetName: "CHANGE_SET",
      payload: expect.stringMatching(/^https:.*X-Amz-Signature=/),
    });
    expect(target("resource-delete")).toMatchObject({ targetModel: { resourceProperties: {} } });
  });

  it("gets back the context of the attempt before", () => {
    const set = { callbackContext: '{"n":2}' };
    expect(buildEvent(cloudformationHook, "re-invocation", set)["requestContext"]).toEqual({
      invocation: 2,
      callbackContext: { n: 2 },
    });
  });

  it("takes a verdict with the token of the request", () => {
    expect(problems({ hookStatus: "SUCCESS", message: "fine", clientRequestToken })).toEqual([]);
    expect(problems({ hookStatus: "SUCCESS", clientRequestToken: "other" })).toEqual([
      "clientRequestToken is not that of the event",
    ]);
  });

  it("wants an error code with a failure, and CloudFormation's words", () => {
    expect(problems({ hookStatus: "FAILED", message: "no", clientRequestToken })).toEqual([
      "errorCode is missing, though hookStatus is FAILED",
    ]);
    expect(problems({ hookStatus: "SUCCEEDED", clientRequestToken })).toEqual([
      expect.stringMatching(/^hookStatus: .*"SUCCESS"/),
    ]);
  });
});

describe("cloudformation-stack-status", () => {
  it("has a detail of its own for each kind", () => {
    expect(buildEvent(cloudformationStackStatus, "resource-status")).toMatchObject({
      "detail-type": "CloudFormation Resource Status Change",
      detail: {
        "logical-resource-id": "OrdersTable",
        "status-details": { status: "CREATE_FAILED" },
      },
    });
    expect(buildDetail(cloudformationStackStatus, "drift", { drifted: "0" })).toMatchObject({
      "status-details": { "stack-drift-status": "IN_SYNC" },
    });
  });

  it("is about the stack's ARN", () => {
    const event = buildEvent(cloudformationStackStatus, "create-complete", { stack: "shop" });
    const arn = expect.stringMatching(/^arn:aws:cloudformation:us-east-1:\d{12}:stack\/shop\//);
    expect(event).toMatchObject({ resources: [arn], detail: { "stack-id": arn } });
  });

  it("takes a stack set's events, and a detection that still runs", () => {
    const drift = buildEvent(cloudformationStackStatus, "drift");
    const running = {
      ...(drift["detail"] as object),
      "status-details": { "stack-drift-status": "", "detection-status": "DETECTION_IN_PROGRESS" },
      "drift-detection-details": { "drifted-stack-resource-count": -1 },
    };
    expect(validate(cloudformationStackStatus, { ...drift, detail: running })).toEqual([]);
    const instance = {
      "stack-set-arn": "arn:aws:cloudformation:us-east-1:123456789012:stackset/base:1",
      "stack-id": "arn:aws:cloudformation:us-east-1:123456789012:stack/base/1",
      "status-details": { status: "OUTDATED", "detailed-status": "PENDING" },
    };
    const detailType = "CloudFormation StackSet StackInstance Status Change";
    const event = { ...drift, "detail-type": detailType, detail: instance };
    expect(validate(cloudformationStackStatus, event)).toEqual([]);
  });
});
