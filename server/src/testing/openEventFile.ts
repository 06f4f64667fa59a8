import { onTestFinished } from "vitest";
import { CodeActionRequest, CompletionRequest, HoverRequest } from "vscode-languageserver/node";
import type {
  CodeAction,
  CompletionItem,
  CompletionList,
  Diagnostic,
  MarkupContent,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { buildSample } from "../../../events/buildSample.ts";
import { findEventType } from "../../../events/catalogue.ts";
import { followDiagnostics } from "./followDiagnostics.ts";
import { connectLanguageClient, type LanguageClient } from "./languageClient.ts";
import { createTemporaryWorkspace, type TemporaryWorkspace } from "./temporaryWorkspace.ts";

/** A handler that takes anything. */
export const handler = "exports.handler = async (event) => event;\n";
/** Declares that handler as `OrdersFunction`, which a queue triggers. */
export const template = `
Transform: AWS::Serverless-2016-10-31
Resources:
  OrdersFunction:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: orders.handler
      Runtime: nodejs22.x
      Events:
        Queue:
          Type: SQS
          Properties:
            Queue: arn:aws:sqs:us-east-1:123456789012:orders
`;

/** A sample's event as text, the same each time. */
export function sampleText(id: string, sample: string | null = null): string {
  const options = { seed: 1, now: new Date("2026-03-14T15:09:26.535Z"), set: {} };
  const eventType = findEventType(id);
  if (eventType === null) throw new Error(`There is no event type ${id}.`);
  return JSON.stringify(buildSample(eventType, sample, options).value, null, 2);
}

/** An event file in an editor, as a language client sees it. */
export interface OpenedEventFile {
  readonly client: LanguageClient;
  readonly workspace: TemporaryWorkspace;
  readonly uri: string;
  readonly document: TextDocument;
  /** The diagnostics that are published first. */
  readonly diagnostics: () => Promise<readonly Diagnostic[]>;
  /** Those that are published next. */
  readonly nextDiagnostics: () => Promise<readonly Diagnostic[]>;
  /** Null where nothing was said of the file until a file that was opened after it was spoken of. */
  readonly diagnosticsInTheEnd: () => Promise<readonly Diagnostic[] | null>;
  readonly hover: (offset: number) => Promise<string | null>;
  readonly complete: (offset: number) => Promise<readonly CompletionItem[]>;
  readonly fixes: (diagnostics: readonly Diagnostic[]) => Promise<readonly CodeAction[]>;
}

const wholeFirstLine = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };

/** Opens an event file in a workspace of its own; both are gone after the test. */
export async function openEventFile(
  file: string,
  text: string,
  others: Readonly<Record<string, string>> = {
    "src/orders.js": handler,
    "template.yaml": template,
  },
): Promise<OpenedEventFile> {
  const workspace = await createTemporaryWorkspace({ ...others, [file]: text });
  const client = await connectLanguageClient([workspace.folder]);
  onTestFinished(async () => {
    await client[Symbol.asyncDispose]();
    await workspace[Symbol.asyncDispose]();
  });
  const uri = workspace.uriOf(file);
  const document = TextDocument.create(uri, "json", 1, text);
  const { latest, next } = followDiagnostics(client);
  await client.open(uri, "json", text);
  const at = (offset: number) => ({
    textDocument: { uri },
    position: document.positionAt(offset),
  });
  return {
    client,
    workspace,
    uri,
    document,
    diagnostics: async () => {
      if (!latest.has(uri)) await next(uri);
      return latest.get(uri) ?? [];
    },
    nextDiagnostics: async () => {
      await next(uri);
      return latest.get(uri) ?? [];
    },
    diagnosticsInTheEnd: async () => {
      const later = workspace.uriOf("later.event.json");
      const spoken = next(later);
      await client.open(later, "json", '{"Records": [{"eventSource": "aws:sqs"}]}');
      await spoken;
      return latest.get(uri) ?? null;
    },
    hover: async (offset) => {
      const hover = await client.connection.sendRequest(HoverRequest.type, at(offset));
      return hover === null ? null : (hover.contents as MarkupContent).value;
    },
    complete: async (offset) => {
      const list = await client.connection.sendRequest(CompletionRequest.type, at(offset));
      return (list as CompletionList | null)?.items ?? [];
    },
    fixes: async (diagnostics) => {
      const range = diagnostics[0]?.range ?? wholeFirstLine;
      const context = { diagnostics: [...diagnostics] };
      const params = { textDocument: { uri }, range, context };
      return ((await client.connection.sendRequest(CodeActionRequest.type, params)) ??
        []) as CodeAction[];
    },
  };
}
