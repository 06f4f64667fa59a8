import { describe, expect, it, onTestFinished } from "vitest";
import {
  CodeActionKind,
  CodeActionRequest,
  ConfigurationRequest,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DocumentDiagnosticRequest,
} from "vscode-languageserver/node";
import type {
  ClientCapabilities,
  CodeAction,
  Diagnostic,
  DocumentDiagnosticReport,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { followDiagnostics } from "./testing/followDiagnostics.ts";
import { connectLanguageClient, type LanguageClient } from "./testing/languageClient.ts";
import { createTemporaryWorkspace, type TemporaryWorkspace } from "./testing/temporaryWorkspace.ts";
import { samTemplate } from "./testing/samTemplate.ts";

const event = "Jobs: { Type: SQS, Properties: { Queue: !GetAtt Jobs.Arn, BatchSize: 1 } }";
const queue = (visibility: number, name = "Jobs"): string =>
  `${name}:\n  Type: AWS::SQS::Queue\n  Properties:\n    VisibilityTimeout: ${visibility}\n    RedrivePolicy: { deadLetterTargetArn: !ImportValue D, maxReceiveCount: 3 }`;
const short = samTemplate({ events: event, resources: queue(5) });
const long = samTemplate({ events: event, resources: queue(60) });
const twice = samTemplate({
  events: `${event}\nMore: { Type: SQS, Properties: { Queue: !GetAtt More.Arn, BatchSize: 1 } }`,
  resources: `${queue(5)}\n${queue(6, "More")}`,
});

interface Opened {
  readonly client: LanguageClient;
  readonly workspace: TemporaryWorkspace;
  readonly latest: ReadonlyMap<string, readonly Diagnostic[]>;
  readonly next: (uri: string) => Promise<void>;
}

async function openWorkspace(
  files: Readonly<Record<string, string>>,
  capabilities: ClientCapabilities = {},
): Promise<Opened> {
  const handler = { "app.mjs": 'export const handler = async () => "done";\n' };
  const workspace = await createTemporaryWorkspace({ ...handler, ...files });
  const client = await connectLanguageClient([workspace.folder], capabilities);
  onTestFinished(async () => {
    await client[Symbol.asyncDispose]();
    await workspace[Symbol.asyncDispose]();
  });
  return { client, workspace, ...followDiagnostics(client) };
}

function idsOf(diagnostics: readonly Diagnostic[] | undefined): readonly unknown[] {
  return (diagnostics ?? []).map(({ code }) => code);
}

describe("pushed diagnostics", () => {
  it("come as a template is opened, follow its edits, and go when it is closed", async () => {
    const { client, workspace, latest, next } = await openWorkspace({ "template.yaml": short });
    const uri = workspace.uriOf("template.yaml");
    expect(client.initializeResult.capabilities.diagnosticProvider).toBeUndefined();
    const first = next(uri);
    await client.open(uri, "yaml", short);
    await first;
    const [found] = latest.get(uri) ?? [];
    const document = TextDocument.create(uri, "yaml", 1, short);
    expect(found).toMatchObject({
      severity: 1,
      source: "Lambda Lens",
      code: "sqs-visibility-timeout",
      codeDescription: {
        href: expect.stringMatching(/^file:.*\/docs\/rules\/sqs-visibility-timeout\.md$/) as string,
      },
    });
    expect(document.getText(found!.range)).toBe("5");
    const second = next(uri);
    await client.change(uri, 2, [{ text: long }]);
    await second;
    expect(latest.get(uri)).toEqual([]);
    const third = next(uri);
    await client.change(uri, 3, [{ text: short }]);
    await third;
    expect(idsOf(latest.get(uri))).toEqual(["sqs-visibility-timeout"]);
    const last = next(uri);
    await client.close(uri);
    await last;
    expect(latest.get(uri)).toEqual([]);
  });

  it("of a handler follow its template, open or on disk", async () => {
    const handler =
      "export const handler = async (event) => event.Records.map(({ body }) => body);\nexport const other = 1;\n";
    const wrong = handler.replace("({ body }) => body", "({ bodi }) => bodi");
    const { client, workspace, latest, next } = await openWorkspace({
      "template.yaml": long.replace("Handler:", "CodeUri: .\n      Handler:"),
      "app.mjs": wrong,
    });
    const uri = workspace.uriOf("app.mjs");
    const first = next(uri);
    await client.open(uri, "javascript", wrong);
    await first;
    expect(idsOf(latest.get(uri))).toContain("unknown-event-field");
    const second = next(uri);
    await workspace.remove("template.yaml");
    await client.changedOnDisk(workspace.uriOf("template.yaml"), 3);
    await second;
    expect(latest.get(uri)).toEqual([]);
  });
});

describe("pulled diagnostics", () => {
  const capabilities: ClientCapabilities = {
    textDocument: { diagnostic: {} },
    workspace: { diagnostics: { refreshSupport: true } },
  };

  async function pull(
    { client }: Opened,
    uri: string,
    previousResultId?: string,
  ): Promise<DocumentDiagnosticReport> {
    return client.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(previousResultId !== undefined && { previousResultId }),
    });
  }

  it("are the same, come only when asked for, and say when nothing has changed", async () => {
    const opened = await openWorkspace({ "template.yaml": short }, capabilities);
    const { client, workspace, latest } = opened;
    const uri = workspace.uriOf("template.yaml");
    expect(client.initializeResult.capabilities.diagnosticProvider).toEqual({
      interFileDependencies: true,
      workspaceDiagnostics: false,
    });
    await client.open(uri, "yaml", short);
    const first = await pull(opened, uri);
    expect(first.kind === "full" && idsOf(first.items)).toEqual(["sqs-visibility-timeout"]);
    const second = await pull(opened, uri, first.resultId);
    expect(second).toEqual({ kind: "unchanged", resultId: first.resultId });
    await client.change(uri, 2, [{ text: long }]);
    const third = await pull(opened, uri, first.resultId);
    expect(third).toMatchObject({ kind: "full", items: [] });
    expect(latest.size).toBe(0);
  });

  it("of a handler are those of its template's latest text, asked for at once", async () => {
    const handler =
      "export const handler = async (event) => event.Records.map(({ bodi }) => bodi);\n";
    const template = long.replace("Handler:", "CodeUri: .\n      Handler:");
    const files = { "template.yaml": template, "app.mjs": handler };
    const opened = await openWorkspace(files, capabilities);
    const [uri, templateUri] = ["app.mjs", "template.yaml"].map(opened.workspace.uriOf);
    if (uri === undefined || templateUri === undefined) throw new Error("Two files were named.");
    await opened.client.open(uri, "javascript", handler);
    await opened.client.open(templateUri, "yaml", template);
    const first = await pull(opened, uri);
    expect(first.kind === "full" && idsOf(first.items)).toEqual(["unknown-event-field"]);
    await opened.client.change(templateUri, 2, [{ text: "Resources: {}\n" }]);
    expect(await pull(opened, uri)).toMatchObject({ kind: "full", items: [] });
  });

  it("are to be asked for again when templates become others", async () => {
    const opened = await openWorkspace({ "template.yaml": long }, capabilities);
    const { client, workspace } = opened;
    const uri = workspace.uriOf("template.yaml");
    await client.functions();
    const refreshed = new Promise<void>((resolve) => {
      client.connection.onRequest(DiagnosticRefreshRequest.type, () => resolve());
    });
    await workspace.write("template.yaml", short);
    await client.changedOnDisk(uri);
    await refreshed;
  });
});

