import { describe, expect, it } from "vitest";
import { readTerraformFiles, readTerraformFunctions } from "../../testing/readTerraform.ts";
import { textIn } from "../../testing/textIn.ts";

const shop = `terraform {
  required_version = ">= 1.9"
}
variable "stage" {
  default = "dev"
}
locals {
  name    = "shop-\${var.stage}"
  common  = { STAGE = var.stage, LEVEL = "info" }
}
data "archive_file" "orders" {
  type        = "zip"
  source_dir  = "\${path.module}/../services/orders/dist"
  output_path = "\${path.module}/build/orders.zip"
}
resource "aws_lambda_function" "orders" {
  function_name    = "\${local.name}-orders"
  filename         = data.archive_file.orders.output_path
  source_code_hash = data.archive_file.orders.output_base64sha256
  role             = aws_iam_role.orders.arn
  handler          = "orders.handler"
  runtime          = "nodejs24.x"
  timeout          = 10 + 20
  memory_size      = 512
  architectures    = ["arm64"]
  environment {
    variables = merge(local.common, {
      LEVEL     = "debug"
      TABLE     = aws_dynamodb_table.orders.name
      TABLE_ARN = aws_dynamodb_table.orders.arn
      RETRIES   = 3
      FEATURES  = jsonencode({ beta = true, ids = [1] })
    })
  }
}
resource "aws_dynamodb_table" "orders" {
  name = "\${local.name}-orders"
}
resource "aws_sqs_queue" "orders" {
  visibility_timeout_seconds = 60
  redrive_policy = jsonencode({ deadLetterTargetArn = aws_sqs_queue.dead.arn, maxReceiveCount = 3 })
}
resource "aws_sqs_queue" "dead" {}
resource "aws_lambda_event_source_mapping" "orders" {
  event_source_arn        = aws_sqs_queue.orders.arn
  function_name           = aws_lambda_function.orders.arn
  batch_size              = 5
  function_response_types = ["ReportBatchItemFailures"]
}
`;

describe("a function and what it says", () => {
  it("has all of its configuration, as far as that is static", async () => {
    const { orders } = await readTerraformFunctions(shop);
    expect(orders).toMatchObject({
      logicalId: "orders",
      functionName: "shop-dev-orders",
      runtime: "nodejs24.x",
      handler: "orders.handler",
      codeUri: "./../services/orders/dist",
      timeoutSeconds: 30,
      memorySizeMB: 512,
      architecture: "arm64",
      variables: {
        STAGE: "dev",
        LEVEL: "debug",
        TABLE: "shop-dev-orders",
        RETRIES: "3",
        FEATURES: '{"beta":true,"ids":[1]}',
      },
      unresolvedVariables: ["TABLE_ARN"],
      reportsBatchItemFailures: true,
      visibilityTimeoutSeconds: 60,
    });
  });

  it("has its trigger, with what polls and the queue", async () => {
    const { orders } = await readTerraformFunctions(shop);
    const [trigger] = orders?.triggers ?? [];
    expect(orders?.triggers).toHaveLength(1);
    expect(trigger).toMatchObject({
      kind: "aws_lambda_event_source_mapping",
      name: "orders",
      eventType: "sqs",
      polling: {
        source: "sqs",
        batchSize: 5,
        reportsBatchItemFailures: true,
        queue: { name: "orders", hasRedrivePolicy: true, isDeadLetterQueue: false },
      },
    });
    expect(textIn(shop, trigger?.range)).toBe("orders");
  });

  it("has places in its file", async () => {
    const { orders } = await readTerraformFunctions(shop);
    const places = orders?.places;
    expect(textIn(shop, places?.name)).toBe("orders");
    expect(textIn(shop, places?.handler)).toBe("orders.handler");
    expect(textIn(shop, places?.runtime)).toBe("nodejs24.x");
    expect(textIn(shop, places?.timeout)).toBe("10 + 20");
    expect(textIn(shop, places?.memory)).toBe("512");
    expect(textIn(shop, places?.code)).toBe("${path.module}/../services/orders/dist");
  });

  it("has the place of a value where that stands in the file, and else of the argument", async () => {
    const text = `variable "handler" {
  default = "a.b"
}
resource "aws_lambda_function" "f" {
  handler = var.handler
  timeout = var.timeout
  runtime = var.runtime
}
`;
    const { f } = await readTerraformFunctions(text, {
      "variables.tf": 'variable "timeout" {}\nvariable "runtime" {\n  default = "nodejs24.x"\n}\n',
    });
    expect(f).toMatchObject({ handler: "a.b", timeoutSeconds: null, runtime: "nodejs24.x" });
    expect(textIn(text, f?.places.handler)).toBe("a.b");
    expect(textIn(text, f?.places.timeout)).toBe("var.timeout");
    expect(textIn(text, f?.places.runtime)).toBe("var.runtime");
  });

  it("tells of locals and modules that lead back to themselves", async () => {
    const text = `module "self" {
  source = "./"
}
locals {
  a = local.b
  b = local.a
}
resource "aws_lambda_function" "f" {
  function_name = local.a
  handler       = "a.b"
}
`;
    const { functions, problems } = await readTerraformFiles({ "main.tf": text });
    expect(functions.map(({ handler }) => handler)).toEqual(["a.b"]);
    expect(problems.map(({ message, line }) => [line, message])).toEqual([
      [2, "The module calls itself."],
      [5, "local.a leads back to itself."],
    ]);
  });
});
