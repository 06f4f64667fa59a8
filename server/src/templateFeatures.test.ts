import { describe, expect, it } from "vitest";
import {
  CodeActionRequest,
  DefinitionRequest,
  DocumentLinkRequest,
  HoverRequest,
  MarkupContent,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  WillRenameFilesRequest,
} from "vscode-languageserver/node";
import type { Diagnostic, Position } from "vscode-languageserver/node";
import { functionTargetSchema, lensCommands, triggerListSchema } from "./protocol.ts";
import { followDiagnostics } from "./testing/followDiagnostics.ts";
import { connectLanguageClient, type LanguageClient } from "./testing/languageClient.ts";
import { createTemporaryWorkspace, type TemporaryWorkspace } from "./testing/temporaryWorkspace.ts";
import { textIn } from "./testing/textIn.ts";

const code = `const log = () => {};
exports.handler = async (event) => log(event.Records.length);
`;
const template = `Transform: AWS::Serverless-2016-10-31
Globals:
  Function:
    Runtime: nodejs24.x
    Environment: { Variables: { TABLE: orders } }
Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: orders.handler
      Timeout: 20
      Events:
        Jobs:
          Type: SQS
          Properties:
            Queue: !GetAtt JobsQueue.Arn
        Nightly: { Type: Schedule, Properties: { Schedule: rate(1 day) } }
  JobsQueue:
    Type: AWS::SQS::Queue
  Retry:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: orders.handler
  Lost:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: src/, Handler: orders.nothing }
`;

interface Opened extends AsyncDisposable {
  readonly client: LanguageClient;
  readonly workspace: TemporaryWorkspace;
  readonly templateUri: string;
  readonly codeUri: string;
}

async function open(
  withLinks = false,
  files: Readonly<Record<string, string>> = {},
): Promise<Opened> {
  const workspace = await createTemporaryWorkspace({
    "src/orders.js": code,
    "template.yaml": template,
    ...files,
  });
  const capabilities = withLinks ? { textDocument: { definition: { linkSupport: true } } } : {};
  const client = await connectLanguageClient([workspace.folder], capabilities);
  const templateUri = workspace.uriOf("template.yaml");
  await client.open(templateUri, "yaml", template);
  return {
    client,
    workspace,
    templateUri,
    codeUri: workspace.uriOf("src/orders.js"),
    [Symbol.asyncDispose]: async () => {
      await client[Symbol.asyncDispose]();
      await workspace[Symbol.asyncDispose]();
    },
  };
}

/** The position of a text's nth occurrence in the template, or in the code. */
function positionOf(text: string, words: string, nth = 1): Position {
  const before = text.split(words).slice(0, nth).join(words).split("\n");
  return { line: before.length - 1, character: (before.at(-1) ?? "").length };
}

