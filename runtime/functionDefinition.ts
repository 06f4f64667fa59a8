import type { Layer } from "./layers/layer.ts";

/**
 * A function as the execution environment needs it: which code, which handler string, and the
 * configuration that Lambda would run it with.
 */
export interface FunctionDefinition {
  readonly functionName: string;
  /** Lambda's runtime identifier: `nodejs24.x`. Null: whatever fits the language. */
  readonly runtime: string | null;
  /** What the source is written in, in VS Code's word for it: `typescript`, `go`; null where unknown. */
  readonly language: string | null;
  /** What the runtime client gets as `_HANDLER`, relative to the task root. */
  readonly handler: string;
  /** Absolute path; becomes `LAMBDA_TASK_ROOT` unless the code is built elsewhere first. */
  readonly taskRoot: string;
  /** The last one lies over all others. */
  readonly layers: readonly Layer[];
  /** Code that a template holds, which Lambda gets as the one file `index`; undefined for code in files. */
  readonly inlineCode?: string | undefined;
  /** Absolute path of the handler's source file; null where only the handler string is known. */
  readonly sourceFile: string | null;
  readonly timeoutSeconds: number;
  readonly memorySizeMB: number;
  readonly architecture: "x86_64" | "arm64";
  readonly region: string;
  readonly variables: Readonly<Record<string, string>>;
  /** Variables whose values only a deployment knows: they are not set, and the result says so. */
  readonly unresolvedVariables: readonly string[];
  /** What the event source mapping was told, for the invoker's verdict; null where unknown. */
  readonly reportsBatchItemFailures: boolean | null;
  readonly visibilityTimeoutSeconds: number | null;
}

/** The part of a function target that an execution environment needs; `FunctionTarget` has it. */
export interface InvocableTarget {
  readonly language: string;
  readonly runtimeHandler: string;
  readonly configuration: {
    readonly functionName: string;
    readonly runtime: string | null;
    readonly timeoutSeconds: number;
    readonly memorySizeMB: number;
    readonly architecture: "x86_64" | "arm64";
    readonly variables: Readonly<Record<string, string>>;
    readonly unresolvedVariables: readonly string[];
    readonly taskRoot: string;
    readonly layers?: readonly Layer[] | undefined;
    readonly inlineCode?: string | undefined;
    readonly reportsBatchItemFailures: boolean | null;
    readonly visibilityTimeoutSeconds: number | null;
  };
}

/** What a caller may say differently from the template. Undefined: leave as it is. */
export interface DefinitionOverrides {
  readonly runtime?: string | undefined;
  readonly timeoutSeconds?: number | undefined;
  readonly memorySizeMB?: number | undefined;
  /** Added to the template's variables; the same name wins. */
  readonly variables?: Readonly<Record<string, string>> | undefined;
  readonly region?: string | undefined;
  /** Laid over the template's layers. */
  readonly layers?: readonly Layer[] | undefined;
}

/** Region of ARNs and of `AWS_REGION` where nothing names one. */
export const defaultRegion = "us-east-1";

/**
 * Turns a function target into what an execution environment runs.
 * @param sourceFile absolute path of the target's file.
 */
export function toFunctionDefinition(
  target: InvocableTarget,
  sourceFile: string,
  overrides: DefinitionOverrides = {},
): FunctionDefinition {
  const { configuration } = target;
  const variables = { ...configuration.variables, ...overrides.variables };
  return {
    functionName: configuration.functionName,
    runtime: overrides.runtime ?? configuration.runtime,
    language: target.language,
    handler: target.runtimeHandler,
    taskRoot: configuration.taskRoot,
    layers: [...(configuration.layers ?? []), ...(overrides.layers ?? [])],
    inlineCode: configuration.inlineCode,
    sourceFile,
    timeoutSeconds: overrides.timeoutSeconds ?? configuration.timeoutSeconds,
    memorySizeMB: overrides.memorySizeMB ?? configuration.memorySizeMB,
    architecture: configuration.architecture,
    region: overrides.region ?? defaultRegion,
    variables,
    unresolvedVariables: configuration.unresolvedVariables.filter((name) => !(name in variables)),
    reportsBatchItemFailures: configuration.reportsBatchItemFailures,
    visibilityTimeoutSeconds: configuration.visibilityTimeoutSeconds,
  };
}
