/** Signals in the words that Lambda's platform (a Go program) prints. */
const signalWords: Readonly<Record<string, string>> = {
  SIGABRT: "aborted",
  SIGBUS: "bus error",
  SIGFPE: "floating point exception",
  SIGHUP: "hangup",
  SIGILL: "illegal instruction",
  SIGINT: "interrupt",
  SIGKILL: "killed",
  SIGPIPE: "broken pipe",
  SIGQUIT: "quit",
  SIGSEGV: "segmentation fault",
  SIGTERM: "terminated",
  SIGTRAP: "trace/breakpoint trap",
};

/**
 * How the process ended, as Lambda says it: "exit status 3", "signal: killed", or null for an exit
 * with code 0, for which Lambda has no reason to give.
 */
export function describeExit(code: number | null, signal: NodeJS.Signals | null): string | null {
  if (signal !== null) return `signal: ${signalWords[signal] ?? signal}`;
  return code === 0 || code === null ? null : `exit status ${code}`;
}

/** The message of `Runtime.ExitError`. */
export function exitErrorMessage(
  requestId: string,
  code: number | null,
  signal: NodeJS.Signals | null,
): string {
  const reason = describeExit(code, signal);
  return reason === null
    ? `RequestId: ${requestId} Error: Runtime exited without providing a reason`
    : `RequestId: ${requestId} Error: Runtime exited with error: ${reason}`;
}
