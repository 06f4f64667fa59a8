import { describe, expect, it } from "vitest";
import { readTerraformFiles } from "../../../testing/readTerraform.ts";

const module = `variable "name" {}
variable "source_dir" {}
variable "handler" { default = "index.handler" }
variable "schedule" { default = null }
data "archive_file" "code" {
  source_dir  = var.source_dir
  output_path = "\${path.module}/code.zip"
}
resource "aws_lambda_function" "f" {
  function_name = var.name
  handler       = var.handler
  filename      = data.archive_file.code.output_path
}
`;

const call = `terraform {
  source = "../../modules//function"
}
`;

async function unit(text: string, others: Readonly<Record<string, string>> = {}) {
  const { functions } = await readTerraformFiles({
    "live/orders/terragrunt.hcl": text,
    "modules/function/main.tf": module,
    ".git/HEAD": "",
    ...others,
  });
  return functions.map(({ logicalId, functionName, handler, codeUri }) => {
    return { logicalId, functionName, handler, codeUri };
  });
}

const orders = { logicalId: "module.orders", functionName: "orders", handler: "index.handler" };

describe("a unit of Terragrunt's", () => {
  it.each([
    ["${get_repo_root()}/src", "../../src"],
    ["${get_terragrunt_dir()}/../../src", "../orders/../../src"],
    ["${dirname(find_in_parent_folders())}/src", "../../src"],
    ["${get_parent_terragrunt_dir()}/src", "../../src"],
    ['${dirname(find_in_parent_folders("live"))}/src', "../../src"],
    ['${get_env("SOURCES", "../../src")}', "../../src"],
  ])("calls the module that it deploys with its inputs: %s", async (folder, codeUri) => {
    const inputs = `inputs = {\n  name = basename(get_terragrunt_dir())\n  source_dir = "${folder}"\n}\n`;
    expect(await unit(call + inputs, { "terragrunt.hcl": "" })).toEqual([{ ...orders, codeUri }]);
  });

  it("takes what it includes, and what the files above say", async () => {
    const text = `include "root" {
  path = find_in_parent_folders("root.hcl")
}
include "common" {
  path   = "\${dirname(find_in_parent_folders("root.hcl"))}/common/function.hcl"
  expose = true
}
locals {
  stage = read_terragrunt_config(find_in_parent_folders("stage.hcl")).inputs.stage
}
inputs = merge({ handler = "no.handler" }, {
  name    = "\${local.stage}-\${include.common.locals.name}"
  handler = "app.handler"
})
`;
    const others = {
      "root.hcl": 'inputs = { handler = "root.handler" }\n',
      "live/stage.hcl": 'locals {\n  stage = "dev"\n}\ninputs = {\n  stage = local.stage\n}\n',
      "common/function.hcl": `${call}locals {\n  name = "orders"\n}\ninputs = {\n  source_dir = "\${get_repo_root()}/src"\n  handler = "common.handler"\n}\n`,
    };
    expect(await unit(text, others)).toEqual([
      { ...orders, functionName: "dev-orders", handler: "app.handler", codeUri: "../../src" },
    ]);
  });

  it.each([
    "tfr:///terraform-aws-modules/lambda/aws?version=6.0.0",
    "tfr://registry.terraform.io/terraform-aws-modules/lambda/aws?version=6.0.0",
    "git::https://github.com/terraform-aws-modules/terraform-aws-lambda.git?ref=v6.0.0",
  ])("may call a module of the registry: %s", async (source) => {
    const text = `terraform {\n  source = "${source}"\n}\ninputs = {\n  function_name = "orders"\n  handler = "index.handler"\n  source_path = "\${get_repo_root()}/src"\n}\n`;
    expect(await unit(text)).toEqual([{ ...orders, codeUri: "../../src" }]);
  });

  it("has no functions without a module, and survives files that lead to each other", async () => {
    expect(await unit('remote_state {\n  backend = "s3"\n}\ninclude {}\n')).toEqual([]);
    const config =
      'locals {\n  x = read_terragrunt_config(find_in_parent_folders("a.hcl")).locals.x\n}\n';
    const text = `${config}${call}inputs = {\n  name = "orders"\n  handler = "app.handler"\n  source_dir = "\${local.x}/src"\n}\n`;
    expect(await unit(text, { "a.hcl": config })).toEqual([
      { ...orders, handler: "app.handler", codeUri: null },
    ]);
  });

  it("leaves what it doesn't change to the module's own folder", async () => {
    expect(await unit(`${call}inputs = local.nothing\n`)).toEqual([]);
  });
});
