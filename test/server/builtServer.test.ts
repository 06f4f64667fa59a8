import { spawn } from "node:child_process";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import {
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { distFolder } from "../runtime/runtimeKit.ts";

it("starts as other editors start it, and speaks LSP on standard input and output", async () => {
  const child = spawn("node", [join(distFolder, "server.js"), "--stdio"]);
  onTestFinished(() => void child.kill());
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  const { serverInfo } = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: [],
    capabilities: {},
  });
  expect(serverInfo?.name).toBe("lambda-lens");
  await connection.sendNotification(InitializedNotification.type, {});
  const uri = "file:///order.json";
  const text = '{"$schema": "lambda-lens://events/sqs.schema.json", "Records": []}';
  const textDocument = { uri, languageId: "json", version: 1, text };
  await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  const position = { line: 0, character: text.indexOf("Records") };
  const hover = await connection.sendRequest(HoverRequest.type, {
    textDocument: { uri },
    position,
  });
  expect(JSON.stringify(hover?.contents)).toContain("`Records`");
  await connection.sendRequest(ShutdownRequest.type);
});
