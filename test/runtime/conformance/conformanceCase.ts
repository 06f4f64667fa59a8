import type { Status } from "../../../runtime/invocationResult.ts";

/** What one of AWS's clients does with one handler. What is not stated is not looked at. */
export interface ConformanceCase {
  readonly name: string;
  /** In the fixtures of its language. */
  readonly handler: string;
  readonly status: Status;
  readonly event?: string;
  readonly timeoutSeconds?: number;
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
