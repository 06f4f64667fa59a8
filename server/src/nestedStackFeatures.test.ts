import { describe, expect, it } from "vitest";
import { DefinitionRequest } from "vscode-languageserver/node";
import { triggerListSchema } from "./protocol.ts";
import { connectLanguageClient } from "./testing/languageClient.ts";
import { createTemporaryWorkspace } from "./testing/temporaryWorkspace.ts";

const parent = `Resources:
  Functions:
    Type: AWS::CloudFormation::Stack
    Properties: { TemplateURL: ./functions/template.yaml, Parameters: { Stage: live } }
  Sources:
    Type: AWS::CloudFormation::Stack
    Properties:
      TemplateURL: ./sources.yaml
      Parameters: { WorkerArn: !GetAtt Functions.Outputs.WorkerArn }
`;
const functions = `Transform: AWS::Serverless-2016-10-31
Parameters: { Stage: { Type: String, Default: dev } }
Resources:
  Worker:
    Type: AWS::Serverless::Function
    Properties:
      FunctionName: !Sub "worker-\${Stage}"
      Handler: worker.handler
      Runtime: nodejs24.x
  Other:
    Type: AWS::Serverless::Function
    Properties: { Handler: worker.other, Runtime: nodejs24.x }
Outputs:
  WorkerArn: { Value: !GetAtt Worker.Arn }
  OtherArn: { Value: !GetAtt Other.Arn }
`;
const sources = `Parameters: { WorkerArn: { Type: String } }
Resources:
  Jobs: { Type: AWS::SQS::Queue }
  Mapping:
    Type: AWS::Lambda::EventSourceMapping
    Properties: { FunctionName: !Ref WorkerArn, EventSourceArn: !GetAtt Jobs.Arn }
`;
const code = `exports.handler = async (event) => event.Records.length;
exports.other = async (event) => event.id;
`;

describe("functions of nested stacks", () => {
  it("have their siblings' triggers in lenses, which follow edits of the parent", async () => {
    await using workspace = await createTemporaryWorkspace({
      "parent.yaml": parent,
      "functions/template.yaml": functions,
      "functions/worker.js": code,
      "sources.yaml": sources,
    });
    await using client = await connectLanguageClient([workspace.folder]);
    const uri = workspace.uriOf("functions/template.yaml");
    const mapping = workspace.uriOf("sources.yaml");
    await client.open(uri, "yaml", functions);
    await client.open(workspace.uriOf("parent.yaml"), "yaml", parent);
    const titles = async (): Promise<readonly string[]> => {
      const lenses = await client.codeLenses(uri);
      return lenses.map(({ range, command }) => `${range.start.line + 1} ${command?.title}`);
    };
    expect(await titles()).toEqual([
      "4 ▶ Invoke with sample event (SQS)",
      "4 Event…",
      "4 1 trigger",
      "10 ▶ Invoke with sample event",
      "10 Event…",
    ]);
    const [, , shown] = await client.codeLenses(uri);
    const { locations } = triggerListSchema.parse(shown?.command?.arguments?.[0]);
    expect(locations).toMatchObject([{ uri: mapping, range: { start: { line: 3 } } }]);
    const found = await client.connection.sendRequest(DefinitionRequest.type, {
      textDocument: { uri: mapping },
      position: { line: 3, character: 4 },
    });
    expect(found).toMatchObject([{ uri: workspace.uriOf("functions/worker.js") }]);
    const [worker] = await client.functions();
    expect(worker).toMatchObject({
      symbol: "handler",
      eventType: "sqs",
      triggers: [{ uri: mapping, line: 4, name: "Mapping" }],
      configuration: { functionName: "worker-live" },
    });
    const edited = parent.replace("Outputs.WorkerArn", "Outputs.OtherArn").replace("live", "test");
    await client.change(workspace.uriOf("parent.yaml"), 2, [{ text: edited }]);
    expect(await titles()).toEqual([
      "4 ▶ Invoke with sample event",
      "4 Event…",
      "10 ▶ Invoke with sample event (SQS)",
      "10 Event…",
      "10 1 trigger",
    ]);
    const [renamed] = await client.functions();
    expect(renamed?.configuration.functionName).toBe("worker-test");
  });
});