describe("definition", () => {
  it("leads from a handler string to the function in code", async () => {
    await using opened = await open();
    const position = positionOf(template, "orders.handler");
    const textDocument = { uri: opened.templateUri };
    const found = await opened.client.connection.sendRequest(DefinitionRequest.type, {
      textDocument,
      position,
    });
    expect(found).toMatchObject([{ uri: opened.codeUri }]);
    const [location] = Array.isArray(found) ? found : [];
    expect(location && "range" in location && textIn(code, location.range)).toBe("handler");
  });

  it("leads from what states a trigger to the code that it invokes, in another file too", async () => {
    await using opened = await open(false, {
      "main.tf": `resource "aws_lambda_function" "retry" {
  function_name = "retry"
  runtime       = "nodejs24.x"
  handler       = "orders.handler"
  filename      = data.archive_file.code.output_path
}
data "archive_file" "code" {
  type        = "zip"
  source_dir  = "src"
  output_path = "code.zip"
}
`,
      "events.tf": `resource "aws_lambda_event_source_mapping" "jobs" {
  event_source_arn = "arn:aws:sqs:eu-west-1:111122223333:jobs"
  function_name    = aws_lambda_function.retry.arn
}
`,
    });
    const at = async (uri: string, position: Position) =>
      opened.client.connection.sendRequest(DefinitionRequest.type, {
        textDocument: { uri },
        position,
      });
    const nightly = await at(opened.templateUri, positionOf(template, "Nightly"));
    expect(nightly).toMatchObject([{ uri: opened.codeUri }]);
    const mapping = await at(opened.workspace.uriOf("events.tf"), { line: 0, character: 44 });
    expect(mapping).toMatchObject([{ uri: opened.codeUri }]);
    expect(await at(opened.templateUri, positionOf(template, "Timeout"))).toEqual([]);
  });

  it("tells a client that takes links which text leads there, and opens the file where the name isn't in it", async () => {
    await using opened = await open(true);
    const found = await opened.client.connection.sendRequest(DefinitionRequest.type, {
      textDocument: { uri: opened.templateUri },
      position: positionOf(template, "orders.nothing"),
    });
    const [link] = Array.isArray(found) ? found : [];
    expect(link).toMatchObject({ targetUri: opened.codeUri, targetRange: { start: { line: 0 } } });
    expect(link && "targetUri" in link && textIn(template, link.originSelectionRange)).toBe(
      "orders.nothing",
    );
  });

  it("leads from the folder of the code to the function that is in it", async () => {
    await using opened = await open();
    const found = await opened.client.connection.sendRequest(DefinitionRequest.type, {
      textDocument: { uri: opened.templateUri },
      position: positionOf(template, "src"),
    });
    const [location] = Array.isArray(found) ? found : [];
    expect(location).toMatchObject({ uri: opened.codeUri });
    expect(location && "range" in location && textIn(code, location.range)).toBe("handler");
  });

  it("leads from a resource to the code of the functions that get what it holds", async () => {
    await using opened = await open();
    const found = await opened.client.connection.sendRequest(DefinitionRequest.type, {
      textDocument: { uri: opened.templateUri },
      position: positionOf(template, "JobsQueue:"),
    });
    const [location, ...others] = Array.isArray(found) ? found : [];
    expect(location).toMatchObject({ uri: opened.codeUri });
    expect(location && "range" in location && textIn(code, location.range)).toBe("handler");
    expect(others).toEqual([]);
  });

  it("leads from a trigger's reference to its resource", async () => {
    await using opened = await open();
    const found = await opened.client.connection.sendRequest(DefinitionRequest.type, {
      textDocument: { uri: opened.templateUri },
      position: positionOf(template, "JobsQueue.Arn"),
    });
    expect(found).toEqual([
      {
        uri: opened.templateUri,
        range: { start: { line: 18, character: 2 }, end: { line: 18, character: 11 } },
      },
    ]);
  });
});

describe("document links", () => {
  it("open the source from the handler's file part and from the code's folder", async () => {
    await using opened = await open();
    const links = await opened.client.connection.sendRequest(DocumentLinkRequest.type, {
      textDocument: { uri: opened.templateUri },
    });
    expect(links?.map(({ range, target }) => [textIn(template, range), target])).toEqual([
      ["orders", opened.codeUri],
      ["src/", opened.codeUri],
      ["orders", opened.codeUri],
      ["src/", opened.codeUri],
      ["orders", opened.codeUri],
      ["src/", opened.codeUri],
    ]);
  });

  it("are none over code that the template holds", async () => {
    const inline = `Resources:
  Inline:
    Type: AWS::Lambda::Function
    Properties:
      Runtime: python3.13
      Handler: index.handler
      Code:
        ZipFile: |
          def handler(event, context):
              return 1
`;
    await using workspace = await createTemporaryWorkspace({ "template.yaml": inline });
    await using client = await connectLanguageClient([workspace.folder]);
    const textDocument = { uri: workspace.uriOf("template.yaml") };
    await client.open(textDocument.uri, "yaml", inline);
    const links = await client.connection.sendRequest(DocumentLinkRequest.type, { textDocument });
    expect(links).toEqual([]);
    expect(await client.functions()).toHaveLength(1);
  });
});

