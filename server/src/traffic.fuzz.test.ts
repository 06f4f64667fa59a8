import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  CodeActionRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentDiagnosticRequest,
  DocumentLinkRequest,
  HoverRequest,
  InlayHintRequest,
  ReferencesRequest,
  type FullDocumentDiagnosticReport,
  type Position,
  type ProtocolConnection,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { connectLanguageClient, type LanguageClient } from "./testing/languageClient.ts";
import { createTemporaryWorkspace } from "./testing/temporaryWorkspace.ts";

/** A small project with a file of each kind that the server reads, by relative path. */
const files: Readonly<Record<string, { readonly languageId: string; readonly text: string }>> = {
  "template.yaml": {
    languageId: "yaml",
    text: `Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      Handler: orders.handler
      Runtime: nodejs24.x
      Events: { Queue: { Type: SQS, Properties: { Queue: !GetAtt Jobs.Arn } } }
  Mails:
    Type: AWS::Serverless::Function
    Properties:
      Handler: mails.handler
      Runtime: python3.14
      Events: { News: { Type: SNS, Properties: { Topic: !Ref Topic } } }
  Jobs: { Type: AWS::SQS::Queue }
  Topic: { Type: AWS::SNS::Topic }
`,
  },
  "orders.js": {
    languageId: "javascript",
    text: `exports.handler = async (event, context) => {
  for (const record of event.Records) {
    const { id, total = 0 } = JSON.parse(record.body);
    console.log(id, total, record.messageID, context.awsRequestId);
  }
  return { batchItemFailures: [{ itemIdentifier: event.Records[0].receiptHandle }] };
};
`,
  },
  "mails.py": {
    languageId: "python",
    text: `import json


def handler(event, context):
    for record in event["Records"]:
        try:
            print(json.loads(record["Sns"]["message"])["to"])
        except Exception as error:
            print(f"failed: {error}")
`,
  },
  "serverless.yml": {
    languageId: "yaml",
    text: `service: shop
provider: { name: aws, runtime: nodejs20.x }
functions:
  upload:
    handler: orders.handler
    events: [{ s3: uploads }]
`,
  },
  "main.tf": {
    languageId: "terraform",
    text: `resource "aws_lambda_function" "orders" {
  handler = "orders.handler"
  runtime = "nodejs24.x"
  filename = "\${path.module}/orders.zip"
}
`,
  },
  "events/orders.json": {
    languageId: "json",
    text: '{ "Records": [{ "eventSource": "aws:sqs", "messageId": 7, "body": "{{$uuid}}" }] }\n',
  },
};
const names = Object.keys(files);

const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("type" as const),
      file: fc.constantFrom(...names),
      at: fc.nat(1200),
      removed: fc.nat(12),
      text: fc.oneof(
        fc.string({ maxLength: 6 }),
        fc.constantFrom(
          "{",
          "}",
          "(",
          "[",
          '"',
          "event.",
          "\n",
          "\r\n",
          "#",
          "/*",
          "=> ",
          "\u{1F600}",
          "\0",
          "!Ref ",
          "${",
        ),
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("ask" as const),
      file: fc.constantFrom(...names),
      at: fc.nat(1200),
      request: fc.nat(7),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("reopen" as const), file: fc.constantFrom(...names) }),
  },
);

/** One client's side of the talk: documents as it has sent them. */
class Talk {
  readonly documents = new Map<string, TextDocument>();
  readonly #client: LanguageClient;
  readonly #uriOf: (file: string) => string;

  constructor(client: LanguageClient, uriOf: (file: string) => string) {
    this.#client = client;
    this.#uriOf = uriOf;
  }

