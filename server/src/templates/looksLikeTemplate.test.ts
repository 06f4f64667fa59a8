import { describe, expect, it } from "vitest";
import { looksLikeTemplate } from "./looksLikeTemplate.ts";

describe("looksLikeTemplate", () => {
  it.each([
    ["template.yaml", "Type: AWS::Serverless::Function"],
    ["infra/stack.yml", "    Type: 'AWS::Lambda::Function'"],
    ["cdk.out/Orders.template.json", '"Type": "AWS::Lambda::Function",'],
    ["file:///code/main.template", "Type: AWS::Lambda::Function\r\n"],
    [
      "queues.yaml",
      "Resources:\n  Jobs:\n    Type: AWS::SQS::Queue\nOutputs:\n  Arn: { Value: !GetAtt Jobs.Arn }",
    ],
    ["parent.yaml", "Resources:\n  Child:\n    Type: AWS::CloudFormation::Stack"],
    ["minified.json", '{"Outputs":{},"Resources":{"Child":{"Type":"AWS::CloudFormation::Stack"}}}'],
    ["parent.json", '{ "Resources": { "Child": { "Type": "AWS::Serverless::Application"'],
    [
      "rules.yaml",
      "Parameters:\n  WorkerLambda:\nResources:\n  Nightly:\n    Type: AWS::Events::Rule",
    ],
    [
      "rules.yaml",
      "Resources:\n  Rule:\n    Type: AWS::Events::Rule\nArn: !ImportValue worker-function",
    ],
  ])("takes %s", (path, text) => {
    expect(looksLikeTemplate(text, path)).toBe(true);
  });

  it.each([
    ["template.yaml", "Type: AWS::SQS::Queue"],
    ["template.yaml", "Type: AWS::Lambda::FunctionX"],
    ["template.yaml", "Parameters:\n  Name:\nResources:\n  Queue:\n    Type: AWS::SQS::Queue"],
    ["specification.json", '{ "AWS::Events::Rule": { "Parameters": "lambda" } }'],
    ["notes.yaml", "Nested: AWS::CloudFormation::Stack"],
    ["compose.yaml", "Parameters: worker-function"],
    ["README.md", "Type: AWS::Serverless::Function"],
    ["data.json", ""],
  ])("leaves %s with %j alone", (path, text) => {
    expect(looksLikeTemplate(text, path)).toBe(false);
  });
});
