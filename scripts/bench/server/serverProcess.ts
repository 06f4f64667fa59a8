import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  createProtocolConnection,
  InitializedNotification,
  InitializeRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from "vscode-languageserver/node";
import { dist } from "../../build/paths.ts";
import { functionsRequest } from "../../../server/src/protocol.ts";

/** The built language server in a process of its own, on one folder. */
export interface ServerProcess extends AsyncDisposable {
  readonly connection: ProtocolConnection;
  /** Milliseconds from the handshake's end to the list of all functions. */
  readonly indexingMs: number;
  readonly functions: number;
  /**
   * Memory of the process's own, in MB, without the pages of the program's file, which it shares with the
   * editor's other processes; null where the system does not tell.
   */
  readonly ownMemoryMB: () => Promise<number | null>;
}

/**
 * Starts the server and waits until it has read the folder.
 * @param cacheFolder absolute path of the folder that it keeps facts in
 */
export async function startServerProcess(
  folder: string,
  cacheFolder: string,
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [join(dist, "server.js"), "--stdio"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  const uri = pathToFileURL(folder).href;
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: [{ uri, name: "bench" }],
    initializationOptions: { cacheFolder },
    capabilities: { textDocument: { diagnostic: {}, completion: {} } },
  });
  const started = performance.now();
  await connection.sendNotification(InitializedNotification.type, {});
  const { functions } = await connection.sendRequest<{ functions: unknown[] }>(functionsRequest);
  return {
    connection,
    indexingMs: performance.now() - started,
    functions: functions.length,
    ownMemoryMB: () => readOwnMemory(child.pid),
    [Symbol.asyncDispose]: async () => {
      await connection.sendRequest(ShutdownRequest.type);
      connection.dispose();
      child.kill();
    },
  };
}

async function readOwnMemory(pid: number | undefined): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const [, kilobytes] = /^RssAnon:\s+(\d+) kB$/m.exec(status) ?? [];
  return kilobytes === undefined ? null : Number(kilobytes) / 1024;
}
