import { describe, expect, it } from "vitest";
import { eventTypes } from "../../../../events/catalogue.ts";
import { templateScope } from "../templateScope.ts";
import type { TemplateValue } from "../templateValue.ts";
import { ruleEventType } from "./ruleEventType.ts";

const scope = templateScope({ Parameters: { Shop: { Type: "String", Default: "shop.orders" } } });

function typeOf(pattern: TemplateValue): string | null {
  return ruleEventType({ EventPattern: pattern }, scope);
}

describe("the event type of a rule", () => {
  it.each(
    eventTypes.flatMap(({ id, busOrigin }) => {
      const [source] = busOrigin?.sources ?? [];
      return (busOrigin?.detailTypes ?? []).map((kind) => ({ id, source: source ?? "", kind }));
    }),
  )("is $id for $kind of $source", ({ id, source, kind }) => {
    expect(typeOf({ source: [source], "detail-type": [kind] })).toBe(id);
  });

  it.each<readonly [string, TemplateValue, string | null]>([
    ["an application", { source: ["shop"] }, "eventbridge-custom"],
    ["a parameter's default", { source: [{ Ref: "Shop" }] }, "eventbridge-custom"],
    ["an application's prefix", { source: [{ prefix: "shop." }] }, "eventbridge-custom"],
    ["several applications", { source: ["shop", "stock"] }, "eventbridge-custom"],
    ["a kind of event only", { "detail-type": ["OrderPlaced"] }, "eventbridge-custom"],
    [
      "a kind that one service sends",
      { "detail-type": ["ECS Task State Change"] },
      "ecs-task-state-change",
    ],
    ["a service with one type", { source: ["aws.s3"] }, "s3-eventbridge"],
    [
      "the beginning of kinds",
      { source: ["aws.s3"], "detail-type": [{ prefix: "Object " }] },
      "s3-eventbridge",
    ],
    [
      "kinds with a wildcard",
      { source: ["aws.s3"], "detail-type": [{ wildcard: "Object *" }] },
      "s3-eventbridge",
    ],
    [
      "a kind that is new",
      { source: ["aws.ssm"], "detail-type": ["Parameter Store Anything"] },
      "ssm-parameter-change",
    ],
    [
      "calls to any service",
      { source: ["aws.kms"], "detail-type": ["AWS API Call via CloudTrail"] },
      "cloudtrail-api-call",
    ],
    [
      "calls to no matter whom",
      { "detail-type": ["AWS API Call via CloudTrail"] },
      "cloudtrail-api-call",
    ],
    ["a service without a type of its own", { source: ["aws.glue"] }, "eventbridge-aws-service"],
    [
      "another kind of a known service",
      { source: ["aws.ec2"], "detail-type": ["EBS Snapshot Notification"] },
      "eventbridge-aws-service",
    ],
    ["a partner", { source: [{ prefix: "aws.partner/auth0.com" }] }, "eventbridge-partner"],
    ["JSON text", '{"source": ["aws.s3"]}', "s3-eventbridge"],
    ["JSON text made of parts", { "Fn::Sub": '{"source": ["${Shop}"]}' }, "eventbridge-custom"],
  ])("is told by %s", (_what, pattern, eventType) => {
    expect(typeOf(pattern)).toBe(eventType);
  });

  it.each<readonly [string, TemplateValue]>([
    ["a service with several types", { source: ["aws.codepipeline"] }],
    ["several services", { source: ["aws.s3", "aws.ecs"] }],
    ["a service and an application", { source: ["aws.s3", "shop"] }],
    [
      "several types",
      {
        source: ["aws.codebuild"],
        "detail-type": ["CodeBuild Build State Change", "CodeBuild Build Phase Change"],
      },
    ],
    ["all services", { source: [{ prefix: "aws." }] }],
    ["everything but", { source: [{ "anything-but": ["shop"] }] }],
    ["something that is known only then", { source: [{ "Fn::ImportValue": "source" }] }],
    ["an account", { account: ["123456789012"] }],
    ["text that is no JSON", "{"],
    ["nothing", null],
  ])("is not told by %s", (_what, pattern) => {
    expect(typeOf(pattern)).toBeNull();
  });
});
