import { anonymous, type Caller } from "../../../runtime/invocationRequest.ts";
import type { Status } from "../../../runtime/invocationResult.ts";

/** What one of AWS's clients does with one handler. What is not stated is not looked at. */
export interface ConformanceCase {
  readonly name: string;
  /** In the fixtures of its language. */
  readonly handler: string;
  readonly status: Status;
  readonly event?: string;
  readonly timeoutSeconds?: number;
  readonly caller?: Caller;
  readonly variables?: Readonly<Record<string, string>>;
  /** The payload as posted; base64 where it isn't UTF-8. */
  readonly response?: string | RegExp;
  readonly errorType?: string;
  readonly message?: string | RegExp;
  /** Must be found in the handler's own log, whose entries read "LEVEL text". */
  readonly logs?: readonly RegExp[];
  readonly noLogs?: RegExp;
  /** Whether a second invocation finds the environment warm; not tried where this is not stated. */
  readonly lives?: boolean;
}

/** A caller that says all that it can of itself. */
export const talkative: Caller = {
  clientContext: '{"custom":{"a":"é"},"env":{"locale":"de"}}',
  cognitoIdentity: { cognitoIdentityId: "us-east-1:1", cognitoIdentityPoolId: "us-east-1:2" },
  tenantId: "blue",
  traceId: "Root=1-5e3b8a00-000000000000000000000001;Parent=0000000000000001;Sampled=1",
};

/** A caller whose client context is no JSON. */
export const mumbling: Caller = { ...anonymous, clientContext: "{not json" };