describe("code actions", () => {
  async function actionsAt(
    { client }: Opened,
    uri: string,
    text: string,
    at: string,
    only?: string[],
  ): Promise<readonly CodeAction[]> {
    const document = TextDocument.create(uri, "yaml", 1, text);
    const position = document.positionAt(text.indexOf(at) + at.length);
    const actions = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start: position, end: position },
      context: { diagnostics: [], ...(only !== undefined && { only }) },
    });
    return (actions ?? []) as CodeAction[];
  }

  function applied(uri: string, text: string, action: CodeAction | undefined): string {
    const document = TextDocument.create(uri, "yaml", 1, text);
    return TextDocument.applyEdits(document, action?.edit?.changes?.[uri] ?? []);
  }

  it("mend one place, all of them, or mute the rule there", async () => {
    const opened = await openWorkspace({ "template.yaml": twice });
    const uri = opened.workspace.uriOf("template.yaml");
    await opened.client.open(uri, "yaml", twice);
    const actions = await actionsAt(opened, uri, twice, "VisibilityTimeout: 5");
    expect(actions.map(({ title }) => title)).toEqual([
      "Hide messages for 60 s",
      "Fix all 2 of sqs-visibility-timeout in this file",
      "Mute sqs-visibility-timeout for this line",
    ]);
    const [one, all, mute] = actions;
    expect(one).toMatchObject({ kind: "quickfix", isPreferred: true });
    expect(applied(uri, twice, one)).toBe(twice.replace("Timeout: 5\n", "Timeout: 60\n"));
    expect(applied(uri, twice, all)).toBe(
      twice.replace("Timeout: 5\n", "Timeout: 60\n").replace("Timeout: 6\n", "Timeout: 60\n"),
    );
    const muted = applied(uri, twice, mute);
    expect(muted).toContain(
      "      # lambda-lens-disable-next-line sqs-visibility-timeout\n      VisibilityTimeout: 5\n",
    );
    await opened.client.change(uri, 2, [{ text: muted }]);
    expect(await actionsAt(opened, uri, muted, "VisibilityTimeout: 5")).toEqual([]);
  });

  it("mend what a pattern takes apart by one fix for all its keys", async () => {
    const template = samTemplate({
      events: "Api: { Type: Api, Properties: { Path: /, Method: get } }",
    });
    const text =
      "export const handler = async (event) => {\n  const { page, size } = event.queryStringParameters;\n  return { statusCode: 200, body: page + size };\n};\n";
    const opened = await openWorkspace({ "app.mjs": text, "template.yaml": template });
    const uri = opened.workspace.uriOf("app.mjs");
    await opened.client.open(uri, "javascript", text);
    const actions = await actionsAt(opened, uri, text, "{ page");
    expect(actions.map(({ title }) => title)).toEqual([
      "Take {} where there are none",
      "Mute http-null-params for this line",
    ]);
    expect(applied(uri, text, actions[0])).toBe(
      text.replace("queryStringParameters;", "queryStringParameters ?? {};"),
    );
    const pattern = { start: { line: 1, character: 8 }, end: { line: 1, character: 22 } };
    const ofBoth = await opened.client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: pattern,
      context: { diagnostics: [] },
    });
    const [fix, ...others] = (ofBoth ?? []) as CodeAction[];
    expect(fix).toMatchObject({ title: "Take {} where there are none", isPreferred: true });
    expect(fix?.diagnostics).toHaveLength(2);
    expect(others.map(({ title }) => title)).not.toContain(fix?.title);
  });

  it.each(["source", "source.fixAll", "source.fixAll.lambdaLens"])(
    "make all fixes that need no choice when %s is asked for, as on save",
    async (kind) => {
      const opened = await openWorkspace({ "template.yaml": twice });
      const uri = opened.workspace.uriOf("template.yaml");
      await opened.client.open(uri, "yaml", twice);
      const actions = await actionsAt(opened, uri, twice, "Handler:", [kind]);
      expect(actions.map((action) => action.kind)).toEqual(["source.fixAll.lambdaLens"]);
      const mended = twice
        .replace("Timeout: 5\n", "Timeout: 60\n")
        .replace("Timeout: 6\n", "Timeout: 60\n");
      expect(applied(uri, twice, actions[0])).toBe(mended);
      await opened.client.change(uri, 2, [{ text: mended }]);
      expect(await actionsAt(opened, uri, mended, "Handler:", [kind])).toEqual([]);
    },
  );

  it("stay away where nothing was found, and where something else is asked for", async () => {
    const opened = await openWorkspace({ "template.yaml": short });
    const uri = opened.workspace.uriOf("template.yaml");
    await opened.client.open(uri, "yaml", short);
    expect(await actionsAt(opened, uri, short, "Handler:")).toEqual([]);
    const others = [CodeActionKind.RefactorExtract, CodeActionKind.SourceOrganizeImports];
    expect(await actionsAt(opened, uri, short, "VisibilityTimeout: 5", others)).toEqual([]);
  });
});

