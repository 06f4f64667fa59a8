import { describe, expect, it } from "vitest";
import {
  CodeActionRequest,
  DidChangeConfigurationNotification,
  InlayHintRequest,
} from "vscode-languageserver/node";
import type { CodeAction } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { exampleTemplate, exampleTemplates } from "./rules/exampleTemplate.ts";
import { connectLanguageClient } from "./testing/languageClient.ts";
import { createTemporaryWorkspace } from "./testing/temporaryWorkspace.ts";

interface Opened {
  /** The text with the hints in it, between `⟨` and `⟩`. */
  readonly hinted: string;
  /** What the document becomes by each rewriting action, by the action's title. */
  readonly annotated: Readonly<Record<string, string>>;
}

/** Opens one file of a workspace, and asks for its hints and for what it may be rewritten to. */
async function open(
  file: string,
  text: string,
  others: Readonly<Record<string, string>> = {},
): Promise<Opened> {
  await using workspace = await createTemporaryWorkspace({ [file]: text, ...others });
  await using client = await connectLanguageClient([workspace.folder]);
  const uri = workspace.uriOf(file);
  await client.open(uri, file.endsWith(".py") ? "python" : "javascript", text);
  const textDocument = { uri };
  const document = TextDocument.create(uri, "", 1, text);
  const range = { start: { line: 0, character: 0 }, end: document.positionAt(text.length) };
  const asked = { textDocument, range };
  const hints = (await client.connection.sendRequest(InlayHintRequest.type, asked)) ?? [];
  const inserted = hints.map(({ position, label }) => {
    const newText = typeof label === "string" ? `⟨${label}⟩` : "";
    return { range: { start: position, end: position }, newText };
  });
  const context = { diagnostics: [], only: ["refactor.rewrite"] };
  const actions = await client.connection.sendRequest(CodeActionRequest.type, {
    ...asked,
    context,
  });
  const annotated = (actions ?? []).map((action) => {
    const { title, edit } = action as CodeAction;
    return [title, TextDocument.applyEdits(document, edit?.changes?.[uri] ?? [])];
  });
  return {
    hinted: TextDocument.applyEdits(document, inserted),
    annotated: Object.fromEntries(annotated) as Readonly<Record<string, string>>,
  };
}

const arrow = "export const handler = async (event) => event.Records.length;\n";
const withTypes = { "package.json": `{"devDependencies": {"@types/aws-lambda": "8"}}` };
const queue = { "template.yaml": exampleTemplates.nodeQueue };
const pythonQueue = { "template.yaml": exampleTemplates.pythonQueue };

