import { describe, expect, it } from "vitest";
import { functionTargetSchema, lensCommands } from "./protocol.ts";
import { connectLanguageClient } from "./testing/languageClient.ts";
import { createTemporaryWorkspace } from "./testing/temporaryWorkspace.ts";

const handler = "exports.handler = async (event) => event.Records.length;\n";
const template = `
Transform: AWS::Serverless-2016-10-31
Resources:
  OrdersFunction:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: orders.handler
      Runtime: nodejs22.x
      Timeout: 10
      Events:
        Queue:
          Type: SQS
          Properties:
            Queue: arn:aws:sqs:us-east-1:123456789012:orders
`;

describe("the language server", () => {
  it("advertises code lenses and no commands of its own", async () => {
    await using client = await connectLanguageClient([]);
    expect(client.initializeResult.capabilities).toMatchInlineSnapshot(`
      {
        "codeLensProvider": {
          "resolveProvider": false,
        },
        "textDocumentSync": {
          "change": 2,
          "openClose": true,
        },
        "workspace": {
          "workspaceFolders": {
            "changeNotifications": true,
            "supported": true,
          },
        },
      }
    `);
  });

  it("puts two lenses with a function target over a handler without template", async () => {
    await using workspace = await createTemporaryWorkspace({ "orders.js": handler });
    await using client = await connectLanguageClient([workspace.folder]);
    const uri = workspace.uriOf("orders.js");
    await client.open(uri, "javascript", handler);
    const lenses = await client.codeLenses(uri);
    expect(lenses.map(({ command }) => [command?.title, command?.command])).toEqual([
      ["▶ Invoke with sample event", lensCommands.invoke],
      ["Event…", lensCommands.chooseEvent],
    ]);
    const target = functionTargetSchema.parse(lenses[0]?.command?.arguments?.[0]);
    expect(target).toMatchObject({
      uri,
      symbol: "handler",
      handler: "orders.handler",
      runtimeHandler: "orders.handler",
      evidence: ["name:handler"],
      configuration: { taskRoot: workspace.folder, timeoutSeconds: 3, memorySizeMB: 128 },
    });
  });

  it("names the event type that the template's trigger delivers", async () => {
    await using workspace = await createTemporaryWorkspace({
      "src/orders.js": handler,
      "template.yaml": template,
    });
    await using client = await connectLanguageClient([workspace.folder]);
    const [lens] = await client.codeLenses(workspace.uriOf("src/orders.js"));
    expect(lens?.command?.title).toBe("▶ Invoke with sample event (SQS)");
    const target = functionTargetSchema.parse(lens?.command?.arguments?.[0]);
    expect(target.logicalId).toBe("OrdersFunction");
    expect(target.evidence).toEqual(["template:OrdersFunction", "name:handler"]);
    expect(target.configuration.timeoutSeconds).toBe(10);
    expect(target.configuration.taskRoot).toBe(workspace.pathOf("src"));
  });
});
