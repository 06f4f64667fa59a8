import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { buildSample } from "../../events/buildSample.ts";
import { eventTypes, findEventType } from "../../events/catalogue.ts";
import { samWriters } from "../../scripts/snippets/triggers/samTriggers.ts";
import { readTemplate } from "../../server/src/templates/readTemplate.ts";
import { root } from "../runtime/runtimeKit.ts";
import { expandSnippet } from "./expandSnippet.ts";
import { readSnippets } from "./snippetKit.ts";

const events = [...readSnippets("json").values()];
const triggers = [...readSnippets("yaml").values()];
const sam = triggers.filter(({ prefix }) => prefix.startsWith("sam-"));
const serverless = triggers.filter(({ prefix }) => prefix.startsWith("serverless-"));

const typeFor = (prefix: string) => {
  const id = prefix.replace(/^(sam|serverless|lambda)-/, "");
  return findEventType(id) ?? findEventType(prefix)!;
};
const indent = (text: string, by: number) => text.replace(/^(?=.)/gm, " ".repeat(by));

it.each(["json", "jsonc", "yaml"])("VS Code offers them in %s", (language) => {
  const { contributes } = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as {
    readonly contributes: { readonly snippets: unknown };
  };
  const path = `./snippets/${language.slice(0, 4)}.json`;
  expect(contributes.snippets).toContainEqual({ language, path });
});

describe("the event in JSON", () => {
  it("is there for each type of tier 1", () => {
    const ids = events.map(({ prefix }) => typeFor(prefix).id);
    expect(ids).toEqual(eventTypes.filter(({ tier }) => tier === 1).map(({ id }) => id));
  });

  it.each(events)("of $prefix is the first sample", ({ prefix, body }) => {
    const now = new Date("2026-01-01T00:00:00.000Z");
    const { value } = buildSample(typeFor(prefix), null, { seed: 1, now, set: {} });
    expect(JSON.parse(expandSnippet(body))).toEqual(value);
  });

  it("has a stop for what a person would change, and none for what is derived from it", () => {
    const body = readSnippets("json").get("lambda-sqs")!.body;
    const over = { 1: "invoices" };
    const event = JSON.parse(expandSnippet(body, { over })) as {
      readonly Records: readonly { readonly eventSourceARN: string }[];
    };
    expect(event.Records[0]!.eventSourceARN).toMatch(/:invoices$/);
    expect(body.join("")).toMatch(/"body": "\$\{2:[^]*"md5OfBody": "[0-9a-f]{32}"/);
  });
});

describe("the trigger in a SAM template", () => {
  it("is there for each of SAM's types", () => {
    const named = new Set(eventTypes.flatMap(({ names }) => names.samEventTypes));
    named.delete("CloudWatchEvent"); // The older name of EventBridgeRule.
    expect(new Set(samWriters.keys())).toEqual(named);
  });

  it.each(sam)("$prefix is read as that event type's", ({ prefix, body }) => {
    const template = `AWSTemplateFormatVersion: "2010-09-09"
Transform: AWS::Serverless-2016-10-31
Resources:
  Broker:
    Type: AWS::AmazonMQ::Broker
    Properties:
      EngineType: ${prefix.endsWith("rabbitmq") ? "RABBITMQ" : "ACTIVEMQ"}
  Function:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs24.x
      Events:
${indent(expandSnippet(body), 8)}`;
    const { functions, problems } = readTemplate(template, "file:///template.yaml");
    expect(problems).toEqual([]);
    expect(functions[0]?.triggers.map(({ eventType }) => eventType)).toEqual([typeFor(prefix).id]);
  });
});

describe("the trigger for the Serverless Framework", () => {
  it("is there for each of its keys", () => {
    const named = new Set(eventTypes.flatMap(({ names }) => names.serverlessKeys));
    named.delete("cloudwatchEvent"); // The older name of eventBridge.
    const keys = new Set(serverless.map(({ body }) => /^- (\w+)/.exec(body[0] ?? "")?.[1]));
    expect(keys).toEqual(named);
  });

  it.each(serverless)("$prefix is an entry under a key of the event type", ({ prefix, body }) => {
    const options = {
      customTags: [
        { tag: "!GetAtt", resolve: String },
        { tag: "!Ref", resolve: String },
      ],
    };
    const [entry, ...others] = parse(expandSnippet(body), options) as readonly object[];
    expect(others).toEqual([]);
    const [[key, value] = [], ...more] = Object.entries(entry ?? {});
    expect(more).toEqual([]);
    expect(typeFor(prefix).names.serverlessKeys).toContain(key);
    expect(value).toBeTruthy();
  });
});