describe("levels of rules", () => {
  it("come from lambda-lens.json, and what it said goes on while it is broken", async () => {
    const settings = '{ "rules": { "sqs-visibility-timeout": "off" } }';
    const { client, workspace, latest, next } = await openWorkspace({
      "template.yaml": short,
      "lambda-lens.json": settings,
    });
    const template = workspace.uriOf("template.yaml");
    const file = workspace.uriOf("lambda-lens.json");
    await client.open(template, "yaml", short);
    const broken = next(file);
    await client.open(file, "json", '{ "rules": { "sqs-visibility-timeout": "of" } ');
    await broken;
    expect(idsOf(latest.get(file))).toEqual(["rule-settings"]);
    await workspace.write("lambda-lens.json", "{ broken");
    await client.changedOnDisk(file);
    const later = next(file);
    await client.change(file, 2, [{ text: '{ "rules": { "no-such-rule": "off" } }' }]);
    await later;
    expect(latest.get(template)).toBeUndefined();
    const spoken = next(template);
    await workspace.write("lambda-lens.json", "{}");
    await client.changedOnDisk(file);
    await spoken;
    expect(idsOf(latest.get(template))).toEqual(["sqs-visibility-timeout"]);
  });

  it("come from the client's settings, which go first", async () => {
    const opened = await openWorkspace(
      {
        "template.yaml": short,
        "lambda-lens.json": '{ "rules": { "sqs-visibility-timeout": "off" } }',
      },
      { workspace: { configuration: true } },
    );
    const { client, workspace, latest, next } = opened;
    let level = "hint";
    client.connection.onRequest(ConfigurationRequest.type, () => [
      { eventFiles: [], rules: { "sqs-visibility-timeout": level, "no-partial-batch": 7 } },
    ]);
    const uri = workspace.uriOf("template.yaml");
    const first = next(uri);
    await client.open(uri, "yaml", short);
    await first;
    expect(latest.get(uri)).toMatchObject([{ severity: 4 }]);
    level = "off";
    const second = next(uri);
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: null,
    });
    await second;
    expect(latest.get(uri)).toEqual([]);
  });
});
