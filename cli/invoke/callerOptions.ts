import { anonymous, type Caller } from "../../runtime/invocationRequest.ts";
import { UsageError } from "../exitCodes.ts";

/** The options that say who invokes, in the words of `parseArgs`. */
export const callerOptions = {
  "client-context": { type: "string" },
  "cognito-identity": { type: "string" },
  "tenant-id": { type: "string" },
  "trace-id": { type: "string" },
} as const;

export type CallerOptionValues = { readonly [Name in keyof typeof callerOptions]?: string };

/**
 * Reads who invokes.
 * @throws UsageError for what Lambda's Invoke API would refuse
 */
export function readCaller(values: CallerOptionValues): Caller {
  const identity = values["cognito-identity"];
  return {
    ...anonymous,
    clientContext: readClientContext(values["client-context"]),
    cognitoIdentity: identity === undefined ? null : readIdentity(identity),
    tenantId: readTenant(values["tenant-id"]),
    traceId: values["trace-id"] ?? null,
  };
}

/** Bytes that a client context may have in base64. Source: Lambda API Reference, "Invoke". */
const longestContext = 3583;

/** Sent as it is: what the handler's client makes of a text that is not JSON is worth seeing. */
function readClientContext(text: string | undefined): string | null {
  if (text === undefined) return null;
  const length = Buffer.from(text).toString("base64").length;
  if (length <= longestContext) return text;
  throw new UsageError(
    `--client-context has ${length} bytes in base64, and Lambda takes ${longestContext} at most`,
  );
}

function readIdentity(text: string): NonNullable<Caller["cognitoIdentity"]> {
  const [cognitoIdentityId, cognitoIdentityPoolId, more] = text.split(",");
  if (cognitoIdentityId && cognitoIdentityPoolId && more === undefined) {
    return { cognitoIdentityId, cognitoIdentityPoolId };
  }
  throw new UsageError(
    "--cognito-identity takes ID,POOL, as in us-east-1:1111-22,us-east-1:3333-44",
  );
}

/** Source: Lambda API Reference, "Invoke", `TenantId`. */
function readTenant(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (/^[\w.:/=+@ -]{1,256}$/u.test(text)) return text;
  throw new UsageError(
    "--tenant-id takes 1 to 256 letters, digits, spaces and characters of _.:/=+-@",
  );
}
