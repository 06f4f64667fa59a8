import { describe, expect, it } from "vitest";
import { checkText } from "../../testing/checkText.ts";
import { sampleText } from "../../testing/openEventFile.ts";
import { samTemplate } from "../../testing/samTemplate.ts";
import { readRuleFile } from "../ruleFile.ts";

describe("lambda-lens.json", () => {
  const ids = ["sqs-no-redrive", "s3-key-not-decoded"];

  it.each([
    ['{ "rules": { "sqs-no-redrive": "off" } }', { "sqs-no-redrive": "off" }],
    ['{ "$schema": "x", "rules": {} } // ours', {}],
    ["{}", {}],
    ['{ /* none */ "rules": { "s3-key-not-decoded": "hint" } }', { "s3-key-not-decoded": "hint" }],
  ])("%s is taken", (text, levels) => {
    expect(readRuleFile(text, ids)).toEqual({ levels, problems: [] });
  });

  it.each([
    ['{ "rules": { "sqs-no-redirve": "off" } }', '"sqs-no-redirve"', { "sqs-no-redirve": "off" }],
    ['{ "rules": { "sqs-no-redrive": "loud" } }', '"loud"', {}],
    [
      '{ "rules": { "sqs-no-redrive": 1, "s3-key-not-decoded": "off" } }',
      "1",
      { "s3-key-not-decoded": "off" },
    ],
    ['{ "rule": {} }', '"rule"', {}],
    ['{ "rules": [] }', '"rules"', {}],
    ["[]", "[]", null],
    ["", "", null],
    ["7", "7", null],
  ])("%s has a problem at %s", (text, marked, levels) => {
    const read = readRuleFile(text, ids);
    expect(read.levels).toEqual(levels);
    expect(read.problems.map(({ span }) => text.slice(span.start, span.end))).toEqual([marked]);
  });

  it.each(["{", '{ "rules": { "sqs-no-redrive": ', "{]", "\u0000"])(
    "%j is broken, and says nothing of levels",
    (text) => {
      const { levels, problems } = readRuleFile(text, ids);
      expect(levels).toBeNull();
      expect(problems.length).toBeGreaterThan(0);
    },
  );
});

describe("sample-event-drift", () => {
  const queue = "Jobs: { Type: SQS, Properties: { Queue: !ImportValue Jobs } }";
  const template = (events: string): string =>
    samTemplate({ events }).replace("  Worker:", "  Event:");

  async function drifts(text: string, events: string): Promise<boolean> {
    const subject = { language: "event", text, template: template(events) } as const;
    return (await checkText(subject)).some(({ rule }) => rule.id === "sample-event-drift");
  }

  it("finds an event of another service than the function's triggers", async () => {
    expect(await drifts(sampleText("sns"), queue)).toBe(true);
  });

  it.each([
    ["what the trigger sends", sampleText("sqs"), queue],
    ["what a queue carries", sampleText("s3-via-sqs"), queue],
    [
      "what one of two triggers sends",
      sampleText("sns"),
      `${queue}\nNews: { Type: SNS, Properties: { Topic: !ImportValue News } }`,
    ],
    [
      "whatever a trigger of no known type sends",
      sampleText("sns"),
      "Any: { Type: EventBridgeRule, Properties: { Pattern: { source: [aws.codepipeline] } } }",
    ],
    ["broken text", sampleText("sns").slice(0, -5), queue],
  ])("is silent about %s", async (_, text, events) => {
    expect(await drifts(text, events)).toBe(false);
  });
});

describe("event-field of a function with several triggers", () => {
  const api = "Api: { Type: Api, Properties: { Path: /x, Method: get } }";
  const schedule =
    "Warm: { Type: Schedule, Properties: { Schedule: rate(5 minutes), Input: '{\"warm\": true}' } }";

  async function found(text: string, events: string): Promise<readonly string[]> {
    const template = samTemplate({ events }).replace("  Worker:", "  Event:");
    const findings = await checkText({ language: "event", text, template });
    return findings.map(({ rule }) => rule.id);
  }

  it("says nothing of what a schedule of no known type may send", async () => {
    expect(await found('{ "warm": true }', `${api}\n${schedule}`)).toEqual([]);
    expect(await found("{}", `${api}\n${schedule}`)).toEqual([]);
  });

  it("judges what looks like the known trigger's event all the same", async () => {
    const request = '{ "path": "/x", "httpMethod": 1, "headers": {} }';
    expect(await found(request, `${api}\n${schedule}`)).toContain("event-field");
    expect(await found('{ "warm": true }', api)).toContain("event-field");
  });
});
