import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readTerraformFunctions } from "../../../testing/readTerraform.ts";

const locals = `locals {
  stage     = "dev"
  names     = ["orders", "mail"]
  functions = { eu = { handler = "eu.handler", memory = 512 }, us = { handler = "us.handler" } }
}
`;

/** The value of an expression as a variable of a function, and whether only a deployment knows it. */
async function valueOf(
  expression: string,
  others = "",
): Promise<{ readonly value: string | undefined; readonly isUnknown: boolean }> {
  const { f } = await readTerraformFunctions(`${locals}${others}
resource "aws_lambda_function" "f" {
  environment {
    variables = { VALUE = ${expression} }
  }
}`);
  const isUnknown = f?.unresolvedVariables.includes("VALUE") === true;
  return { value: f?.variables["VALUE"], isUnknown };
}

const fixture = path.join(import.meta.dirname, "../fixtures/expressions.txt");

describe("expressions come to what Terraform 1.11 says", () => {
  const rows = readFileSync(fixture, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.split("  ⇒  "));
  it.each(rows)("%s", async (expression = "", json = "") => {
    const { value } = await valueOf(`jsonencode(${expression})`);
    expect(JSON.parse(value ?? '"nothing"')).toEqual(JSON.parse(json));
  });
});

describe("what only a deployment knows stays unknown", () => {
  it.each([
    "var.secret",
    "var.nowhere",
    "local.nowhere",
    "aws_sqs_queue.q.arn",
    '"${var.secret}-x"',
    "timestamp()",
    'file("nowhere.txt")',
    'replace("a1", "/[0-9]/", "")',
    'var.secret == "x" ? "a" : "b"',
    '1 == "1" ? "a" : "b"',
    "cidrsubnet(var.secret, 8, 1)",
    "[for k in var.secret : k][0]",
    'merge({ a = "x" }, var.secret).a',
    "data.aws_ssm_parameter.p.value",
    "module.nowhere.output",
    'coalesce(var.secret, "x")',
    "local.self",
    'format("%05d", 3)',
    "local.names[7]",
    "each.value",
  ])("%s", async (expression) => {
    const others = `variable "secret" {}
resource "aws_sqs_queue" "q" {}
data "aws_ssm_parameter" "p" {}
locals {
  self  = local.other
  other = local.self
}
`;
    expect(await valueOf(expression, others)).toEqual({ value: undefined, isUnknown: true });
  });
});

describe("values of variables", () => {
  it("come from defaults, their types, and files of values, the later ones first", async () => {
    const variables = `variable "a" { default = "a" }
variable "b" { default = "b" }
variable "c" { default = "c" }
variable "d" {
  type    = map(object({ handler = optional(string, "index.handler"), name = string }))
  default = { x = { name = "n" } }
}
`;
    const { f } = await readTerraformFunctions(
      `${variables}
resource "aws_lambda_function" "f" {
  environment {
    variables = { A = var.a, B = var.b, C = var.c, D = var.d["x"].handler }
  }
}`,
      {
        "terraform.tfvars": 'b = "standard"\nc = "standard"\n',
        "more.auto.tfvars.json": '{ "c": "automatic" }',
        "prod.tfvars": 'a = "not by itself"\n',
      },
    );
    expect(f?.variables).toEqual({ A: "a", B: "standard", C: "automatic", D: "index.handler" });
  });
});

describe("the account and region", () => {
  it("are those of all samples", async () => {
    const data = `data "aws_caller_identity" "me" {}\ndata "aws_region" "here" {}\n`;
    const expression = '"${data.aws_region.here.name}/${data.aws_caller_identity.me.account_id}"';
    expect((await valueOf(expression, data)).value).toBe("us-east-1/123456789012");
  });
});
