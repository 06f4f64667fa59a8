import { describe, expect, it } from "vitest";
import {
  CompletionRequest,
  HoverRequest,
  MarkupContent,
  MarkupKind,
  SignatureHelpRequest,
} from "vscode-languageserver/node";
import type {
  ClientCapabilities,
  CompletionItem,
  Position,
  SignatureHelp,
  TextDocumentPositionParams,
} from "vscode-languageserver/node";
import { connectLanguageClient } from "./testing/languageClient.ts";
import { createTemporaryWorkspace } from "./testing/temporaryWorkspace.ts";

const template = `Transform: AWS::Serverless-2016-10-31
Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: orders.handler
      Runtime: nodejs24.x
      Events:
        Jobs: { Type: SQS, Properties: { Queue: "arn:aws:sqs:us-east-1:123456789012:orders" } }
  Reports:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: reports.handler
      Runtime: python3.13
      Events:
        Nightly: { Type: Schedule, Properties: { Schedule: rate(1 day) } }
`;

const sources = {
  "src/orders.js":
    "exports.handler = async (event, context) => {\n  return event.Records[0].body;\n};\n",
  "src/reports.py": 'def handler(event, context):\n    return event["time"]\n',
};

async function open(capabilities: ClientCapabilities = {}): Promise<
  AsyncDisposable & {
    completeIn: (file: keyof typeof sources, text: string) => Promise<readonly CompletionItem[]>;
    signatureIn: (file: keyof typeof sources, text: string) => Promise<SignatureHelp | null>;
    hoverIn: (file: keyof typeof sources, at: Position) => Promise<string | null>;
  }
> {
  const workspace = await createTemporaryWorkspace({ "template.yaml": template, ...sources });
  const client = await connectLanguageClient([workspace.folder], capabilities);
  const versions = new Map<string, number>();
  const show = async (file: keyof typeof sources, text: string): Promise<string> => {
    const uri = workspace.uriOf(file);
    const version = (versions.get(uri) ?? 0) + 1;
    versions.set(uri, version);
    const language = file.endsWith(".py") ? "python" : "javascript";
    if (version === 1) await client.open(uri, language, text);
    else await client.change(uri, version, [{ text }]);
    return uri;
  };
  const showCaret = async (
    file: keyof typeof sources,
    textWithCaret: string,
  ): Promise<TextDocumentPositionParams> => {
    if (!versions.has(workspace.uriOf(file))) await show(file, sources[file]);
    const uri = await show(file, textWithCaret.replace("‸", ""));
    const before = textWithCaret.slice(0, textWithCaret.indexOf("‸")).split("\n");
    const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    return { textDocument: { uri }, position };
  };
  return {
    signatureIn: async (file, textWithCaret) =>
      client.connection.sendRequest(
        SignatureHelpRequest.type,
        await showCaret(file, textWithCaret),
      ),
    completeIn: async (file, textWithCaret) => {
      const params = await showCaret(file, textWithCaret);
      const found = await client.connection.sendRequest(CompletionRequest.type, params);
      return Array.isArray(found) ? found : (found?.items ?? []);
    },
    hoverIn: async (file, position) => {
      const uri = await show(file, sources[file]);
      const params = { textDocument: { uri }, position };
      const hover = await client.connection.sendRequest(HoverRequest.type, params);
      return MarkupContent.is(hover?.contents) ? hover.contents.value : null;
    },
    async [Symbol.asyncDispose]() {
      await client[Symbol.asyncDispose]();
      await workspace[Symbol.asyncDispose]();
    },
  };
}

function labelsOf(items: readonly CompletionItem[]): readonly string[] {
  return items.map(({ label }) => label);
}