  async open(file: string, text: string): Promise<void> {
    const languageId = files[file]?.languageId ?? "";
    this.documents.set(file, TextDocument.create(this.#uriOf(file), languageId, 1, text));
    await this.#client.open(this.#uriOf(file), languageId, text);
  }

  async type(file: string, at: number, removed: number, text: string): Promise<void> {
    const document = this.documents.get(file);
    if (document === undefined) return;
    const start = document.positionAt(at % (document.getText().length + 1));
    const end = document.positionAt(document.offsetAt(start) + removed);
    const version = document.version + 1;
    const change = { range: { start, end }, text };
    this.documents.set(file, TextDocument.update(document, [change], version));
    await this.#client.change(this.#uriOf(file), version, [change]);
  }

  /** Sends one of the requests that editors send, and does not wait; now and then it is cancelled. */
  ask(file: string, at: number, request: number): Promise<unknown> {
    const document = this.documents.get(file);
    const position = document?.positionAt(at % (document.getText().length + 1));
    return position === undefined
      ? Promise.resolve()
      : send(this.#client.connection, this.#uriOf(file), position, request);
  }

  async reopen(file: string): Promise<void> {
    const text = this.documents.get(file)?.getText() ?? "";
    await this.#client.close(this.#uriOf(file));
    await this.open(file, text);
  }

  /** What the server says of each document as it is now. */
  async diagnostics(): Promise<Readonly<Record<string, unknown>>> {
    // Before the whole folder is read, a template's functions may lack their handlers.
    await this.#client.functions();
    const found: Record<string, unknown> = {};
    for (const file of names) {
      const report = (await this.#client.connection.sendRequest(DocumentDiagnosticRequest.type, {
        textDocument: { uri: this.#uriOf(file) },
      })) as FullDocumentDiagnosticReport;
      found[file] = report.items;
    }
    return found;
  }
}

function send(
  connection: ProtocolConnection,
  uri: string,
  position: Position,
  request: number,
): Promise<unknown> {
  const textDocument = { uri };
  const range = { start: { line: 0, character: 0 }, end: position };
  const place = { textDocument, position };
  const requests = [
    () => connection.sendRequest(CompletionRequest.type, place),
    () => connection.sendRequest(HoverRequest.type, place),
    () => connection.sendRequest(DefinitionRequest.type, place),
    () =>
      connection.sendRequest(ReferencesRequest.type, {
        ...place,
        context: { includeDeclaration: true },
      }),
    () => connection.sendRequest(InlayHintRequest.type, { textDocument, range }),
    () => connection.sendRequest(DocumentLinkRequest.type, { textDocument }),
    () =>
      connection.sendRequest(CodeActionRequest.type, {
        textDocument,
        range,
        context: { diagnostics: [] },
      }),
    () => connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument }),
  ];
  return requests[request]?.() ?? Promise.resolve();
}

/** Fails for what is not answered: a server that is only slow takes a hundredth of this. */
async function answered(answers: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("A request was not answered within 30 s")), 30_000);
  });
  await Promise.race([answers, late]).finally(() => clearTimeout(timer));
}

describe("a talk of any kind", () => {
  it("ends with the diagnostics that a new server gives for the same texts", async () => {
    const texts = Object.fromEntries(names.map((file) => [file, files[file]?.text ?? ""]));
    await using workspace = await createTemporaryWorkspace(texts);
    const capabilities = { textDocument: { diagnostic: {} } };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
        await using client = await connectLanguageClient([workspace.folder], capabilities);
        const talk = new Talk(client, workspace.uriOf);
        for (const file of names) await talk.open(file, texts[file] ?? "");
        const answers: Promise<unknown>[] = [];
        for (const each of steps) {
          if (each.kind === "type") await talk.type(each.file, each.at, each.removed, each.text);
          if (each.kind === "ask") answers.push(talk.ask(each.file, each.at, each.request));
          if (each.kind === "reopen") await talk.reopen(each.file);
        }
        // No request may fail or wait for ever, whatever the texts are in the middle of.
        await answered(Promise.all(answers));
        const told = await talk.diagnostics();

        await using other = await connectLanguageClient([workspace.folder], capabilities);
        const fresh = new Talk(other, workspace.uriOf);
        for (const [file, document] of talk.documents) await fresh.open(file, document.getText());
        expect(told).toEqual(await fresh.diagnostics());
      }),
      { numRuns: 40 },
    );
  }, 300_000);
});
