import type { OutgoingHttpHeaders } from "node:http";

/** One event on its way to the runtime, with what the platform says about it. */
export interface Invocation {
  /** Version 4 UUID. */
  readonly requestId: string;
  /** Milliseconds since the epoch. */
  readonly deadlineMs: number;
  readonly functionArn: string;
  readonly traceId: string;
  readonly body: Buffer;
}

/** Headers of the answer to `/runtime/invocation/next`. Source: Runtime API, "Next invocation". */
export function invocationHeaders(invocation: Invocation): OutgoingHttpHeaders {
  return {
    "Content-Type": "application/json",
    "Content-Length": invocation.body.length,
    "Lambda-Runtime-Aws-Request-Id": invocation.requestId,
    "Lambda-Runtime-Deadline-Ms": String(invocation.deadlineMs),
    "Lambda-Runtime-Invoked-Function-Arn": invocation.functionArn,
    "Lambda-Runtime-Trace-Id": invocation.traceId,
  };
}
