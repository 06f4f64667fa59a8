import { spawn } from "node:child_process";
import { HostError } from "./hostError.ts";

/** One command of an installation. */
export interface Step {
  /** What the command achieves, as the end of "Could not …": `install the VS Code server`. */
  readonly purpose: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** Added to this process's own environment. */
  readonly env?: Readonly<Record<string, string>>;
  readonly timeoutSeconds: number;
}

/**
 * Runs one command of an installation and waits for its end. Its output is kept back unless it
 * fails: then the HostError tells the purpose, the command, the folder and the last lines.
 */
export async function runStep(step: Step): Promise<void> {
  const child = spawn(step.command, step.args, {
    cwd: step.cwd,
    env: { ...process.env, ...step.env },
    stdio: ["ignore", "pipe", "pipe"],
    timeout: step.timeoutSeconds * 1000,
    // npm is a batch file on Windows, which only a shell can start.
    shell: process.platform === "win32",
  });
  let output = "";
  const collect = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  const outcome = await new Promise<string | null>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("close", (code, signal) => resolve(describeEnd(code, signal, step)));
  });
  if (outcome !== null) throw new HostError(describeFailure(step, outcome, output));
}

function describeEnd(code: number | null, signal: string | null, step: Step): string | null {
  if (code === 0) return null;
  if (signal === "SIGTERM") return `no end after ${step.timeoutSeconds} s`;
  return signal === null ? `exit code ${code}` : `signal ${signal}`;
}

function describeFailure(step: Step, outcome: string, output: string): string {
  return [
    `Could not ${step.purpose} (${outcome}).`,
    `The command was: ${[step.command, ...step.args].join(" ")}`,
    `in the folder: ${step.cwd}`,
    ...shorten(output.trim().split("\n")).map((line) => `  ${line}`),
  ].join("\n");
}

/** npm says what is wrong first, a compiler last. */
function shorten(lines: readonly string[]): readonly string[] {
  return lines.length <= 16 ? lines : [...lines.slice(0, 8), "…", ...lines.slice(-8)];
}