describe("a handler's code", () => {
  it("is completed by the event of its trigger", async () => {
    await using editor = await open();
    const items = await editor.completeIn(
      "src/orders.js",
      "exports.handler = async (event, context) => {\n  for (const record of event.Records) record.‸\n};\n",
    );
    expect(labelsOf(items)).toEqual(expect.arrayContaining(["messageId", "body"]));
    const body = items.find(({ label }) => label === "body");
    expect(body).toMatchObject({
      detail: "string",
      textEdit: {
        newText: ".body",
        range: { start: { line: 1, character: 44 }, end: { line: 1, character: 45 } },
      },
    });
    const { documentation } = body ?? {};
    expect(MarkupContent.is(documentation) && documentation.value).toContain("AWS documentation");
  });

  it("shows the type beside each label, where the editor can", async () => {
    const completionItem = { labelDetailsSupport: true };
    await using editor = await open({ textDocument: { completion: { completionItem } } });
    const items = await editor.completeIn(
      "src/orders.js",
      "exports.handler = async (event) => {\n  return event.Records[0].‸;\n};\n",
    );
    const body = items.find(({ label }) => label === "body");
    expect(body?.labelDetails).toEqual({ description: "string" });
    expect(body?.detail).toBeUndefined();
  });

  it("is completed while it is broken off", async () => {
    await using editor = await open();
    const items = await editor.completeIn(
      "src/reports.py",
      'def handler(event, context):\n    return event["‸\n',
    );
    expect(labelsOf(items)).toEqual(expect.arrayContaining(["time", "detail-type"]));
  });

  it("is completed by the context of its runtime", async () => {
    await using editor = await open();
    const inNode = await editor.completeIn(
      "src/orders.js",
      "exports.handler = async (event, context) => {\n  context.‸\n};\n",
    );
    expect(labelsOf(inNode)).toContain("getRemainingTimeInMillis()");
    const inPython = await editor.completeIn(
      "src/reports.py",
      "def handler(event, context):\n    context.‸\n",
    );
    expect(labelsOf(inPython)).toContain("get_remaining_time_in_millis()");
  });

  it("is completed by what the invoker takes", async () => {
    await using editor = await open();
    const items = await editor.completeIn(
      "src/orders.js",
      "exports.handler = async (event, context) => {\n  return { ‸ };\n};\n",
    );
    expect(labelsOf(items)).toEqual(["batchItemFailures"]);
  });

  it("tells how the context's methods are called, as the editor takes it", async () => {
    const text =
      "exports.handler = async (event, context) => {\n  if (context.getRemainingTimeInMillis(‸\n};\n";
    await using plain = await open();
    const [signature] = (await plain.signatureIn("src/orders.js", text))?.signatures ?? [];
    expect(signature?.label).toBe("getRemainingTimeInMillis(): number");
    expect(signature?.documentation).toMatchObject({
      kind: "plaintext",
      value: expect.stringContaining("AWS documentation: https://docs.aws.amazon.com/"),
    });
    const old = "exports.handler = (event, context, callback) => {\n  callback(null, ‸);\n};\n";
    const named = await plain.signatureIn("src/orders.js", old);
    expect(named?.activeParameter).toBe(1);
    expect(named?.signatures[0]?.parameters?.[1]?.label).toBe("result?: unknown");

    const parameterInformation = { labelOffsetSupport: true };
    const signatureInformation = {
      documentationFormat: [MarkupKind.Markdown],
      parameterInformation,
    };
    await using rich = await open({ textDocument: { signatureHelp: { signatureInformation } } });
    const offsets = await rich.signatureIn("src/orders.js", old);
    expect(offsets?.signatures[0]?.parameters?.[0]?.label).toEqual([9, 37]);
    expect(offsets?.signatures[0]?.documentation).toMatchObject({ kind: "markdown" });
  });

  it("tells of a field and of the context's members where they are asked for", async () => {
    await using editor = await open();
    const hover = await editor.hoverIn("src/orders.js", { line: 1, character: 28 });
    expect(hover).toContain("Records[0].body");
    expect(await editor.hoverIn("src/orders.js", { line: 1, character: 4 })).toBeNull();
  });
});
