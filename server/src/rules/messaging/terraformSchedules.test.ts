import { describe, expect, it } from "vitest";
import { checkText } from "../../testing/checkText.ts";
import { scheduleExpression } from "./scheduleExpression.ts";

const rest = `
resource "aws_lambda_function" "worker" {
  handler = "app.handler"
}
resource "aws_cloudwatch_event_target" "often" {
  rule = aws_cloudwatch_event_rule.often.name
  arn  = aws_lambda_function.worker.arn
}
variable "minutes" { default = 5 }
variable "stage" { default = "prod" }
variable "unset" {}
locals {
  hour = 12
  rate = "rate(\${var.minutes} minutes)"
}
`;

async function messagesOf(expression: string): Promise<readonly string[]> {
  const text = `resource "aws_cloudwatch_event_rule" "often" {
  schedule_expression = ${expression}
}${rest}`;
  const subject = { language: "template", text, file: "main.tf" } as const;
  return (await checkText(subject, [scheduleExpression])).map(({ message }) => message);
}

describe("schedules of Terraform that are put together", () => {
  it.each([
    '"rate(${var.minutes} minutes)"',
    '"rate(${var.unset} minutes)"',
    "local.rate",
    '"rate(${var.stage == "prod" ? 5 : 10} minutes)"',
    '"rate(${lookup({ prod = 5 }, var.stage, 10)} minutes)"',
    '"rate(${var.minutes} ${var.minutes == 1 ? "minute" : "minutes"})"',
    '"cron(0 ${local.hour} * * ? *)"',
    '"cron(0 ${~ local.hour ~} * * ? *)"',
  ])("are taken by their value: %s", async (expression) => {
    expect(await messagesOf(expression)).toEqual([]);
  });

  it("are judged by it", async () => {
    expect(await messagesOf('"rate(${var.minutes - 4} minutes)"')).toEqual([
      "EventBridge refuses this rate: after 1 the unit is singular, rate(1 minute).",
    ]);
  });
});
