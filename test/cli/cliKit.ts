import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { InvocationResult } from "../../runtime/invocationResult.ts";
import { distFolder, root } from "../runtime/runtimeKit.ts";

export const examplesFolder = join(root, "examples");

export interface CliRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions {
  /** Current folder; the repository's where it does not matter. */
  readonly folder?: string;
  /** What standard input holds; nothing by default. */
  readonly input?: string | Uint8Array;
  /** Where it puts what is temporary, for those who look what is left there. */
  readonly temporaryFolder?: string;
}

/** Starts the built command line with the machine's own Node.js, as its users do. */
export function startCli(
  args: readonly string[],
  { folder = root, temporaryFolder = tmpdir() }: CliOptions = {},
): ChildProcessWithoutNullStreams {
  const variables = { ...process.env, TMPDIR: temporaryFolder };
  return spawn("node", [join(distFolder, "cli.js"), ...args], { cwd: folder, env: variables });
}

/** Runs the built command line to its end. */
export async function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliRun> {
  const child = startCli(args, options);
  // A command that does not read its input closes it.
  child.stdin.on("error", () => {});
  child.stdin.end(options.input ?? "");
  return endOf(child);
}

/** What a started command line printed, once it is over. */
export async function endOf(child: ChildProcessWithoutNullStreams): Promise<CliRun> {
  const output = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => {
      output[name] += text;
    });
  }
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, ...output };
}

/** Runs a command with `--json` and parses what it prints. */
export async function runJson(
  args: readonly string[],
  options: CliOptions = {},
): Promise<{ readonly code: number | null; readonly value: unknown; readonly stderr: string }> {
  const { code, stdout, stderr } = await runCli([...args, "--json"], options);
  return { code, value: stdout === "" ? null : (JSON.parse(stdout) as unknown), stderr };
}

/** Runs `invoke --json` and parses its lines. */
export async function invokeJson(
  args: readonly string[],
  options: CliOptions = {},
): Promise<{
  readonly code: number | null;
  readonly results: readonly InvocationResult[];
  readonly stderr: string;
}> {
  const { code, stdout, stderr } = await runCli(["invoke", ...args, "--json"], options);
  const lines = stdout.split("\n").filter(Boolean);
  return { code, results: lines.map((line) => JSON.parse(line) as InvocationResult), stderr };
}

/** A folder with these files; whoever makes it removes it. */
export async function createWorkspace(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "cli-workspace-"));
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  return folder;
}
