import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";

export interface ToolRun {
  /** Null where a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The build tool is not on this machine. */
export class MissingToolError extends Error {}

export interface ToolOptions {
  readonly folder: string;
  /** Added to the variables of this process, which build tools need: the user's own toolchain. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Gets the lines of standard error as they come. */
  readonly onLine?: (line: string) => void;
  readonly signal: AbortSignal;
}

/**
 * Runs a build tool of the project's to its end. It and all that it started end with the signal.
 * @throws MissingToolError where the program isn't there; AbortError after the signal
 */
export async function runTool(
  program: string,
  programArguments: readonly string[],
  { folder, variables = {}, onLine = () => {}, signal }: ToolOptions,
): Promise<ToolRun> {
  signal.throwIfAborted();
  const child = spawn(program, programArguments, {
    cwd: folder,
    env: { ...process.env, ...variables },
    stdio: ["ignore", "pipe", "pipe"],
    detached: process.platform !== "win32",
    windowsHide: true,
  });
  const kill = (): void => killGroup(child.pid);
  signal.addEventListener("abort", kill, { once: true });
  process.once("exit", kill);
  try {
    const ended = new Promise<number | null>((resolve, reject) => {
      child.once("error", (error: NodeJS.ErrnoException) => {
        reject(error.code === "ENOENT" ? new MissingToolError(program) : error);
      });
      child.once("close", resolve);
    });
    const [code, stdout, stderr] = await Promise.all([
      ended,
      readAll(child.stdout),
      readLines(child.stderr, onLine),
    ]);
    signal.throwIfAborted();
    return { code, stdout, stderr };
  } finally {
    signal.removeEventListener("abort", kill);
    process.off("exit", kill);
  }
}

async function readAll(stream: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

async function readLines(stream: Readable, onLine: (line: string) => void): Promise<string> {
  const lines: string[] = [];
  for await (const line of createInterface({ input: stream })) {
    lines.push(line);
    onLine(line);
  }
  return lines.join("\n");
}

function killGroup(processId: number | undefined): void {
  if (processId === undefined) return;
  try {
    process.kill(process.platform === "win32" ? processId : -processId, "SIGKILL");
  } catch {
    // It is gone already.
  }
}