describe("references", () => {
  it("lead from the handler's name in code to the templates that name it", async () => {
    await using opened = await open();
    await opened.client.open(opened.codeUri, "javascript", code);
    const references = await opened.client.connection.sendRequest(ReferencesRequest.type, {
      textDocument: { uri: opened.codeUri },
      position: positionOf(code, "handler"),
      context: { includeDeclaration: false },
    });
    expect(references?.map(({ uri, range }) => [uri, range.start.line])).toEqual([
      [opened.templateUri, 10],
      [opened.templateUri, 24],
    ]);
  });

  it("lead from a handler string to the code and to other functions with it", async () => {
    await using opened = await open();
    const references = await opened.client.connection.sendRequest(ReferencesRequest.type, {
      textDocument: { uri: opened.templateUri },
      position: positionOf(template, "orders.handler", 2),
      context: { includeDeclaration: true },
    });
    expect(references?.map(({ uri }) => uri)).toEqual([
      opened.codeUri,
      opened.templateUri,
      opened.templateUri,
    ]);
  });

  it("lead from a resource to where the template names it", async () => {
    await using opened = await open();
    const references = await opened.client.connection.sendRequest(ReferencesRequest.type, {
      textDocument: { uri: opened.templateUri },
      position: positionOf(template, "JobsQueue:"),
      context: { includeDeclaration: true },
    });
    expect(references?.map(({ range }) => range.start.line)).toEqual([18, 16]);
  });
});

describe("lenses over a template's functions", () => {
  it("invoke the handler and show the triggers", async () => {
    await using opened = await open();
    const lenses = await opened.client.codeLenses(opened.templateUri);
    expect(lenses.map(({ range, command }) => [textIn(template, range), command?.title])).toEqual([
      ["Orders", "▶ Invoke with sample event (SQS)"],
      ["Orders", "Event…"],
      ["Orders", "2 triggers"],
      ["Retry", "▶ Invoke with sample event"],
      ["Retry", "Event…"],
    ]);
    const target = functionTargetSchema.parse(lenses[0]?.command?.arguments?.[0]);
    expect(target).toMatchObject({ uri: opened.codeUri, logicalId: "Orders", symbol: "handler" });
    expect(lenses[2]?.command?.command).toBe(lensCommands.showTriggers);
    const triggers = triggerListSchema.parse(lenses[2]?.command?.arguments?.[0]);
    expect(triggers.locations.map(({ range }) => textIn(template, range))).toEqual([
      "Jobs",
      "Nightly",
    ]);
  });
});

describe("hover on a template's function", () => {
  it("tells its effective configuration, and what of it is inherited", async () => {
    await using opened = await open();
    const hover = await opened.client.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: opened.templateUri },
      position: positionOf(template, "Orders:"),
    });
    const contents = hover?.contents;
    expect(MarkupContent.is(contents) && contents.value.replaceAll(opened.codeUri, "CODE"))
      .toMatchInlineSnapshot(`
        "**Orders** (Lambda function)

        | | | |
        |---|---|---|
        | Handler | \`orders.handler\` → [orders.js](CODE#L2) |  |
        | Runtime | \`nodejs24.x\` | *inherited, line 4* |
        | Timeout | 20 s |  |
        | Memory | 128 MB *(Lambda's default)* |  |
        | Architecture | x86_64 *(Lambda's default)* |  |
        | Environment | \`TABLE\` |  |

        Triggers
        - **Jobs** \`sam:SQS\`: [SQS message batch](https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html)
        - **Nightly** \`sam:Schedule\`: [Scheduled rule (rate/cron)](https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-rule-schedule.html)"
      `);
    expect(textIn(template, hover?.range)).toBe("Orders");
  });
});

describe("renaming files", () => {
  it("updates what the editor holds of templates, and each place once", async () => {
    await using opened = await open();
    const moved = template.replace("Transform", "# A comment\nTransform");
    await opened.client.change(opened.templateUri, 2, [{ text: moved }]);
    const files = [{ oldUri: opened.codeUri, newUri: opened.workspace.uriOf("src/shop.js") }];
    const edit = await opened.client.connection.sendRequest(WillRenameFilesRequest.type, { files });
    const edits = edit?.changes?.[opened.templateUri] ?? [];
    expect(edits.map(({ range, newText }) => [textIn(moved, range), newText])).toEqual([
      ["orders.handler", "shop.handler"],
      ["orders.handler", "shop.handler"],
    ]);
  });

  it("has nothing to say of other files", async () => {
    await using opened = await open();
    const files = [
      { oldUri: opened.workspace.uriOf("README.md"), newUri: opened.workspace.uriOf("READ.md") },
    ];
    expect(
      await opened.client.connection.sendRequest(WillRenameFilesRequest.type, { files }),
    ).toBeNull();
  });
});

