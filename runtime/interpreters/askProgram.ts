import { spawn } from "node:child_process";

/** Far more than any answer; what goes on printing is no interpreter. */
const maxAnswerLength = 64 * 1024;

/**
 * Runs a program that should answer at once, and reads what it prints. It and what it started are
 * gone when this settles.
 * @param timeoutMs milliseconds after which it is killed.
 * @throws where it cannot start, fails, or is too slow.
 */
export function askProgram(
  program: string,
  programArguments: readonly string[],
  environment: NodeJS.ProcessEnv,
  timeoutMs: number,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, programArguments, {
      env: environment,
      stdio: ["ignore", "pipe", "ignore"],
      // A group of its own, since a version manager's shim may wait for the real program.
      detached: process.platform !== "win32",
      windowsHide: true,
    });
    const kill = (): void => killGroup(child.pid);
    const timer = setTimeout(kill, timeoutMs);
    let answer = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      answer += text;
      if (answer.length > maxAnswerLength) kill();
    });
    child.once("exit", kill);
    child.once("error", (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.once("close", (code) => {
      clearTimeout(timer);
      if (code === 0) resolve(answer);
      else reject(new Error(`${program} ended with ${code ?? "a signal"}`));
    });
  });
}

function killGroup(processId: number | undefined): void {
  if (processId === undefined) return;
  try {
    process.kill(process.platform === "win32" ? processId : -processId, "SIGKILL");
  } catch {
    // It is gone already.
  }
}
