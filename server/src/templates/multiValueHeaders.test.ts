import { describe, expect, it } from "vitest";
import { readCdkFiles } from "../testing/readCdk.ts";
import { readServerlessFiles } from "../testing/readServerless.ts";
import { readTerraformFiles } from "../testing/readTerraform.ts";
import type { TemplateFacts } from "./templateFacts.ts";

function settingOf({ functions }: TemplateFacts): unknown {
  const [trigger, ...others] = functions[0]?.triggers ?? [];
  expect(others).toEqual([]);
  expect(trigger?.eventType).toBe("alb");
  return trigger?.hasMultiValueHeaders;
}

function terraform(attributes: string, name = "aws_lb_target_group"): Promise<TemplateFacts> {
  return readTerraformFiles({
    "main.tf": `resource "aws_lambda_function" "f" {
  handler = "a.b"
}
variable "multi" {}
resource "${name}" "group" {
  target_type = "lambda"
  ${attributes}
}
resource "${name}_attachment" "f" {
  target_group_arn = ${name}.group.arn
  target_id        = aws_lambda_function.f.arn
}
`,
  });
}

function serverless(stated: string): Promise<TemplateFacts> {
  return readServerlessFiles({
    "serverless.yml": `service: web
provider: { name: aws, runtime: nodejs24.x }
functions:
  f:
    handler: a.b
    events: [{ alb: { listenerArn: x, priority: 1, conditions: { path: / }${stated} } }]
`,
  });
}

describe("multi-value headers of a target group", () => {
  it.each([
    ["lambda_multi_value_headers_enabled = true", true],
    ["lambda_multi_value_headers_enabled = false", false],
    ["lambda_multi_value_headers_enabled = var.multi", "unknown"],
    ["", false],
  ])("are read from Terraform's own resource: %s", async (attributes, expected) => {
    expect(settingOf(await terraform(attributes))).toBe(expected);
    expect(settingOf(await terraform(attributes, "aws_alb_target_group"))).toBe(expected);
  });

  it.each([
    [", multiValueHeaders: true", true],
    [", multiValueHeaders: false", false],
    [', multiValueHeaders: "${env:MULTI}"', "unknown"],
    ["", false],
  ])("are read from Serverless Framework's event: %s", async (stated, expected) => {
    expect(settingOf(await serverless(stated))).toBe(expected);
  });

  it("are unknown in the CDK, where a call anywhere may set them", async () => {
    const facts = await readCdkFiles({
      "app.ts": `import * as cdk from "aws-cdk-lib";
import * as lambda from "aws-cdk-lib/aws-lambda";
import { LambdaTarget } from "aws-cdk-lib/aws-elasticloadbalancingv2-targets";
const stack = new cdk.Stack(new cdk.App(), "S");
const fn = new lambda.Function(stack, "F", {
  runtime: lambda.Runtime.NODEJS_24_X, handler: "a.b", code: lambda.Code.fromAsset("src"),
});
new LambdaTarget(fn);
`,
    });
    expect(settingOf(facts)).toBe("unknown");
  });
});
