import { execFileSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  CompletionRequest,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  type FullDocumentDiagnosticReport,
  type Position,
} from "vscode-languageserver/node";
import { absolute, percentile, ratio, type Measurement } from "../statistics.ts";
import { createBenchWorkspace, scriptText, type BenchWorkspace } from "./benchWorkspace.ts";
import { startServerProcess, type ServerProcess } from "./serverProcess.ts";

const rounds = 3;
const keystrokes = 120;

/** What the language server costs: reading a large workspace, its memory, and a keystroke in a long handler. */
export async function measureServer(): Promise<readonly Measurement[]> {
  await using workspace = await createBenchWorkspace();
  const caches = await mkdtemp(join(tmpdir(), "bench-cache-"));
  const cold: number[] = [];
  const cached: number[] = [];
  const alone: number[] = [];
  const memory: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const cacheFolder = join(caches, String(round));
    alone.push(await parseAlone(workspace, caches));
    cold.push(await index(workspace, cacheFolder, memory));
    cached.push(await index(workspace, cacheFolder, []));
  }
  const typing = await measureTyping(workspace, join(caches, "0"));
  await rm(caches, { recursive: true });
  const size = `${workspace.sources.length} sources and ${workspace.templates.length} templates`;
  return [
    ratio(`indexing ${size}, against parsing them alone`, cold, alone, 1.2),
    ratio("indexing the same from the cache, against indexing", cached, cold, 0.1),
    { ...absolute("the server's own memory after that", memory, 150), unit: "MB" },
    ...typing,
  ];
}

async function index(
  { folder, sources }: BenchWorkspace,
  cacheFolder: string,
  memory: number[],
): Promise<number> {
  await using server = await startServerProcess(folder, cacheFolder);
  if (server.functions !== sources.length) {
    throw new Error(`The server found ${server.functions} of ${sources.length} functions`);
  }
  const own = await server.ownMemoryMB();
  if (own !== null) memory.push(own);
  return server.indexingMs;
}

async function parseAlone({ sources, templates }: BenchWorkspace, folder: string): Promise<number> {
  const list = join(folder, "files.json");
  await writeFile(list, JSON.stringify([...sources, ...templates].map(({ file }) => file)));
  const script = fileURLToPath(new URL("parseAlone.ts", import.meta.url));
  return Number(execFileSync(process.execPath, [script, list]).toString());
}

/** Work alone, without the rest that the server waits for: diagnostics are asked for. */
async function measureTyping(
  { folder }: BenchWorkspace,
  cacheFolder: string,
): Promise<readonly Measurement[]> {
  const file = join(folder, "team0", "service0", "src", "handler2.js");
  const text = scriptText(2, 0, 395);
  const textDocument = { uri: pathToFileURL(file).href };
  await using server = await startServerProcess(folder, cacheFolder);
  const { connection } = server;
  await connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { ...textDocument, languageId: "javascript", version: 1, text },
  });
  const lines = text.split("\n");
  const line = lines.findIndex((each) => each.includes("record.messageId, service"));
  const character = (lines[line] ?? "").indexOf("messageId");
  const caret = { line, character: character + "messageId".length };
  const diagnosed: number[] = [];
  const completed: number[] = [];
  for (let stroke = 0; stroke < keystrokes; stroke += 1) {
    await type(server, textDocument.uri, caret, stroke);
    const asked = performance.now();
    const { items } = (await connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument,
    })) as FullDocumentDiagnosticReport;
    diagnosed.push(performance.now() - asked);
    const hasFound = items.some(({ code }) => code === "unknown-event-field");
    if (hasFound !== (stroke % 2 === 0)) throw new Error("The misspelt field was not told of");
    const position = { line, character };
    const began = performance.now();
    await connection.sendRequest(CompletionRequest.type, { textDocument, position });
    completed.push(performance.now() - began);
  }
  const name = `in a handler of ${lines.length} lines, p95`;
  return [
    {
      ...absolute(`keystroke to diagnostics ${name}`, [percentile(diagnosed, 95)], 15),
      samples: keystrokes,
    },
    { ...absolute(`completion ${name}`, [percentile(completed, 95)], 10), samples: keystrokes },
  ];
}

/** Types a letter at the end of a field's name, and at the next stroke takes it away again. */
async function type(
  { connection }: ServerProcess,
  uri: string,
  start: Position,
  stroke: number,
): Promise<void> {
  const isTyped = stroke % 2 === 0;
  const end = { ...start, character: start.character + (isTyped ? 0 : 1) };
  await connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { uri, version: stroke + 2 },
    contentChanges: [{ range: { start, end }, text: isTyped ? "s" : "" }],
  });
}
