import { rename } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import {
  CancellationTokenSource,
  CodeLensRequest,
  DidChangeConfigurationNotification,
  LSPErrorCodes,
} from "vscode-languageserver/node";
import type { Range } from "vscode-languageserver/node";
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
        "codeActionProvider": {
          "codeActionKinds": [
            "quickfix",
            "refactor.rewrite",
            "source.fixAll.lambdaLens",
          ],
        },
        "codeLensProvider": {
          "resolveProvider": false,
        },
        "completionProvider": {
          "resolveProvider": false,
          "triggerCharacters": [
            """,
            "'",
            ".",
            "[",
            "(",
            ":",
            " ",
            "{",
            "$",
          ],
        },
        "definitionProvider": true,
        "documentLinkProvider": {
          "resolveProvider": false,
        },
        "hoverProvider": true,
        "inlayHintProvider": true,
        "referencesProvider": true,
        "renameProvider": {
          "prepareProvider": true,
        },
        "signatureHelpProvider": {
          "triggerCharacters": [
            "(",
            ",",
          ],
        },
        "textDocumentSync": {
          "change": 2,
          "openClose": true,
        },
        "workspace": {
          "fileOperations": {
            "willRename": {
              "filters": [
                {
                  "pattern": {
                    "glob": "**/*",
                  },
                  "scheme": "file",
                },
              ],
            },
          },
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

  it("offers each template function that shares a handler, by its logical id", async () => {
    await using workspace = await createTemporaryWorkspace({
      "src/orders.js": handler,
      "template.yaml":
        template +
        template
          .slice(template.indexOf("  OrdersFunction"))
          .replace("OrdersFunction", "Replay")
          .replace("SQS", "SNS"),
    });
    await using client = await connectLanguageClient([workspace.folder]);
    const lenses = await client.codeLenses(workspace.uriOf("src/orders.js"));
    expect(lenses.map(({ command }) => command?.title)).toEqual([
      "▶ Invoke OrdersFunction with sample event (SQS)",
      "OrdersFunction: Event…",
      "▶ Invoke Replay with sample event (SNS)",
      "Replay: Event…",
    ]);
  });

  it("follows typing, in the document as the editor has it", async () => {
    await using workspace = await createTemporaryWorkspace({ "orders.ts": "// nothing yet\n" });
    await using client = await connectLanguageClient([workspace.folder]);
    const uri = workspace.uriOf("orders.ts");
    await client.open(uri, "typescript", "// nothing yet\n");
    expect(await client.codeLenses(uri)).toEqual([]);
    await client.change(uri, 2, [
      { range: rangeOf(1, 0, 1, 0), text: "export const handler = async (event: unknown) => 1;\n" },
      { range: rangeOf(0, 0, 0, 0), text: "// first\n" },
    ]);
    const [lens] = await client.codeLenses(uri);
    expect(lens?.range).toEqual(rangeOf(2, 13, 2, 20));
    await client.change(uri, 3, [{ range: rangeOf(2, 13, 2, 20), text: "helper" }]);
    expect(await client.codeLenses(uri)).toEqual([]);
  });

  it("goes back to the file on disk when a document is closed", async () => {
    await using workspace = await createTemporaryWorkspace({ "orders.js": handler });
    await using client = await connectLanguageClient([workspace.folder]);
    const uri = workspace.uriOf("orders.js");
    await client.open(uri, "javascript", "");
    expect(await client.functions()).toEqual([]);
    await client.close(uri);
    expect(await client.functions()).toHaveLength(1);
  });

  it("replies to lambdaLens/functions with the targets of every folder", async () => {
    await using one = await createTemporaryWorkspace({ "one.js": handler });
    await using other = await createTemporaryWorkspace({
      "other.py": "def lambda_handler(event, context):\n    pass\n",
    });
    await using client = await connectLanguageClient([one.folder, other.folder]);
    const functions = await client.functions();
    expect(functions.map(({ uri }) => uri).toSorted()).toEqual(
      [one.uriOf("one.js"), other.uriOf("other.py")].toSorted(),
    );
    expect(functions.map(({ handler: name }) => name).toSorted()).toEqual([
      "one.handler",
      "other.lambda_handler",
    ]);
  });

  it("follows folders that come and go", async () => {
    await using one = await createTemporaryWorkspace({ "one.js": handler });
    await using other = await createTemporaryWorkspace({ "other.js": handler });
    await using client = await connectLanguageClient([one.folder], {
      workspace: { workspaceFolders: true },
    });
    expect(await client.functions()).toHaveLength(1);
    const changed = client.nextFunctionsChanged();
    await client.changeFolders([other.folder], [one.folder]);
    await changed;
    expect((await client.functions()).map(({ uri }) => uri)).toEqual([other.uriOf("other.js")]);
  });

  it("follows folders that are moved, of which editors tell no files", async () => {
    await using workspace = await createTemporaryWorkspace({ "src/api/orders.js": handler });
    await using client = await connectLanguageClient([workspace.folder]);
    expect(await client.functions()).toHaveLength(1);
    await rename(path.join(workspace.folder, "src"), path.join(workspace.folder, "lib"));
    await client.changedOnDisk(workspace.uriOf("src"));
    await client.changedOnDisk(workspace.uriOf("lib"));
    const uris = (await client.functions()).map(({ uri }) => uri);
    expect(uris).toEqual([workspace.uriOf("lib/api/orders.js")]);
  });

  it("follows a Dockerfile that changes on disk", async () => {
    const image = (command: string): string =>
      `FROM public.ecr.aws/lambda/python:3.14\nCOPY src/ \${LAMBDA_TASK_ROOT}/\nCMD ["${command}"]\n`;
    await using workspace = await createTemporaryWorkspace({
      "template.yaml": `Resources:
  Jobs:
    Type: AWS::Serverless::Function
    Metadata: { DockerContext: ., Dockerfile: Dockerfile }
    Properties: { PackageType: Image }
`,
      Dockerfile: image("one.run"),
      "src/one.py": "def run(event, context):\n    pass\n",
      "src/two.py": "def run(event, context):\n    pass\n",
    });
    await using client = await connectLanguageClient([workspace.folder]);
    const uris = async () => (await client.functions()).map(({ uri }) => uri);
    expect(await uris()).toEqual([workspace.uriOf("src/one.py")]);
    await workspace.write("Dockerfile", image("two.run"));
    await client.changedOnDisk(workspace.uriOf("Dockerfile"));
    expect(await uris()).toEqual([workspace.uriOf("src/two.py")]);
  });

  it("asks for lenses again when a template on disk changes", async () => {
    await using workspace = await createTemporaryWorkspace({ "src/orders.js": handler });
    await using client = await connectLanguageClient([workspace.folder], {
      workspace: {
        codeLens: { refreshSupport: true },
        didChangeWatchedFiles: { dynamicRegistration: true },
      },
    });
    const uri = workspace.uriOf("src/orders.js");
    await client.open(uri, "javascript", handler);
    expect((await client.codeLenses(uri))[0]?.command?.title).toBe("▶ Invoke with sample event");
    await client.functions();
    expect(client.registrations.map(({ method }) => method)).toEqual([
      "workspace/didChangeWatchedFiles",
    ]);
    const refreshed = client.nextRefresh();
    await workspace.write("template.yaml", template);
    await client.changedOnDisk(workspace.uriOf("template.yaml"));
    await refreshed;
    expect((await client.codeLenses(uri))[0]?.command?.title).toBe(
      "▶ Invoke with sample event (SQS)",
    );
    const again = client.nextRefresh();
    await workspace.remove("template.yaml");
    await client.changedOnDisk(workspace.uriOf("template.yaml"));
    await again;
    expect((await client.codeLenses(uri))[0]?.command?.title).toBe("▶ Invoke with sample event");
  });

  it("takes a template as the editor has it", async () => {
    await using workspace = await createTemporaryWorkspace({
      "src/orders.js": handler,
      "template.yaml": "Resources: {}\n",
    });
    await using client = await connectLanguageClient([workspace.folder]);
    await client.open(workspace.uriOf("template.yaml"), "yaml", template);
    const [lens] = await client.codeLenses(workspace.uriOf("src/orders.js"));
    expect(lens?.command?.title).toBe("▶ Invoke with sample event (SQS)");
  });

  it("shows how far the first reading has come, where the client can show it", async () => {
    await using workspace = await createTemporaryWorkspace({ "orders.js": handler });
    await using client = await connectLanguageClient([workspace.folder], {
      window: { workDoneProgress: true },
    });
    expect(await client.finishedProgress()).toEqual(["begin", "report", "end"]);
  });

  it("answers a cancelled request with an error", async () => {
    await using workspace = await createTemporaryWorkspace({ "orders.js": handler });
    await using client = await connectLanguageClient([workspace.folder]);
    const cancellation = new CancellationTokenSource();
    const textDocument = { uri: workspace.uriOf("orders.js") };
    const asked = client.connection.sendRequest(
      CodeLensRequest.type,
      { textDocument },
      cancellation.token,
    );
    cancellation.cancel();
    await expect(asked).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  });

  it("shows nothing for what only muted evidence speaks for, folder by folder", async () => {
    await using quiet = await createTemporaryWorkspace({ "orders.js": handler });
    await using loud = await createTemporaryWorkspace({ "orders.js": handler });
    let muted: readonly string[] = ["name"];
    await using client = await connectLanguageClient(
      [quiet.folder, loud.folder],
      { workspace: { configuration: true } },
      ({ section, scopeUri }) =>
        section === "lambdaLens.mutedEvidence" && scopeUri === pathToFileURL(quiet.folder).href
          ? muted
          : null,
    );
    // Once the folders have been read: before that, documents that nobody has opened have no lenses.
    expect((await client.functions()).map(({ uri }) => uri)).toEqual([loud.uriOf("orders.js")]);
    expect(await client.codeLenses(quiet.uriOf("orders.js"))).toEqual([]);
    expect(await client.codeLenses(loud.uriOf("orders.js"))).toHaveLength(2);
    muted = [];
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: null,
    });
    expect(await client.codeLenses(quiet.uriOf("orders.js"))).toHaveLength(2);
  });

  it("has nothing to say about a document that isn't a file", async () => {
    await using client = await connectLanguageClient([]);
    await client.open("untitled:Untitled-1", "javascript", handler);
    expect(await client.codeLenses("untitled:Untitled-1")).toEqual([]);
  });

  it("reads the project of a document that was opened without a folder", async () => {
    await using workspace = await createTemporaryWorkspace({
      "shop/template.yaml": `Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      Handler: src/orders.run
      Runtime: nodejs24.x
`,
      "shop/src/orders.js": "exports.run = async () => 1;\n",
    });
    await using client = await connectLanguageClient([]);
    const uri = workspace.uriOf("shop/src/orders.js");
    await client.open(uri, "javascript", "exports.run = async () => 1;\n");
    await expect
      .poll(async () => (await client.functions()).map(({ logicalId }) => logicalId), {
        timeout: 15_000,
      })
      .toEqual(["Orders"]);
  });
});

function rangeOf(startLine: number, start: number, endLine: number, end: number): Range {
  return {
    start: { line: startLine, character: start },
    end: { line: endLine, character: end },
  };
}
