import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { findEventType } from "../../../../events/catalogue.ts";
import { readTerraformFunctions } from "../../testing/readTerraform.ts";
import { translatedTypes } from "./resources/translations.ts";

const declared = `resource "aws_lambda_function" "f" {
  function_name = "the-function"
  handler       = "app.handler"
}
`;

const fixture = path.join(import.meta.dirname, "fixtures/triggers.tf.txt");

/** A case of the fixture, `# ### what it is => event type, event type`, which gives the function `f` triggers. */
interface TriggerCase {
  readonly name: string;
  readonly configuration: string;
  /** Ids, in order; `null` for a trigger without one. */
  readonly eventTypes: readonly string[];
}

function readCases(): readonly TriggerCase[] {
  const sections = readFileSync(fixture, "utf8").split(/^# ### /m);
  return sections.slice(1).map((section) => {
    const [heading = "", ...lines] = section.split("\n");
    const [name = "", types = ""] = heading.split(" => ");
    const eventTypes = types === "nothing" ? [] : types.split(", ");
    return { name, configuration: lines.join("\n"), eventTypes };
  });
}

const cases = readCases();

describe("triggers of a function", () => {
  it.each(cases)("$name", async ({ configuration, eventTypes }) => {
    const { f } = await readTerraformFunctions(declared + configuration);
    expect(f?.triggers.map(({ eventType }) => String(eventType))).toEqual(eventTypes);
  });

  it("come from every resource that is translated", () => {
    const text = readFileSync(fixture, "utf8");
    const untried = translatedTypes.filter((type) => !text.includes(`"${type}"`));
    // What these say is tried where queues, log groups, buckets, routes and target groups are.
    expect(untried).toEqual([
      "aws_sqs_queue_redrive_policy",
      "aws_s3_bucket",
      "aws_cloudwatch_log_group",
      "aws_api_gateway_resource",
      "aws_api_gateway_method",
      "aws_lb_target_group",
      "aws_alb_target_group",
      "aws_iam_role",
      "aws_iam_role_policy",
      "aws_iam_policy",
      "aws_iam_role_policy_attachment",
    ]);
  });

  it("have event types of the catalogue in the fixture", () => {
    const ids = cases.flatMap(({ eventTypes }) => eventTypes).filter((id) => id !== "null");
    expect(ids.filter((id) => findEventType(id) === null)).toEqual([]);
    expect(cases.length).toBeGreaterThan(60);
  });

  it("have the routes by which requests come", async () => {
    const { f } = await readTerraformFunctions(`${declared}
resource "aws_api_gateway_rest_api" "shop" { name = "shop" }
resource "aws_api_gateway_resource" "orders" {
  rest_api_id = aws_api_gateway_rest_api.shop.id
  parent_id   = aws_api_gateway_rest_api.shop.root_resource_id
  path_part   = "orders"
}
resource "aws_api_gateway_resource" "order" {
  rest_api_id = aws_api_gateway_rest_api.shop.id
  parent_id   = aws_api_gateway_resource.orders.id
  path_part   = "{id}"
}
resource "aws_api_gateway_method" "order" {
  rest_api_id   = aws_api_gateway_rest_api.shop.id
  resource_id   = aws_api_gateway_resource.order.id
  http_method   = "GET"
  authorization = "NONE"
}
resource "aws_api_gateway_integration" "order" {
  rest_api_id = aws_api_gateway_rest_api.shop.id
  resource_id = aws_api_gateway_method.order.resource_id
  http_method = aws_api_gateway_method.order.http_method
  type        = "AWS_PROXY"
  uri         = aws_lambda_function.f.invoke_arn
}
resource "aws_apigatewayv2_api" "http" {
  name          = "shop"
  protocol_type = "HTTP"
}
resource "aws_apigatewayv2_integration" "http" {
  api_id                 = aws_apigatewayv2_api.http.id
  integration_type       = "AWS_PROXY"
  integration_uri        = aws_lambda_function.f.invoke_arn
  payload_format_version = "2.0"
}
resource "aws_apigatewayv2_route" "list" {
  api_id    = aws_apigatewayv2_api.http.id
  route_key = "GET /orders"
  target    = "integrations/\${aws_apigatewayv2_integration.http.id}"
}`);
    expect(f?.triggers.map(({ routes }) => routes)).toEqual([
      [{ method: "GET", path: "/orders/{id}" }],
      [{ method: "GET", path: "/orders" }],
    ]);
  });

  it("have the type of their resource for a kind, and its name", async () => {
    const { f } = await readTerraformFunctions(`${declared}
resource "aws_cloudwatch_event_rule" "nightly" {
  schedule_expression = "rate(1 day)"
}
resource "aws_cloudwatch_event_target" "cleaning" {
  rule = aws_cloudwatch_event_rule.nightly.name
  arn  = aws_lambda_function.f.arn
}`);
    expect(f?.triggers[0]).toMatchObject({ kind: "aws_cloudwatch_event_target", name: "cleaning" });
    expect(f?.triggers[0]?.schedules?.[0]?.value).toBe("rate(1 day)");
  });

  it("tell of an API that doesn't wait for the function", async () => {
    const { f } = await readTerraformFunctions(`${declared}
resource "aws_api_gateway_integration" "jobs" {
  type               = "AWS"
  uri                = aws_lambda_function.f.invoke_arn
  request_parameters = { "integration.request.header.X-Amz-Invocation-Type" = "'Event'" }
}`);
    expect(f?.triggers).toMatchObject([{ integrationTimeoutMs: "none" }]);
  });
});