describe("the hint behind the event", () => {
  it("says the type and the trigger that it is inferred from", async () => {
    const { hinted } = await open("app.mjs", arrow, queue);
    expect(hinted).toBe(arrow.replace("(event)", "(event⟨: SQSEvent from Orders⟩)"));
  });

  it("calls the event by AWS's name in Python, where it is a dict", async () => {
    const text = "def handler(event, context):\n    return event\n";
    const { hinted } = await open("app.py", text, pythonQueue);
    expect(hinted).toContain("(event⟨: SQS event from Orders⟩, context)");
  });

  it("names several triggers and types", async () => {
    const template = exampleTemplate("nodejs24.x", [
      "Orders: { Type: SQS, Properties: { Queue: !ImportValue orders } }",
      "News: { Type: SNS, Properties: { Topic: !ImportValue news } }",
      "Other: { Type: SNS, Properties: { Topic: !ImportValue other } }",
    ]);
    const { hinted } = await open("app.mjs", arrow, { "template.yaml": template });
    expect(hinted).toContain("⟨: SQSEvent | SNSEvent from Orders, News, …⟩");
  });

  it("says so where only the code tells, by the fields that it reads", async () => {
    const text =
      "export const handler = async ({ Records }) => Records.map((r) => r.receiptHandle);\n";
    const { hinted } = await open("app.mjs", text);
    expect(hinted).toContain("({ Records }⟨: SQSEvent from the fields read⟩)");
  });

  it.each([
    [
      "a handler of any event",
      "app.ts",
      `import type { Handler } from "aws-lambda";\nexport const handler: Handler = async (event) => event;\n`,
      queue,
      ": SQSEvent from Orders",
    ],
    [
      "a decorator that has nothing to do with the event",
      "app.py",
      "@logger.inject_lambda_context\ndef handler(event, context):\n    return event\n",
      pythonQueue,
      ": SQS event from Orders",
    ],
    ["any", "app.ts", arrow.replace("event)", "event: any)"), queue, ": SQSEvent from Orders"],
  ])("is there behind %s", async (_what, file, text, others, label) => {
    expect((await open(file, text, others)).hinted).toContain(`event⟨${label}⟩`);
  });

  it.each([
    ["a type says it", "app.ts", arrow.replace("event)", "event: SQSEvent)"), queue],
    ["JSDoc says it", "app.mjs", `/** @type {import("aws-lambda").SQSHandler} */\n${arrow}`, queue],
    [
      "a decorator says it",
      "app.py",
      "@event_source(data_class=SQSEvent)\ndef handler(event, context):\n    return event\n",
      pythonQueue,
    ],
    [
      "it may be any of several",
      "app.mjs",
      "export const handler = async ({ headers, body, isBase64Encoded }) => ({ headers, body, isBase64Encoded });\n",
      {},
    ],
    ["nothing is known", "app.mjs", "export const handler = async (event) => event.id;\n", {}],
    ["there is no parameter", "app.mjs", "export const handler = async () => 1;\n", queue],
  ])("is left out where %s", async (_why, file, text, others) => {
    const { hinted } = await open(file, text, others);
    expect(hinted).toBe(text);
  });
});

