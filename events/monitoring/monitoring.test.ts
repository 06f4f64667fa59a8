import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { buildSample } from "../buildSample.ts";
import { identify } from "../identify.ts";
import type { EventType } from "../model/eventType.ts";
import { validate } from "../validate.ts";
import { cloudtrailApiCall } from "./cloudtrailApiCall.ts";
import { cloudwatchAlarm } from "./cloudwatchAlarm.ts";
import { cloudwatchAlarmStateChange } from "./cloudwatchAlarmStateChange.ts";
import { cloudwatchCustomWidget } from "./cloudwatchCustomWidget.ts";
import { cloudwatchLogs } from "./cloudwatchLogs.ts";
import { guarddutyFinding } from "./guarddutyFinding.ts";
import { guarddutyMalwareScan } from "./guarddutyMalwareScan.ts";
import { healthEvent } from "./healthEvent.ts";
import { securityFinding } from "./securityFinding.ts";

type Fields = Record<string, unknown>;

function build(eventType: EventType, sampleId: string, set: Record<string, string> = {}): Fields {
  const options = { seed: 5, now: new Date("2026-03-12T19:03:58.390Z"), set };
  return buildSample(eventType, sampleId, options).value as Fields;
}

describe("cloudwatch-logs", () => {
  function unpack(sampleId: string, set: Record<string, string> = {}): Fields {
    const { data } = build(cloudwatchLogs, sampleId, set)["awslogs"] as { data: string };
    return JSON.parse(gunzipSync(Buffer.from(data, "base64")).toString("utf8")) as Fields;
  }

  it("packs what was logged as base64 of gzip", () => {
    const set = { logGroup: "/aws/lambda/shop", filterName: "all", message: 'Größe "L"' };
    expect(unpack("data-message", set)).toMatchObject({
      messageType: "DATA_MESSAGE",
      logGroup: "/aws/lambda/shop",
      subscriptionFilters: ["all"],
      logEvents: [{ message: 'Größe "L"' }],
    });
  });

  it("has fields, a policy and a check only where AWS sends them", () => {
    expect(unpack("extracted-fields", { status: "500" })).toMatchObject({
      logEvents: [{ extractedFields: { status: "500", request: "GET /orders/7" } }],
    });
    expect(unpack("account-policy")).toHaveProperty("policyLevel", "ACCOUNT_LEVEL_POLICY");
    expect(unpack("data-message")).not.toHaveProperty("policyLevel");
    expect(unpack("control-message")).toMatchObject({ messageType: "CONTROL_MESSAGE" });
  });
});

describe("alarms", () => {
  const change = (eventType: EventType, sampleId: string, set: Record<string, string> = {}) => {
    const event = build(eventType, sampleId, set);
    return (event["alarmData"] ?? event["detail"]) as Readonly<Record<string, Fields>>;
  };

  it("tell why they changed, for people and as JSON in a text for programs", () => {
    const { state } = change(cloudwatchAlarmStateChange, "alarm", { threshold: "5" });
    const data = JSON.parse(String(state?.["reasonData"])) as { recentDatapoints: number[] };
    expect(data).toMatchObject({ threshold: 5, startDate: "2026-03-12T18:58:00.000+0000" });
    expect(data.recentDatapoints[0]).toBeGreaterThan(5);
    expect(state?.["reason"]).toContain(
      `[${data.recentDatapoints[0]}.0 (12/03/26 18:58:00)] was greater than or equal to the threshold (5.0)`,
    );
    expect(change(cloudwatchAlarmStateChange, "ok")["state"]?.["reason"]).toContain("was not");
  });

  it("have an offset without colon in a Lambda action, and none on the bus", () => {
    expect(build(cloudwatchAlarm, "single-metric")["time"]).toBe("2026-03-12T19:03:58.390+0000");
    expect(build(cloudwatchAlarmStateChange, "alarm")["time"]).toBe("2026-03-12T19:03:58Z");
  });

  it("act after their suppressor let go of them", () => {
    const alarm = change(cloudwatchAlarm, "suppressed-composite");
    expect(alarm["previousState"]).toHaveProperty("actionsSuppressedBy", "WaitPeriod");
    expect(alarm["state"]).not.toHaveProperty("actionsSuppressedBy");
    expect(alarm["state"]?.["reason"]).toMatch(
      /:alarm:checkout-errors transitioned to ALARM at Thursday 12 March, 2026 19:01:58 UTC$/,
    );
  });

  it("compare with a band where they detect anomalies", () => {
    const { state } = change(cloudwatchAlarm, "anomaly-detection");
    const data = JSON.parse(String(state?.["reasonData"])) as Fields;
    expect(data).not.toHaveProperty("threshold");
    expect(data).toHaveProperty("recentUpperThresholds");
  });

  it("may watch metrics or other alarms, and nothing else", () => {
    const event = build(cloudwatchAlarm, "composite");
    const alarmData = { ...(event["alarmData"] as Fields), configuration: { rule: "x" } };
    expect(validate(cloudwatchAlarm, { ...event, alarmData })).toMatchObject([
      { path: "alarmData.configuration", severity: "error" },
    ]);
  });
});

