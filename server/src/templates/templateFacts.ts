import type { TextRange } from "../analysis/moduleOutline.ts";
import type { FunctionConfiguration, Trigger } from "../protocol.ts";
import type { GivenParameters, StackFacts } from "./stacks/stackFacts.ts";
import type { PermissionFacts, TriggerDetails } from "./triggerDetails.ts";

/**
 * What one template says about functions, as plain data and as written: nothing here has been
 * looked up on disk, and no default of Lambda's has been filled in.
 */
export interface TemplateFacts {
  readonly uri: string;
  /** In the order in which the template declares them. */
  readonly functions: readonly TemplateFunction[];
  readonly problems: readonly TemplateProblem[];
  /** Statements that let services invoke functions; left out where the kind of template isn't read for them. */
  readonly permissions?: readonly PermissionFacts[];
  /** Functions that another folder's templates tell as well, since these call its module. */
  readonly called?: readonly CalledFunction[];
  /** What connects it to other templates; left out where nothing does. */
  readonly connections?: StackFacts;
  /** Values of its parameters with which it was read, where templates that nest it hand over any. */
  readonly given?: GivenParameters;
}

/** A function of a called module, as the templates of the module's own folder tell it. */
export interface CalledFunction {
  /** Of the template in the module's folder. */
  readonly uri: string;
  readonly logicalId: string;
  /**
   * Id under which the caller would tell the function, where it leaves that to the module's folder; null
   * where the caller tells it with what it adds, so that the module's folder need not.
   */
  readonly standsFor: string | null;
}

/** Something that kept the template, or a part of it, from being read. */
export interface TemplateProblem {
  readonly message: string;
  /** File where it is another one than the facts'. */
  readonly uri?: string;
  /** Line and column count from 1. */
  readonly line: number;
  readonly column: number;
}

/** A value, and where it is written: in the function's own part, or where it is inherited from. */
export interface Placed<T> {
  readonly value: T;
  readonly range: TextRange;
}

/** Where a function's properties stand in its file; null for one that is not written there. */
export interface FunctionPlaces {
  /** The name that the template gives the function: logical id, key, construct id, block label. */
  readonly name: TextRange;
  readonly handler: TextRange | null;
  /** The handler string itself, where the property only refers to it: a parameter's default. */
  readonly handlerText?: TextRange;
  readonly code: TextRange | null;
  readonly runtime: TextRange | null;
  /** Where the runtime stands in another file than the function: in the service's, for all its functions. */
  readonly runtimeElsewhere?: { readonly uri: string; readonly range: TextRange };
  readonly timeout: TextRange | null;
  readonly memory: TextRange | null;
  /** Sources that the bundler is told to begin with, as written; left out where the template names none. */
  readonly entryPoints?: readonly Placed<string>[];
  /** From the first to the last of its own properties: where a further one can be written. */
  readonly body?: TextRange;
}

/** A trigger, where it is stated, and what its statement says beyond the event type. */
export interface TemplateTrigger extends Trigger, TriggerDetails {
  /** What a person takes for its name: the event's key, the resource's logical id, the block's label. */
  readonly range: TextRange;
  /** File of the statement where it is another one than the function's. */
  readonly uri?: string;
  /** Null where Lambda does not poll for the function. */
  readonly polling: PollingFacts | null;
}

/** An event source mapping. Of a value that only a deployment knows, it is said that it is unknown. */
export interface PollingFacts {
  readonly source: "sqs" | "kinesis" | "dynamodb" | "kafka" | "mq" | "documentdb" | "unknown";
  readonly batchSize: number | "default" | "unknown";
  readonly reportsBatchItemFailures: boolean | "unknown";
  /** `absent`: Lambda's default, which is to try until the record expires. */
  readonly maximumRetryAttempts: "set" | "absent" | "unknown";
  readonly maximumRecordAge: "set" | "absent" | "unknown";
  readonly bisectsBatch: "set" | "absent" | "unknown";
  readonly failureDestination: "set" | "absent" | "unknown";
  /** True for a queue that is FIFO by its ARN, wherever it is declared; left out for any other. */
  readonly isFifo?: true;
  /** The queue that is polled, where this template declares it. */
  readonly queue: QueueFacts | null;
}

/** An SQS queue that a template declares. */
export interface QueueFacts {
  readonly name: string;
  /** File that declares it where that is another one than the facts'. */
  readonly uri?: string;
  readonly range: TextRange;
  readonly isFifo: boolean;
  /** Null: not stated, so SQS's own 30 seconds; `unknown`: only a deployment knows. */
  readonly visibilityTimeoutSeconds: Placed<number> | "unknown" | null;
  readonly hasRedrivePolicy: boolean;
  /** True where another queue's redrive policy names it: it holds what has failed already. */
  readonly isDeadLetterQueue?: boolean;
  /** As in `FunctionPlaces`. */
  readonly body?: TextRange;
}

