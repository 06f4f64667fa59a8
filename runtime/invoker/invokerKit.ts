import type { Json } from "../../events/model/json.ts";
import type { FunctionDefinition } from "../functionDefinition.ts";
import type { InvokerInput } from "./viewAsInvoker.ts";

/** For tests: what an invoker sees of a call that succeeded, but for what is said differently. */
export function invokerInput(options: {
  readonly type?: string | null;
  readonly event?: Json;
  readonly response?: Json;
  readonly status?: InvokerInput["status"];
  readonly definition?: Partial<FunctionDefinition>;
}): InvokerInput {
  const { type = null, event = {}, response = null, status = "success" } = options;
  const definition: FunctionDefinition = {
    functionName: "f",
    runtime: null,
    language: "javascript",
    handler: "app.handler",
    taskRoot: "/code",
    sourceFile: null,
    timeoutSeconds: 3,
    memorySizeMB: 128,
    architecture: "x86_64",
    region: "us-east-1",
    variables: {},
    unresolvedVariables: [],
    layers: [],
    reportsBatchItemFailures: true,
    visibilityTimeoutSeconds: null,
    ...options.definition,
  };
  return {
    request: {
      target: "app.handler",
      definition,
      event: { type, sample: null, seed: null, at: null, text: JSON.stringify(event) },
      interpreter: null,
      cold: false,
    },
    status,
    response,
    responseText: JSON.stringify(response),
    responseBase64: null,
    stream: null,
  };
}
