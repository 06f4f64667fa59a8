import type { OutgoingHttpHeaders } from "node:http";

/** What a caller may say of itself with an invocation; each null where it says nothing. */
export interface CallerIdentity {
  /** JSON, decoded: the caller sends it in base64 (`X-Amz-Client-Context`). */
  readonly clientContext: string | null;
  readonly cognitoIdentity: {
    readonly cognitoIdentityId: string;
    readonly cognitoIdentityPoolId: string;
  } | null;
  /** Tenant of a function that isolates its tenants (`X-Amz-Tenant-Id`). */
  readonly tenantId: string | null;
}

/** One event on its way to the runtime, with what the platform says about it. */
export interface Invocation extends CallerIdentity {
  /** Version 4 UUID. */
  readonly requestId: string;
  /** Milliseconds since the epoch. */
  readonly deadlineMs: number;
  readonly functionArn: string;
  readonly traceId: string;
  readonly body: Buffer;
}

/**
 * Headers of the answer to `/runtime/invocation/next`; those without a value are left out. Source:
 * Runtime API, "Next invocation".
 */
export function invocationHeaders(invocation: Invocation): OutgoingHttpHeaders {
  const { clientContext, cognitoIdentity, tenantId } = invocation;
  const optional = {
    "Lambda-Runtime-Client-Context": asHeader(clientContext),
    "Lambda-Runtime-Cognito-Identity": asHeader(cognitoIdentity && JSON.stringify(cognitoIdentity)),
    "Lambda-Runtime-Aws-Tenant-Id": asHeader(tenantId),
  };
  return {
    "Content-Type": "application/json",
    "Content-Length": invocation.body.length,
    "Lambda-Runtime-Aws-Request-Id": invocation.requestId,
    "Lambda-Runtime-Deadline-Ms": String(invocation.deadlineMs),
    "Lambda-Runtime-Invoked-Function-Arn": invocation.functionArn,
    "Lambda-Runtime-Trace-Id": invocation.traceId,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== null)),
  };
}

/**
 * Node.js writes headers as Latin-1, and the clients read them as UTF-8. No header can hold a line break: in
 * JSON one is as good as a space.
 */
function asHeader(text: string | null): string | null {
  if (text === null || text === "") return null;
  return Buffer.from(text.replaceAll(/\p{Cc}/gu, " "), "utf8").toString("latin1");
}
