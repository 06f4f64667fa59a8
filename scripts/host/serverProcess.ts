import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findNode24 } from "./findNode24.ts";
import { hostEnvironment } from "./hostEnvironment.ts";
import { HostError } from "./hostError.ts";
import { markerVariable } from "./killMarked.ts";

export interface ServerOptions {
  /** Path of `server-main.js`. */
  readonly entryPoint: string;
  /** Folder with installed extensions; a fresh, empty one where it is left out. */
  readonly extensionsFolder?: string | undefined;
  /** Whether folders are untrusted until the user says otherwise, as they are for users. */
  readonly workspaceTrust: boolean;
  /** Settings of the machine, which hold for every window of this server. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** A running VS Code server with data of its own. */
export interface ServerProcess {
  /** `127.0.0.1:PORT`. */
  readonly authority: string;
  /** Secret that the page's address has to carry. */
  readonly token: string;
  /** Temporary folder, removed with the server; free for whatever else belongs to it. */
  readonly folder: string;
  /** Variables that mark a process as this server's, so that it ends with it. */
  readonly marker: Readonly<Record<string, string>>;
  /** Resolves when the server is gone and cleaned up after, for whatever reason. */
  readonly ended: Promise<void>;
  /** What the server printed so far. */
  readonly readLog: () => string;
  /** Ends the server with all that descends from it and removes its folder. */
  readonly stop: () => Promise<void>;
}

const readyLimitSeconds = 60;

/**
 * Starts VS Code's server on a free port of 127.0.0.1 and waits until it listens. It ends with this
 * process, however that ends. Throws HostError with the server's last lines if it isn't listening
 * within 60 s.
 */
export async function startServer(options: ServerOptions): Promise<ServerProcess> {
  const folder = await mkdtemp(join(tmpdir(), "lambda-lens-host-"));
  const machineFolder = join(folder, "data", "data", "Machine");
  await mkdir(machineFolder, { recursive: true });
  await writeFile(join(machineFolder, "settings.json"), JSON.stringify(options.settings));
  const token = randomBytes(16).toString("hex");
  const run = randomBytes(8).toString("hex");
  const marker = { [markerVariable]: run };
  const node = findNode24();
  const supervisor = spawn(
    node,
    [
      join(import.meta.dirname, "supervisor.ts"),
      run,
      folder,
      node,
      options.entryPoint,
      ...serverArguments(options, folder, token),
    ],
    { detached: true, windowsHide: true, stdio: "pipe", env: hostEnvironment(marker) },
  );
  const log = collectLog(supervisor);
  const ended = new Promise<void>((resolve) => {
    supervisor.once("error", () => resolve());
    supervisor.once("close", () => resolve());
  });
  const stop = async (): Promise<void> => {
    supervisor.stdin.end();
    await ended;
  };
  try {
    const port = await readPort(supervisor, log);
    const authority = `127.0.0.1:${port}`;
    return { authority, token, folder, marker, ended, readLog: log, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function serverArguments(options: ServerOptions, folder: string, token: string): string[] {
  return [
    "--host=127.0.0.1",
    "--port=0",
    `--connection-token=${token}`,
    "--accept-server-license-terms",
    `--server-data-dir=${join(folder, "data")}`,
    `--extensions-dir=${options.extensionsFolder ?? join(folder, "extensions")}`,
    // Makes the workbench accept a development extension in the page's address.
    "--enable-smoke-test-driver",
    "--disable-telemetry",
    ...(options.workspaceTrust ? [] : ["--disable-workspace-trust"]),
  ];
}

function collectLog(child: ChildProcess): () => string {
  let text = "";
  const collect = (chunk: Buffer): void => {
    text += chunk.toString();
  };
  child.stdout?.on("data", collect);
  child.stderr?.on("data", collect);
  return () => text;
}

/** The server says which port it got in the moment in which it starts to listen there. */
async function readPort(child: ChildProcess, log: () => string): Promise<number> {
  return await new Promise((resolve, reject) => {
    const fail = (reason: string): void => {
      clearTimeout(timer);
      const tail = log().trim().split("\n").slice(-15).join("\n  ");
      reject(new HostError(`VS Code's server ${reason}. Its last lines:\n  ${tail}`));
    };
    const timer = setTimeout(
      () => fail(`wasn't ready after ${readyLimitSeconds} s`),
      readyLimitSeconds * 1000,
    );
    child.once("error", (error) => fail(`could not be started: ${error.message}`));
    child.once("close", (code) => fail(`ended with exit code ${code}`));
    child.stdout?.on("data", () => {
      const port = /Extension host agent listening on (\d+)/.exec(log())?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(Number(port));
    });
  });
}