/** What a function's container image is built from, as far as the template says. */
export interface ImageFacts {
  /** Folder that is built, relative to the template's; null where the template doesn't say. */
  readonly context: string | null;
  /** Path of the Dockerfile in that folder; null for `Dockerfile`. */
  readonly dockerfile: string | null;
  /** Name of the repository in ECR that the image is taken from: `shop/orders`. Left out where it isn't known. */
  readonly repository?: string;
}

/** One function that a template declares, with what it inherits (`Globals`, `provider`) merged in. */
export interface TemplateFunction {
  readonly logicalId: string;
  /** File that declares it where that is another one than the facts', which its code is relative to. */
  readonly uri?: string;
  /** Line of the logical id, from 1. */
  readonly line: number;
  readonly places: FunctionPlaces;
  /** `FunctionName` where it is static; null where Lambda or a deployment makes one up. */
  readonly functionName: string | null;
  /** Lambda's runtime identifier: `nodejs24.x`. */
  readonly runtime: string | null;
  /** The handler string as written: `src/app.handler`. */
  readonly handler: string | null;
  /** Local code as written, relative to the template's folder; null for inline code, an image or S3. */
  readonly codeUri: string | null;
  /**
   * For code that the template takes from S3: the archive's name without its extension, empty where only a
   * deployment knows it. Left out for any other code.
   */
  readonly archive?: string;
  /** Code that the template itself holds. Left out for any other code. */
  readonly inlineCode?: InlineCode;
  /** For a function that is a container image: what it is built from. Left out for any other function. */
  readonly image?: ImageFacts;
  /** How `sam build` bundles the function; null where it doesn't use esbuild. */
  readonly esbuild: EsbuildBuild | null;
  /** SAM's `BuildMethod`, as written: `makefile`. Left out where the template leaves the way to the tool. */
  readonly buildMethod?: string;
  /** How a binary is built; absent where the template does not say. */
  readonly build?: ProgramBuild;
  /** True for a function with layers, which bring packages that its own code does not name. */
  readonly hasLayers?: true;
  /** Those layers, where the kind of template is read for them; the last one lies over all others. */
  readonly layers?: readonly LayerFacts[];
  readonly timeoutSeconds: number | null;
  readonly memorySizeMB: number | null;
  readonly architecture: FunctionConfiguration["architecture"] | null;
  /** Variables whose values the template fixes; numbers and booleans as CloudFormation prints them. */
  readonly variables: Readonly<Record<string, string>>;
  /** Names of variables whose values only a deployment knows. */
  readonly unresolvedVariables: readonly string[];
  readonly triggers: readonly TemplateTrigger[];
  /** Whether any event source mapping says `ReportBatchItemFailures`; null without a mapping. */
  readonly reportsBatchItemFailures: boolean | null;
  /**
   * Names, as in `BucketFacts`, of the buckets that its role or its policies let it write to; left out where
   * that isn't read.
   */
  readonly writableBuckets?: readonly string[];
  /** Names, as a trigger's `logGroup` has them, of the log group that it writes to; left out where that isn't read. */
  readonly logGroups?: readonly string[];
  /** `VisibilityTimeout` of the queue that feeds the function, where this template declares it. */
  readonly visibilityTimeoutSeconds: number | null;
}

/** Code in a template: CloudFormation deploys it as a file that is called `index`. */
export interface InlineCode {
  /** As deployed, with `${...}` for what only a deployment knows. */
  readonly text: string;
  /** Where the lines of the text begin in the template; those after the last one can't be told. Never empty. */
  readonly lines: readonly TextRange["start"][];
}

/** A layer of a function. */
export interface LayerFacts {
  /** Logical id in the template, else the ARN or what is known of it. */
  readonly name: string;
  /** Its local content as written, relative to the template's folder; null for one that isn't in the project. */
  readonly contentUri: string | null;
  /** SAM's `BuildMethod`: `python3.13`, `nodejs24.x`, `makefile`; null where it isn't built. */
  readonly buildMethod: string | null;
}

/** How a compiled function is built: SAM's `Metadata.BuildProperties`, the options of a CDK construct. */
export interface ProgramBuild {
  /** Name of the binary, its package or the archive that it is packed into: cargo-lambda's `Binary`; null, unstated. */
  readonly binary: string | null;
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