describe("writing the type into the code", () => {
  it("annotates TypeScript and imports the type", async () => {
    const { annotated } = await open("app.ts", arrow, { ...queue, ...withTypes });
    expect(annotated).toEqual({
      "Annotate the event as SQSEvent": `import type { SQSEvent } from "aws-lambda";\n\n${arrow.replace("event)", "event: SQSEvent)")}`,
    });
  });

  it("adds parentheses, replaces any, and leaves imports that are there", async () => {
    const bare = "export const handler = async event => event.Records;\n";
    const typed = `import type { SQSEvent } from "aws-lambda";\nexport const handler = async (event: any) => 1;\n`;
    const others = { ...queue, ...withTypes };
    expect(Object.values((await open("app.ts", bare, others)).annotated)[0]).toContain(
      "async (event: SQSEvent) => event.Records;",
    );
    expect(Object.values((await open("app.ts", typed, others)).annotated)).toEqual([
      typed.replace(": any", ": SQSEvent"),
    ]);
  });

  it("leaves an import of the name that has others beside it", async () => {
    const text = `import type {\n  type SQSEvent,\n  Context,\n} from "aws-lambda";\n${arrow}`;
    const others = { ...queue, ...withTypes };
    expect(Object.values((await open("app.ts", text, others)).annotated)).toEqual([
      text.replace("(event)", "(event: SQSEvent)"),
    ]);
  });

  it("says nothing of the detail of an event from EventBridge", async () => {
    const template = exampleTemplate("nodejs24.x", [
      "Task: { Type: EventBridgeRule, Properties: { Pattern: { source: [aws.ecs], detail-type: [ECS Task State Change] } } }",
    ]);
    const text = "export const handler = async (event) => event.detail.taskArn;\n";
    const others = { "template.yaml": template, ...withTypes };
    expect(Object.values((await open("app.ts", text, others)).annotated)[0]).toContain(
      '(event: EventBridgeEvent<"ECS Task State Change", any>)',
    );
  });

  it.each([
    ["a constant", arrow, `/** @type {import("aws-lambda").SQSHandler} */\n${arrow}`],
    [
      "a function",
      "export async function handler(event) {}\n",
      `/** @param {import("aws-lambda").SQSEvent} event */\nexport async function handler(event) {}\n`,
    ],
    [
      "a function with a comment",
      "/** Takes orders. */\nexport async function handler(event) {}\n",
      `/**\n * Takes orders.\n * @param {import("aws-lambda").SQSEvent} event\n */\nexport async function handler(event) {}\n`,
    ],
    [
      "a function with a long comment",
      "/**\n * Takes orders.\n */\nexport async function handler(event) {}\n",
      `/**\n * Takes orders.\n * @param {import("aws-lambda").SQSEvent} event\n */\nexport async function handler(event) {}\n`,
    ],
    [
      "a function whose comment says nothing of the event's type",
      "/**\n * @param {object} event the orders\n * @param {object} context\n */\nexport async function handler(event, context) {}\n",
      `/**\n * @param {import("aws-lambda").SQSEvent} event the orders\n * @param {object} context\n */\nexport async function handler(event, context) {}\n`,
    ],
    [
      "a constant whose comment says nothing of the event's type",
      `/** @param {object} event */\n${arrow}`,
      `/** @param {import("aws-lambda").SQSEvent} event */\n${arrow}`,
    ],
    [
      "a constant whose comment names the event without a type",
      `/** @param event - the orders */\n${arrow}`,
      `/** @param {import("aws-lambda").SQSEvent} event - the orders */\n${arrow}`,
    ],
    [
      "a wrapped function",
      "export const handler = wrap(async (event) => {});\n",
      `export const handler = wrap(/** @param {import("aws-lambda").SQSEvent} event */ async (event) => {});\n`,
    ],
  ])("documents %s of JavaScript", async (_what, text, documented) => {
    const { annotated } = await open("app.mjs", text, { ...queue, ...withTypes });
    expect(Object.values(annotated)).toEqual([documented]);
  });

  it("writes Python's in the way of the packages that the project has", async () => {
    const text =
      "import json\n\n\n@tracer.capture\ndef handler(event: dict, context):\n    print(event)\n";
    const { annotated } = await open("app.py", text, {
      ...pythonQueue,
      "requirements.txt": "aws-lambda-powertools\naws-lambda-typing\n",
    });
    expect(annotated).toEqual({
      "Take the event as Powertools' SQSEvent":
        "import json\nfrom aws_lambda_powertools.utilities.data_classes import SQSEvent, event_source\n\n\n@tracer.capture\n@event_source(data_class=SQSEvent)\ndef handler(event: SQSEvent, context):\n    print(event)\n",
      "Annotate the event as SQSEvent":
        "import json\nfrom aws_lambda_typing.events import SQSEvent\n\n\n@tracer.capture\ndef handler(event: SQSEvent, context):\n    print(event)\n",
    });
  });

  it.each([
    [
      "SqsEvent stays where its package passes it on",
      "{ Type: SQS, Properties: { Queue: !ImportValue Q } }",
      "from aws_lambda_powertools.utilities.data_classes import SQSEvent, event_source\n",
    ],
    [
      "one of Cognito's stands in a module of its own",
      "{ Type: Cognito, Properties: { UserPool: !Ref Users, Trigger: PostConfirmation } }",
      "from aws_lambda_powertools.utilities.data_classes import event_source\nfrom aws_lambda_powertools.utilities.data_classes.cognito_user_pool_event import PostConfirmationTriggerEvent\n",
    ],
  ])("imports a data class of Powertools from where it is: %s", async (_what, event, imports) => {
    const text = "def handler(event, context):\n    print(event)\n\nimport late\n";
    const template = exampleTemplate(
      "python3.14",
      [`Trigger: ${event}`],
      [],
      ["Users: { Type: AWS::Cognito::UserPool }"],
    );
    const others = { "template.yaml": template, "requirements.txt": "aws-lambda-powertools\n" };
    const [annotated = ""] = Object.values((await open("app.py", text, others)).annotated);
    expect(annotated.startsWith(`${imports}\n@event_source`)).toBe(true);
  });

  it.each([
    "return event",
    "print(json.dumps(event))",
    'event["seen"] = True',
    'send({"e": event})',
    'del event["Records"]',
    "event.update(seen=True)",
    "if isinstance(event, dict): pass",
    "other = event | {}",
    "send(**event)",
    "for key, value in event.items(): pass",
  ])("offers no data class for an event that has to be a dict: %s", async (statement) => {
    const text = `import json\n\n\ndef handler(event, context):\n    ${statement}\n`;
    const others = { ...pythonQueue, "requirements.txt": "aws-lambda-powertools\n" };
    expect((await open("app.py", text, others)).annotated).toEqual({});
  });

  it.each([
    ["python3.9", "event: Union[SNSEvent, SQSEvent]", "from typing import Union\n"],
    [
      "python3.14",
      "event: SNSEvent | SQSEvent",
      "from aws_lambda_typing.events import SNSEvent, SQSEvent\n",
    ],
  ])("writes several types as %s reads them", async (runtime, parameter, imported) => {
    const text = "def handler(event, context):\n    print(event)\n";
    const events = [
      "Topic: { Type: SNS, Properties: { Topic: !ImportValue T } }",
      "Queue: { Type: SQS, Properties: { Queue: !ImportValue Q } }",
    ];
    const template = exampleTemplate(runtime, events);
    const others = { "template.yaml": template, "requirements.txt": "aws-lambda-typing\n" };
    const [annotated = ""] = Object.values((await open("app.py", text, others)).annotated);
    expect(annotated).toContain(parameter);
    expect(annotated).toContain(imported);
  });

  it.each([
    ["app.ts", arrow, queue],
    ["app.py", "def handler(event, context):\n    return event\n", pythonQueue],
    ["app.ts", arrow, withTypes],
    ["app.ts", arrow.replace("event)", "event: any = {})"), { ...queue, ...withTypes }],
    ["app.mjs", arrow.replace("event)", "event = {})"), { ...queue, ...withTypes }],
    ["app.ts", `import type { SQSEvent } from "./own";\n${arrow}`, { ...queue, ...withTypes }],
    ["app.ts", `interface SQSEvent { a: string }\n${arrow}`, { ...queue, ...withTypes }],
    ["app.ts", `export type SQSEvent<T> = T;\n${arrow}`, { ...queue, ...withTypes }],
  ])("offers nothing where a package or the type is missing: %s", async (file, text, others) => {
    expect((await open(file, text, others)).annotated).toEqual({});
  });

  it.each([
    ["app.ts", arrow, queue],
    ["app.mjs", arrow, queue],
    ["app.mjs", "export async function handler(event) {}\n", queue],
    ["app.mjs", "export const handler = wrap(async (event) => {});\n", queue],
    ["app.py", "def handler(event, context):\n    return event\n", pythonQueue],
    [
      "app.py",
      "class Orders:\n    def handle(self, event, context):\n        return event\n\nhandler = Orders().handle\n",
      pythonQueue,
    ],
  ])("leaves code that says it, with no more to offer: %s", async (file, text, others) => {
    const project = {
      ...others,
      ...withTypes,
      "requirements.txt": "aws-lambda-powertools\naws-lambda-typing\n",
    };
    const { annotated } = await open(file, text, project);
    expect(Object.keys(annotated)).not.toEqual([]);
    for (const after of Object.values(annotated)) {
      expect(await open(file, after, project)).toEqual({ hinted: after, annotated: {} });
    }
  });
});

describe("the saved events that tell a handler's type", () => {
  it("are those that the client's setting names, also once it has changed", async () => {
    const text = "export const handler = async (event) => console.log(event);\n";
    await using workspace = await createTemporaryWorkspace({
      "orders.mjs": text,
      "orders.sample.json": `{"Records": [{"eventSource": "aws:s3", "s3": {}}]}`,
    });
    let eventFiles = ["*.sample.json"];
    await using client = await connectLanguageClient(
      [workspace.folder],
      { workspace: { configuration: true } },
      ({ section }) => (section === "lambdaLens" ? { eventFiles } : null),
    );
    const uri = workspace.uriOf("orders.mjs");
    await client.open(uri, "javascript", text);
    const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
    const labels = async (): Promise<readonly unknown[]> => {
      const asked = { textDocument: { uri }, range };
      const hints = await client.connection.sendRequest(InlayHintRequest.type, asked);
      return (hints ?? []).map(({ label }) => label);
    };
    expect(await labels()).toEqual([expect.stringContaining("S3Event")]);
    eventFiles = ["*.other.json"];
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: null,
    });
    expect(await labels()).toEqual([]);
  });
});
