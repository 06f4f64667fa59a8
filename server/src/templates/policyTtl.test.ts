import { describe, expect, it } from "vitest";
import { readCdkFiles } from "../testing/readCdk.ts";
import { readTerraformFiles } from "../testing/readTerraform.ts";
import type { TemplateFacts } from "./templateFacts.ts";

function ttlOf({ functions }: TemplateFacts): unknown {
  const [trigger, ...others] = functions[0]?.triggers ?? [];
  expect(others).toEqual([]);
  expect(trigger?.eventType).toBe("api-gateway-authorizer-token");
  return trigger?.policyTtlSeconds;
}

describe("how long a REST API keeps its authorizer's policy", () => {
  it.each([
    ["authorizer_result_ttl_in_seconds = 0", 0],
    ["authorizer_result_ttl_in_seconds = var.ttl", "unknown"],
    ["", "default"],
  ])("is read from Terraform: %s", async (argument, expected) => {
    const facts = await readTerraformFiles({
      "main.tf": `resource "aws_lambda_function" "f" {
  handler = "a.b"
}
variable "ttl" {}
resource "aws_api_gateway_authorizer" "gate" {
  name           = "gate"
  rest_api_id    = "api"
  authorizer_uri = aws_lambda_function.f.invoke_arn
  ${argument}
}
`,
    });
    expect(ttlOf(facts)).toBe(expected);
  });

  it.each([
    ["resultsCacheTtl: cdk.Duration.seconds(0),", 0],
    ["resultsCacheTtl: cdk.Duration.minutes(2),", 120],
    ["resultsCacheTtl: process.env.TTL,", "unknown"],
    ["", "default"],
  ])("is read from the CDK: %s", async (property, expected) => {
    const facts = await readCdkFiles({
      "app.ts": `import * as cdk from "aws-cdk-lib";
import * as lambda from "aws-cdk-lib/aws-lambda";
import * as apigateway from "aws-cdk-lib/aws-apigateway";
const stack = new cdk.Stack(new cdk.App(), "S");
const handler = new lambda.Function(stack, "F", {
  runtime: lambda.Runtime.NODEJS_24_X, handler: "a.b", code: lambda.Code.fromAsset("src"),
});
new apigateway.TokenAuthorizer(stack, "Gate", { handler, ${property} });
`,
    });
    expect(ttlOf(facts)).toBe(expected);
  });
});
