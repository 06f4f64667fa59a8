import { describe, expect, it } from "vitest";
import { createMemoryWorkspace, memoryUri } from "../testing/memoryWorkspace.ts";
import type { FunctionTarget } from "../protocol.ts";

const python = "Runtime: python3.13, Handler: index.handler";
const node = "Runtime: nodejs22.x, Handler: index.handler";

async function targetsOf(template: string, name = "template.yaml") {
  const { targets } = await createMemoryWorkspace({
    [name]: template,
    "index.js": "exports.a = 1;",
  });
  return targets;
}

/** The piece of the template that the target's range covers. */
function rangeText(template: string, { range }: FunctionTarget): string {
  const line = template.split("\n")[range.start.line] ?? "";
  return line.slice(range.start.character, range.end.character);
}

const block = `Resources:
  Hello:
    Type: AWS::Lambda::Function
    Properties:
      Runtime: python3.13
      Handler: index.handler
      Code:
        ZipFile: |

          import json

          def handler(event, context):
              return json.dumps(event)
  Topic:
    Type: AWS::SNS::Topic
    Properties: { Subscription: [{ Protocol: lambda, Endpoint: !GetAtt Hello.Arn }] }
`;

describe("code in a template", () => {
  it("is a handler with its triggers, where it stands", async () => {
    const [target, ...others] = await targetsOf(block);
    expect(others).toEqual([]);
    expect(target).toMatchObject({
      uri: memoryUri("template.yaml"),
      range: { start: { line: 11 } },
      symbol: "handler",
      language: "python",
      handler: "index.handler",
      runtimeHandler: "index.handler",
      evidence: ["template:Hello", "name:handler"],
      eventType: "sns",
      configuration: { inlineCode: expect.stringContaining("import json\n\ndef handler") },
    });
    expect(target && rangeText(block, target)).toBe("handler");
  });

  it.each([
    [
      "a short Sub",
      "!Sub |\n          x = '${AWS::Region}'\n          def handler(e, c): return 1\n",
    ],
    [
      "a long Sub with variables",
      "\n          Fn::Sub:\n            - |\n              x = '${A}'\n              def handler(e, c): return 1\n            - A: !GetAtt B.Arn\n",
    ],
    [
      "a Join of lines",
      '\n          Fn::Join:\n            - "\\n"\n            - - import os\n              - !Sub "x = \'${AWS::Region}\'"\n              - "def handler(e, c):"\n              - "  return 1"\n',
    ],
    ["text in quotes", '"import os\\n\\n\\ndef handler(e, c): return 1"\n'],
  ])("stands where it is written, as %s", async (_, code) => {
    const template = `Resources:\n  A:\n    Type: AWS::Lambda::Function\n    Properties:\n      Runtime: python3.13\n      Handler: index.handler\n      Code:\n        ZipFile: ${code}`;
    const [target] = await targetsOf(template);
    const line = template.split("\n").findIndex((each) => each.includes("def handler"));
    expect(target?.range.start.line).toBe(line);
    const isOneLine = code.startsWith('"');
    if (target !== undefined && !isOneLine) {
      expect(rangeText(template, target)).toBe("handler");
    }
  });

  it("stands in the lines of a template in JSON", async () => {
    const template = `{ "Resources": { "A": { "Type": "AWS::Lambda::Function", "Properties": {
      "Runtime": "nodejs22.x", "Handler": "index.handler",
      "Code": { "ZipFile": { "Fn::Join": ["", [
        "const a = 1;\\n",
        "exports.handler = async () => a;\\n"
      ]] } } } } } }`;
    const [target] = await targetsOf(template, "template.json");
    expect(target && rangeText(template, target)).toBe("handler");
    expect(target?.range.start.line).toBe(4);
  });

  it.each([
    [
      "another module",
      `Runtime: python3.13, Handler: app.handler, InlineCode: "def handler(e, c): 1"`,
    ],
    ["another name", `${python}, InlineCode: "def run(e, c): return 1"`],
    ["a language that has none", `Runtime: java21, Handler: index.handler, InlineCode: "1"`],
    ["the text of another language", `${node}, InlineCode: "def handler(e, c): return 1"`],
  ])("is none for %s", async (_, properties) => {
    const template = `Resources: { A: { Type: AWS::Serverless::Function, Properties: { ${properties} } } }\n`;
    expect(await targetsOf(`Transform: AWS::Serverless-2016-10-31\n${template}`)).toEqual([]);
  });

  it("is none of the author's where the CDK has made it", async () => {
    const code = `${node}, Code: { ZipFile: "exports.handler = async () => 1" }`;
    const made = `Metadata: { "aws:cdk:path": Stack/A/Resource }`;
    const template = `Resources: { A: { Type: AWS::Lambda::Function, Properties: { ${code} }, ${made} } }\n`;
    expect(await targetsOf(template)).toEqual([]);
    expect(await targetsOf(template.replace("aws:cdk:path", "other"))).toHaveLength(1);
  });
});
