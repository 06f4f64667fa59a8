import type { FunctionConfiguration, Trigger } from "../protocol.ts";

/**
 * What one template says about functions, as plain data and as written: nothing here has been
 * looked up on disk, and no default of Lambda's has been filled in.
 */
export interface TemplateFacts {
  readonly uri: string;
  /** In the order in which the template declares them. */
  readonly functions: readonly TemplateFunction[];
  readonly problems: readonly TemplateProblem[];
}

/** Something that kept the template, or a part of it, from being read. */
export interface TemplateProblem {
  readonly message: string;
  /** Line and column count from 1. */
  readonly line: number;
  readonly column: number;
}

/** One `AWS::Serverless::Function` or `AWS::Lambda::Function`, with `Globals` merged in. */
export interface TemplateFunction {
  readonly logicalId: string;
  /** Line of the logical id, from 1. */
  readonly line: number;
  /** `FunctionName` where it is static; null where Lambda or a deployment makes one up. */
  readonly functionName: string | null;
  /** Lambda's runtime identifier: `nodejs24.x`. */
  readonly runtime: string | null;
  /** The handler string as written: `src/app.handler`. */
  readonly handler: string | null;
  /** Local code as written, relative to the template's folder; null for inline code, an image or S3. */
  readonly codeUri: string | null;
  /** How `sam build` bundles the function; null where it doesn't use esbuild. */
  readonly esbuild: EsbuildBuild | null;
  readonly timeoutSeconds: number | null;
  readonly memorySizeMB: number | null;
  readonly architecture: FunctionConfiguration["architecture"] | null;
  /** Variables whose values the template fixes; numbers and booleans as CloudFormation prints them. */
  readonly variables: Readonly<Record<string, string>>;
  /** Names of variables whose values only a deployment knows. */
  readonly unresolvedVariables: readonly string[];
  readonly triggers: readonly Trigger[];
  /** Whether any event source mapping says `ReportBatchItemFailures`; null without a mapping. */
  readonly reportsBatchItemFailures: boolean | null;
  /** `VisibilityTimeout` of the queue that feeds the function, where this template declares it. */
  readonly visibilityTimeoutSeconds: number | null;
}

/** `Metadata.BuildProperties` of a function whose `BuildMethod` is `esbuild`. */
export interface EsbuildBuild {
  /** Relative to `codeUri`: `src/orders.ts`. Empty: none is stated. */
  readonly entryPoints: readonly string[];
  /** `Format`: `esm` or `cjs`; null, unstated. */
  readonly format: string | null;
  /** `Target`: `es2022`; null, unstated. */
  readonly target: string | null;
}
