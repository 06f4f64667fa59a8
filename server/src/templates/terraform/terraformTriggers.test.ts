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
    // What these say is tried where queues, log groups, buckets and target groups are.
    expect(untried).toEqual([
      "aws_sqs_queue_redrive_policy",
      "aws_s3_bucket",
      "aws_cloudwatch_log_group",
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
