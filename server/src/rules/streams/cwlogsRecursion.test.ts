import { describe, expect, it } from "vitest";
import { checkText } from "../../testing/checkText.ts";
import { samTemplate } from "../../testing/samTemplate.ts";
import { cwlogsRecursion } from "./cwlogsRecursion.ts";

async function messagesOf(text: string, file = "template.yaml"): Promise<readonly string[]> {
  const findings = await checkText({ language: "template", text, file }, [cwlogsRecursion]);
  return findings.map(({ message }) => message.slice(0, message.indexOf(":")));
}

const filter = (name: string): string => `Filter:
  Type: AWS::Logs::SubscriptionFilter
  Properties:
    LogGroupName: ${name}
    FilterPattern: ""
    DestinationArn: !GetAtt Worker.Arn
`;

const group = (name: string): string =>
  `Group:\n  Type: AWS::Logs::LogGroup\n  Properties: { LogGroupName: ${name}, RetentionInDays: 7 }\n`;

describe("a log group that the template puts together", () => {
  it.each([
    [filter("!Sub '/aws/lambda/${Worker}'"), ""],
    [filter("!Join ['', [/aws/lambda/, !Ref Worker]]"), ""],
    [filter("!Ref Group") + group("!Sub '/aws/lambda/${Worker}'"), ""],
    [
      filter("!Ref Group") + "Group: { Type: AWS::Logs::LogGroup }",
      "LoggingConfig: { LogGroup: !Ref Group }",
    ],
    [filter("!Ref Group") + group("orders"), "LoggingConfig: { LogGroup: orders }"],
    [filter("!Sub '/aws/lambda/${AWS::StackName}-w'"), "FunctionName: !Sub '${AWS::StackName}-w'"],
  ])("is the function's own: %s %s", async (resources, properties) => {
    const text = samTemplate({ resources, properties: `Timeout: 10\n${properties}` });
    expect(await messagesOf(text)).toEqual([
      expect.stringMatching(/ is the log of Worker itself$/),
    ]);
  });

  it.each([
    [filter("!Sub '/aws/lambda/${Other}'"), ""],
    [filter("!Ref Group") + group("!Sub '/aws/lambda/${Other}'"), ""],
    [filter("!Ref Group") + "Group: { Type: AWS::Logs::LogGroup }", ""],
    [filter("!Sub '/aws/lambda/${Worker}'"), "LoggingConfig: { LogGroup: orders }"],
    [
      filter("!Sub '/aws/lambda/${Worker}'"),
      "LoggingConfig: !If [A, { LogGroup: orders }, !Ref AWS::NoValue]",
    ],
    [filter("!Sub '/aws/${Worker}'"), ""],
    [filter("!ImportValue Group"), "LoggingConfig: { LogGroup: !ImportValue Group }"],
  ])("is another one: %s %s", async (resources, properties) => {
    const text = samTemplate({ resources, properties: `Timeout: 10\n${properties}` });
    expect(await messagesOf(text)).toEqual([]);
  });

  it("is the function's own in Terraform", async () => {
    const text = `resource "aws_lambda_function" "worker" {
  function_name = "worker-\${var.stage}"
  handler = "app.handler"
}
variable "stage" {}
resource "aws_cloudwatch_log_group" "worker" {
  name = "/aws/lambda/\${aws_lambda_function.worker.function_name}"
}
resource "aws_cloudwatch_log_subscription_filter" "worker" {
  log_group_name  = aws_cloudwatch_log_group.worker.name
  destination_arn = aws_lambda_function.worker.arn
}
`;
    expect(await messagesOf(text, "main.tf")).toHaveLength(1);
    const elsewhere = text.replace(
      'handler = "app.handler"',
      'handler = "app.handler"\n  logging_config {\n    log_group = "orders"\n  }',
    );
    expect(await messagesOf(elsewhere, "main.tf")).toEqual([]);
  });
});
