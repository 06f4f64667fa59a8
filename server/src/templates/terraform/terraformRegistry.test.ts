import { describe, expect, it } from "vitest";
import { readTerraformFunctions } from "../../testing/readTerraform.ts";
import { registryName } from "./registry/registryModules.ts";

const lambda = `module "orders" {
  source  = "terraform-aws-modules/lambda/aws"
  version = "~> 8.0"

  function_name = "orders"
  handler       = "orders.handler"
  runtime       = "nodejs24.x"
  timeout       = 20
  memory_size   = 256
  source_path   = "\${path.module}/src/orders"
  environment_variables = {
    TABLE = "orders"
  }
  event_source_mapping = {
    queue = {
      event_source_arn        = module.queue.queue_arn
      function_response_types = ["ReportBatchItemFailures"]
    }
  }
  allowed_triggers = {
    Config = {
      service = "config"
    }
    EventBridge = {
      principal  = "events.amazonaws.com"
      source_arn = module.bus.eventbridge_rule_arns["orders"]
    }
  }
}
module "queue" {
  source     = "terraform-aws-modules/sqs/aws"
  name       = "orders"
  create_dlq = true
  visibility_timeout_seconds = 120
}
module "bus" {
  source = "terraform-aws-modules/eventbridge/aws"
  rules = {
    orders = {
      event_pattern = jsonencode({ source = ["shop.orders"] })
    }
  }
  targets = {
    orders = [{ name = "send", arn = module.orders.lambda_function_arn }]
  }
  schedules = {
    nightly = {
      schedule_expression = "rate(1 day)"
      arn                 = module.orders.lambda_function_arn
    }
  }
}
module "api" {
  source = "terraform-aws-modules/apigateway-v2/aws"
  routes = {
    "GET /orders" = {
      integration = {
        uri                    = module.orders.lambda_function_arn
        payload_format_version = "2.0"
      }
    }
  }
}
module "notification" {
  source = "terraform-aws-modules/s3-bucket/aws//modules/notification"
  bucket = "orders"
  lambda_notifications = {
    created = {
      function_arn  = module.orders.lambda_function_arn
      function_name = module.orders.lambda_function_name
      events        = ["s3:ObjectCreated:*"]
    }
  }
}
module "topic" {
  source = "terraform-aws-modules/sns/aws"
  subscriptions = {
    fn = { protocol = "lambda", endpoint = module.orders.lambda_function_arn }
  }
}
`;

describe("modules of the registry", () => {
  it("have functions with their configuration", async () => {
    const functions = await readTerraformFunctions(lambda);
    expect(functions["module.orders"]).toMatchObject({
      functionName: "orders",
      handler: "orders.handler",
      runtime: "nodejs24.x",
      timeoutSeconds: 20,
      memorySizeMB: 256,
      codeUri: "./src/orders",
      variables: { TABLE: "orders" },
      visibilityTimeoutSeconds: 120,
      reportsBatchItemFailures: true,
    });
    expect(functions["module.orders"]?.places.handler?.start.line).toBe(5);
  });

  it("have triggers, within them and by their outputs", async () => {
    const functions = await readTerraformFunctions(lambda);
    const triggers = functions["module.orders"]?.triggers ?? [];
    expect(triggers.map(({ kind, name, eventType }) => `${kind} ${name} ${eventType}`)).toEqual([
      "aws_lambda_event_source_mapping module.orders.queue sqs",
      "aws_cloudwatch_event_target module.bus.send eventbridge-custom",
      "aws_scheduler_schedule module.bus.nightly eventbridge-scheduler",
      "aws_apigatewayv2_integration module.api.GET /orders api-gateway-http-v2",
      "aws_s3_bucket_notification module.notification s3",
      "aws_sns_topic_subscription module.topic.fn sns",
      "aws_lambda_permission module.orders.Config config-rule",
    ]);
  });

  it.each([
    ['source_path = ["src", { pip_requirements = "x" }]', "src"],
    ['source_path = [{ path = "src", patterns = ["!.*"] }, "other"]', "src"],
    ['source_path = { path = "src" }', "src"],
    ['source_path = "src/orders.py"', "src"],
    ["source_path = var.path", null],
    ['local_existing_package = "build/x.zip"', "build/x.zip"],
  ])("%s", async (argument, codeUri) => {
    const functions = await readTerraformFunctions(`module "m" {
  source  = "terraform-aws-modules/lambda/aws"
  handler = "orders.handler"
  ${argument}
}`);
    expect(functions["module.m"]?.codeUri).toBe(codeUri);
  });

  it("have no function where they make a layer", async () => {
    const layer = `module "layer" {
  source       = "terraform-aws-modules/lambda/aws"
  create_layer = true
}`;
    expect(await readTerraformFunctions(layer)).toEqual({});
  });

  it.each([
    ["terraform-aws-modules/lambda/aws", "lambda"],
    ["registry.terraform.io/terraform-aws-modules/sqs/aws", "sqs"],
    [
      "terraform-aws-modules/s3-bucket/aws//modules/notification",
      "s3-bucket//modules/notification",
    ],
    ["git::https://github.com/terraform-aws-modules/terraform-aws-lambda.git?ref=v8.1.0", "lambda"],
    [
      "github.com/terraform-aws-modules/terraform-aws-lambda//modules/alias",
      "lambda//modules/alias",
    ],
    ["terraform-aws-modules/vpc/aws", null],
    ["someone/lambda/aws", null],
    ["./terraform-aws-modules/lambda/aws", null],
  ])("%s", (source, name) => {
    expect(registryName(source)).toBe(name);
  });
});