describe("rename", () => {
  const newName = "createOrder";

  it("takes a handler string's name, everywhere in templates and code", async () => {
    await using opened = await open();
    const position = positionOf(template, "orders.handler");
    const subject = { textDocument: { uri: opened.templateUri }, position };
    const { connection } = opened.client;
    const prepared = await connection.sendRequest(PrepareRenameRequest.type, subject);
    expect(prepared).toMatchObject({ placeholder: "handler" });
    expect(prepared && "range" in prepared && textIn(template, prepared.range)).toBe("handler");
    const edit = await connection.sendRequest(RenameRequest.type, { ...subject, newName });
    const changes = Object.entries(edit?.changes ?? {}).map(([uri, edits]) => [
      uri,
      edits.map((each) => each.newText),
    ]);
    expect(Object.fromEntries(changes)).toEqual({
      [opened.templateUri]: ["orders.createOrder", "orders.createOrder"],
      [opened.codeUri]: ["createOrder"],
    });
  });

  it("refuses a name that other code uses too", async () => {
    await using opened = await open(false, {
      "test/orders.test.js": 'const { handler } = require("../src/orders");',
    });
    const position = positionOf(template, "orders.handler");
    const subject = { textDocument: { uri: opened.templateUri }, position, newName };
    await expect(opened.client.connection.sendRequest(RenameRequest.type, subject)).rejects.toThrow(
      "orders.test.js uses handler too",
    );
  });

  it("takes a resource with all that refers to it", async () => {
    await using opened = await open();
    const position = positionOf(template, "JobsQueue.Arn");
    const subject = { textDocument: { uri: opened.templateUri }, position, newName: "Work" };
    const edit = await opened.client.connection.sendRequest(RenameRequest.type, subject);
    expect(edit?.changes?.[opened.templateUri]?.map(({ range }) => range.start.line)).toEqual([
      18, 16,
    ]);
  });

  it("leaves code to the language's own server", async () => {
    await using opened = await open();
    await opened.client.open(opened.codeUri, "javascript", code);
    const position = positionOf(code, "handler");
    const subject = { textDocument: { uri: opened.codeUri }, position };
    const { connection } = opened.client;
    expect(await connection.sendRequest(PrepareRenameRequest.type, subject)).toBeNull();
    expect(await connection.sendRequest(RenameRequest.type, { ...subject, newName })).toBeNull();
  });
});

describe("handler-not-found", () => {
  it("comes and goes with the name in code, which the template's fix takes over", async () => {
    await using opened = await open();
    const { client, templateUri, codeUri } = opened;
    const { latest, next } = followDiagnostics(client);
    const lost = (): readonly Diagnostic[] =>
      (latest.get(templateUri) ?? []).filter((each) => each.code === "handler-not-found");
    await client.open(codeUri, "javascript", code);
    while (lost().length !== 1) await next(templateUri);
    expect(lost().map(({ range }) => textIn(template, range))).toEqual(["orders.nothing"]);
    const renamed = code.replace("exports.handler", "exports.createOrder");
    await client.change(codeUri, 2, [{ text: renamed }]);
    while (lost().length !== 3) await next(templateUri);
    const diagnostics = lost().slice(0, 1);
    const actions = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: templateUri },
      range: diagnostics[0]?.range ?? {
        start: { line: 0, character: 0 },
        end: { line: 0, character: 0 },
      },
      context: { diagnostics: [...diagnostics] },
    });
    expect(actions?.map(({ title }) => title)).toContain("Change to orders.createOrder");
    await client.change(codeUri, 3, [{ text: code }]);
    while (lost().length !== 1) await next(templateUri);
  });
});