describe("cloudwatch-custom-widget", () => {
  it("gets the widget's parameters beside its context, and within", () => {
    const event = build(cloudwatchCustomWidget, "render", { params: '{"limit":3}' });
    expect(event).toMatchObject({ limit: 3, widgetContext: { params: { limit: 3 } } });
    expect(validate(cloudwatchCustomWidget, event)).toEqual([]);
  });

  it("shows text as HTML, Markdown in an object, and other JSON as it is", () => {
    const { delivery } = cloudwatchCustomWidget;
    const shown = (result: unknown, event: unknown = {}) =>
      delivery.kind === "sync" ? delivery.describeAccepted?.(event, result) : undefined;
    expect(shown("<b>1</b>")).toBe("The dashboard shows the result as HTML");
    expect(shown({ orders: 1 })).toBe("The dashboard shows the result as JSON");
    expect(shown({ markdown: "# 1" }, { describe: true })).toBe(
      "The console shows the result as Markdown",
    );
  });

  it("is known by its question for documentation", () => {
    expect(identify({ describe: true }).eventType).toBe("cloudwatch-custom-widget");
    expect(identify({ describe: "orders" }).eventType).toBeNull();
  });
});

describe("cloudtrail-api-call", () => {
  it("comes under the name of the service that was called", () => {
    expect(build(cloudtrailApiCall, "assumed-role")).toMatchObject({
      source: "aws.lambda",
      detail: { eventSource: "lambda.amazonaws.com", userIdentity: { type: "AssumedRole" } },
    });
    const event = { ...build(cloudtrailApiCall, "error"), source: "aws.glue" };
    expect(identify(event).eventType).toBe("cloudtrail-api-call");
  });

  it("names an error only where there was one", () => {
    expect(build(cloudtrailApiCall, "error")).toHaveProperty("detail.errorCode", "AccessDenied");
    expect(build(cloudtrailApiCall, "management-call")).not.toHaveProperty("detail.errorCode");
  });

  it("accepts a record of a service itself, which knows little of who it was", () => {
    const event = build(cloudtrailApiCall, "error");
    const {
      userAgent: _agent,
      requestParameters: _request,
      responseElements: _response,
      ...record
    } = event["detail"] as Fields;
    const detail = {
      ...record,
      userIdentity: { accountId: "123456789012", invokedBy: "AWS Internal" },
      sourceIPAddress: "AWS Internal",
      serviceEventDetails: { keyId: "k" },
    };
    expect(validate(cloudtrailApiCall, { ...event, detail })).toEqual([]);
  });
});

describe("health-event", () => {
  it("writes its times as HTTP does", () => {
    expect(build(healthEvent, "account-notification")).toMatchObject({
      time: "2026-03-12T19:03:58Z",
      detail: { startTime: "Thu, 12 Mar 2026 19:03:58 GMT" },
    });
  });

  it("lists the resources twice, or not at all", () => {
    const event = build(healthEvent, "scheduled-change", { functionName: "shop" });
    const arn = "arn:aws:lambda:us-east-1:123456789012:function:shop";
    expect(event["resources"]).toEqual([arn]);
    expect(event).toHaveProperty("detail.affectedEntities.0.entityValue", arn);
    expect(build(healthEvent, "issue")).not.toHaveProperty("detail.affectedEntities");
  });

  it("may name resources by ids that are no ARNs", () => {
    const event = { ...build(healthEvent, "issue"), resources: ["i-0c52e8a1f7b3d9046"] };
    expect(validate(healthEvent, event)).toEqual([]);
  });
});

describe("guardduty-malware-scan", () => {
  it("has null for threats where none were found, and the key as it is", () => {
    const event = build(guarddutyMalwareScan, "no-threats-found", { key: "a b/ü.pdf" });
    expect(event).toMatchObject({
      detail: { s3ObjectDetails: { objectKey: "a b/ü.pdf" }, scanResultDetails: { threats: null } },
    });
  });
});

describe("guardduty-finding", () => {
  it("has the details that its resource and its action call for", () => {
    const kinds = (sampleId: string) => {
      const { resource, service } = build(guarddutyFinding, sampleId)["detail"] as {
        readonly resource: Fields;
        readonly service: { readonly action: Fields };
      };
      return [...Object.keys(resource), ...Object.keys(service.action)];
    };
    expect(kinds("high")).toEqual([
      "resourceType",
      "instanceDetails",
      "actionType",
      "dnsRequestAction",
    ]);
    expect(kinds("eks")).toContain("kubernetesApiCallAction");
    expect(kinds("s3")).toContain("s3BucketDetails");
  });

  it("has a number for its severity", () => {
    const event = build(guarddutyFinding, "low");
    const detail = { ...(event["detail"] as Fields), severity: "LOW" };
    expect(validate(guarddutyFinding, { ...event, detail })).toMatchObject([
      { path: "detail.severity", severity: "error" },
    ]);
  });
});

describe("security-finding", () => {
  it("comes from four services, each in its own words", () => {
    const sources = securityFinding.samples.map(({ id }) => build(securityFinding, id)["source"]);
    expect([...new Set(sources)]).toEqual([
      "aws.securityhub",
      "aws.inspector2",
      "aws.macie",
      "aws.access-analyzer",
    ]);
    expect(build(securityFinding, "security-hub-imported")).toHaveProperty(
      "detail.findings.0.Severity.Label",
      "HIGH",
    );
    expect(build(securityFinding, "inspector")).toMatchObject({
      detail: { updatedAt: "Thu Mar 12 19:03:58.390 UTC 2026" },
    });
  });

  it("leaves calls to these services to CloudTrail", () => {
    const event = {
      ...build(securityFinding, "macie"),
      "detail-type": "AWS API Call via CloudTrail",
    };
    expect(identify(event).eventType).toBe("cloudtrail-api-call");
  });

  it("names the key that is wrong within a finding", () => {
    const event = build(securityFinding, "access-analyzer");
    const { isDeleted: _, ...detail } = event["detail"] as Fields;
    expect(validate(securityFinding, { ...event, detail })).toMatchObject([
      { path: "detail.isDeleted", severity: "error" },
    ]);
  });
});
