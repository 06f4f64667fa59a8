import type { InvocationResult, LogEntry } from "../../runtime/invocationResult.ts";

/** Logs go to standard error, so that standard output is the payload and nothing else. */
export function printLog({ time, level, text }: LogEntry): void {
  process.stderr.write(`${time.slice(11, 23)} ${(level ?? "").padEnd(5)} ${text}\n`);
}

/** A result for people: the payload on standard output, what there is to say on standard error. */
export function printResult(result: InvocationResult): void {
  const { responseText, responseBase64, stream, error, invoker, hints, runtime, logsDropped } =
    result;
  if (logsDropped.lines > 0) {
    say(`${logsDropped.lines} lines (${logsDropped.bytes} bytes) of logs were left out`);
  }
  if (runtime.mismatch !== null) say(runtime.mismatch);
  if (error) say(`${result.status}: ${error.errorType}: ${error.errorMessage}`);
  for (const { file, line, column } of error?.frames ?? []) say(`    at ${file}:${line}:${column}`);
  for (const hint of hints) say(hint);
  if (invoker) say([invoker.summary, ...invoker.details].join("\n    "));
  const payload = responseText ?? responseBase64;
  // What was streamed is printed already, and of an error that broke it off all is said.
  if (stream !== null) process.stdout.write("\n");
  else if (payload !== null) process.stdout.write(`${payload}\n`);
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
