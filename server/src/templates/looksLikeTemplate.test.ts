import { describe, expect, it } from "vitest";
import { looksLikeTemplate } from "./looksLikeTemplate.ts";

describe("looksLikeTemplate", () => {
  it.each([
    ["template.yaml", "Type: AWS::Serverless::Function"],
    ["infra/stack.yml", "    Type: 'AWS::Lambda::Function'"],
    ["cdk.out/Orders.template.json", '"Type": "AWS::Lambda::Function",'],
    ["file:///code/main.template", "Type: AWS::Lambda::Function\r\n"],
  ])("takes %s", (path, text) => {
    expect(looksLikeTemplate(text, path)).toBe(true);
  });

  it.each([
    ["template.yaml", "Type: AWS::SQS::Queue"],
    ["template.yaml", "Type: AWS::Lambda::FunctionX"],
    ["README.md", "Type: AWS::Serverless::Function"],
    ["data.json", ""],
  ])("leaves %s with %j alone", (path, text) => {
    expect(looksLikeTemplate(text, path)).toBe(false);
  });
});
