import { describe, expect, it } from "vitest";
import { buildSample } from "../buildSample.ts";
import type { EventType } from "../model/eventType.ts";
import { validate } from "../validate.ts";
import { configComplianceChange } from "./configComplianceChange.ts";
import { configRule } from "./configRule.ts";

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
