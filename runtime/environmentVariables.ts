import { delimiter, join } from "node:path";
import type { LayerVariables } from "./layers/layerVariables.ts";
import type { FunctionDefinition } from "./functionDefinition.ts";
import { environmentMarker } from "./process/marker.ts";

/** Account of all ARNs: AWS's own example account. */
export const accountId = "123456789012";

/** What an execution environment adds to a function definition. */
export interface EnvironmentIdentity {
  readonly environmentId: string;
  readonly runtimeApi: string;
  /** True for a client that can frame its logs. */
  readonly framesOutput: boolean;
  readonly logStreamName: string;
  readonly taskRoot: string;
  /** Folder of the environment's own: holds its home and its /tmp. */
  readonly homeFolder: string;
  readonly temporaryFolder: string;
  /** Absolute path of what stands for `/opt`; null without layers. */
  readonly optFolder: string | null;
  /** By which programs find what layers bring, and what built code lies apart from. */
  readonly found: LayerVariables;
}

/** Names that Lambda refuses in a function's own configuration. */
const reserved = new Set([
  "_HANDLER",
  "_X_AMZN_TRACE_ID",
  "AWS_DEFAULT_REGION",
  "AWS_REGION",
  "AWS_EXECUTION_ENV",
  "AWS_LAMBDA_FUNCTION_NAME",
  "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
  "AWS_LAMBDA_FUNCTION_VERSION",
  "AWS_LAMBDA_INITIALIZATION_TYPE",
  "AWS_LAMBDA_LOG_GROUP_NAME",
  "AWS_LAMBDA_LOG_STREAM_NAME",
  // Its presence makes the clients take many events at once.
  "AWS_LAMBDA_MAX_CONCURRENCY",
  "AWS_LAMBDA_RUNTIME_API",
  "LAMBDA_TASK_ROOT",
  "LAMBDA_RUNTIME_DIR",
]);

/**
 * All environment variables of the child process, built from nothing: the function's, Lambda's own,
 * and the few without which the operating system cannot start a process. None of the user's.
 * Source: "Using Lambda environment variables", defined runtime environment variables.
 */
export function buildEnvironmentVariables(
  definition: FunctionDefinition,
  identity: EnvironmentIdentity,
): Record<string, string> {
  return {
    ...operatingSystemVariables(identity),
    ...unreservedVariables(identity),
    ...acceptedVariables(definition.variables),
    ...reservedVariables(definition, identity),
    [environmentMarker]: identity.environmentId,
  };
}

/**
 * Names of the variables that are there when the handler runs: the clients take the log descriptor away
 * and put the trace header of each invocation in.
 */
export function namesSeenByHandler(variables: Readonly<Record<string, string>>): readonly string[] {
  const kept = Object.keys(variables).filter((name) => name !== "_LAMBDA_TELEMETRY_LOG_FD");
  return [...kept, "_X_AMZN_TRACE_ID"].toSorted();
}

function reservedVariables(
  definition: FunctionDefinition,
  identity: EnvironmentIdentity,
): Record<string, string> {
  const runtime = definition.runtime;
  return {
    _HANDLER: definition.handler,
    LAMBDA_TASK_ROOT: identity.taskRoot,
    LAMBDA_RUNTIME_DIR: "/var/runtime",
    AWS_LAMBDA_RUNTIME_API: identity.runtimeApi,
    AWS_LAMBDA_FUNCTION_NAME: definition.functionName,
    AWS_LAMBDA_FUNCTION_VERSION: "$LATEST",
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(definition.memorySizeMB),
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${definition.functionName}`,
    AWS_LAMBDA_LOG_STREAM_NAME: identity.logStreamName,
    AWS_LAMBDA_INITIALIZATION_TYPE: "on-demand",
    AWS_REGION: definition.region,
    AWS_DEFAULT_REGION: definition.region,
    ...(runtime === null || runtime.startsWith("provided")
      ? {}
      : { AWS_EXECUTION_ENV: `AWS_Lambda_${runtime}` }),
    // Log frames in the stream itself keep whole messages, their levels and their order.
    ...(identity.framesOutput ? { _LAMBDA_TELEMETRY_LOG_FD: "1" } : {}),
  };
}

/** Lambda sets these too, but a function may choose otherwise. */
function unreservedVariables({ found }: EnvironmentIdentity): Record<string, string> {
  return {
    AWS_XRAY_CONTEXT_MISSING: "LOG_ERROR",
    AWS_XRAY_DAEMON_ADDRESS: "169.254.79.129:2000",
    // Without it SDKs ask the network for an instance role, and wait.
    AWS_EC2_METADATA_DISABLED: "true",
    LANG: "en_US.UTF-8",
    TZ: process.platform === "win32" ? "UTC" : ":UTC",
    PYTHONUTF8: "1",
    ...found,
  };
}

function operatingSystemVariables(identity: EnvironmentIdentity): Record<string, string> {
  const own = {
    HOME: identity.homeFolder,
    TMPDIR: identity.temporaryFolder,
    TMP: identity.temporaryFolder,
    TEMP: identity.temporaryFolder,
  };
  if (process.platform !== "win32") {
    return { ...own, PATH: pathOf("/usr/local/bin:/usr/bin:/bin", identity) };
  }
  const kept = [
    "SystemRoot",
    "SystemDrive",
    "ComSpec",
    "windir",
    "PATHEXT",
    "NUMBER_OF_PROCESSORS",
  ];
  const system = kept.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    ...own,
    USERPROFILE: identity.homeFolder,
    PATH: pathOf(`${process.env["SystemRoot"] ?? "C:\\Windows"}\\System32`, identity),
    ...Object.fromEntries(system),
  };
}

/** Programs of layers come last, as in Lambda. */
function pathOf(system: string, { optFolder }: EnvironmentIdentity): string {
  return optFolder === null ? system : [system, join(optFolder, "bin")].join(delimiter);
}

function acceptedVariables(variables: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).filter(([name]) => !reserved.has(name) && !name.startsWith("_")),
  );
}
