import * as z from "zod";

/**
 * What client and server say to each other beyond standard LSP: names and schemas only, so that
 * either side may be replaced. Also the record that `lambda-lens handlers --json` prints.
 */

/** Commands that the server's lenses carry; whoever shows the lens provides them. */
export const lensCommands = {
  /** Arguments: one `functionTargetSchema`, or a list of them to choose from. */
  invoke: "lambdaLens.invoke",
  chooseEvent: "lambdaLens.chooseEvent",
  /** Arguments: one `eventTypeOrderSchema`. */
  showEventType: "lambdaLens.showGallery",
  /** Arguments: one `eventFileOrderSchema`. */
  invokeEventFile: "lambdaLens.invokeEventFile",
  /** Arguments: the event file's URI. */
  chooseEventFileType: "lambdaLens.chooseEventFileType",
  /** Arguments: one `triggerListSchema`. */
  showTriggers: "lambdaLens.showTriggers",
} as const;

/** Files that may be event files, relative to any folder: `lambdaLens.eventFiles` where not set. */
export const defaultEventFileGlobs = [
  "events/**/*.json",
  "*.event.json",
  ".lambda-test-tool/**/*.json",
] as const;

/** Custom request, without parameters: all event files of the workspace. */
export const eventFilesRequest = "lambdaLens/eventFiles";

/** Custom request, without parameters: all function targets of the workspace. */
export const functionsRequest = "lambdaLens/functions";

/** Custom notification from the server: the set of function targets may have changed. */
export const functionsChangedNotification = "lambdaLens/functionsChanged";

export const languages = [
  "javascript",
  "typescript",
  "python",
  "go",
  "java",
  "csharp",
  "ruby",
  "rust",
  "kotlin",
] as const;
export const languageSchema = z.enum(languages);
export type Language = z.infer<typeof languageSchema>;

/** Languages whose functions the execution environment runs; a new runtime adds its own here. */
export const invocableLanguages: readonly Language[] = [
  "javascript",
  "typescript",
  "python",
  "go",
  "rust",
];

/** Whether the execution environment runs functions of the target's language. */
export function isInvocable({ language }: { readonly language: Language }): boolean {
  return invocableLanguages.includes(language);
}

/** Kinds of evidence for a handler: what stands before the colon of each piece of it. */
export const evidenceKinds = [
  /** A template names it. */
  "template",
  /** A type that is written on it, its parameters or its class. */
  "type",
  /** A decorator, annotation or attribute. */
  "decorator",
  /** A function that makes a handler out of it. */
  "wrapper",
  /** A call that hands it to the runtime. */
  "start",
  /** A schema that its event is parsed with. */
  "schema",
  /** A conventional name. */
  "name",
  /** Parameters that only handlers have. */
  "parameters",
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** One connection between an event source and the function, as a template states it. */
export const triggerSchema = z.object({
  /** Id of a catalogue event type, or null for one that the catalogue does not know. */
  eventType: z.string().nullable(),
  /** As the template says it: `sam:SQS`. */
  kind: z.string(),
  /** The entry's own name: `OrdersQueue`. */
  name: z.string(),
});
export type Trigger = z.infer<typeof triggerSchema>;

/** A trigger, and where it is stated. */
export const statedTriggerSchema = triggerSchema.extend({
  uri: z.string(),
  /** Counts from 1. */
  line: z.number(),
  /** For a schedule that sends JSON of its own in the event's place: that. */
  input: z.string().optional(),
});

/** What a template or a default says about how Lambda would run the function. */
export const functionConfigurationSchema = z.object({
  /** `AWS_LAMBDA_FUNCTION_NAME`: the template's FunctionName, logical id, or one derived from the file. */
  functionName: z.string(),
  /** Lambda's runtime identifier: `nodejs24.x`; null where nothing names one. */
  runtime: z.string().nullable(),
  timeoutSeconds: z.number(),
  memorySizeMB: z.number(),
  architecture: z.enum(["x86_64", "arm64"]),
  /** Environment variables whose values are static in the template. */
  variables: z.record(z.string(), z.string()),
  /** Names of variables whose values only a deployment knows (`!GetAtt`, `!ImportValue` …). */
  unresolvedVariables: z.array(z.string()),
  /** Absolute path of the folder that becomes `LAMBDA_TASK_ROOT`. */
  taskRoot: z.string(),
  /** Layers, the last one over all others; left out where the template's aren't read. */
  layers: z
    .array(
      z.object({
        /** The template's name for it, or its ARN. */
        name: z.string(),
        /** Absolute path of its content; null for one that isn't in the project. */
        folder: z.string().nullable(),
        /** Absolute path of the folder that `sam build` makes of it, which need not be there. */
        builtFolder: z.string().nullable(),
        /** How it is built: `python3.13`, `makefile`; null where it isn't. */
        buildMethod: z.string().nullable(),
      }),
    )
    .optional(),
  /** Code that the template holds: the text of the one file `index` in the task root. Left out for any other. */
  inlineCode: z.string().optional(),
  /** Whether the event source mapping takes partial batch responses (`ReportBatchItemFailures`). */
  reportsBatchItemFailures: z.boolean().nullable(),
  /** `VisibilityTimeout` of the queue in seconds, where the template declares it. */
  visibilityTimeoutSeconds: z.number().nullable(),
});
export type FunctionConfiguration = z.infer<typeof functionConfigurationSchema>;

const positionSchema = z.object({ line: z.number(), character: z.number() });

const rangeSchema = z.object({ start: positionSchema, end: positionSchema });

/** Where the triggers of a template's function are stated. */
export const triggerListSchema = z.object({
  /** The template, and where the function's name begins. */
  uri: z.string(),
  position: positionSchema,
  locations: z.array(z.object({ uri: z.string(), range: rangeSchema })),
});
export type TriggerList = z.infer<typeof triggerListSchema>;

/** A handler that was found, with all that is known about it. Serialisable: it travels in a lens. */
export const functionTargetSchema = z.object({
  /** URI of the file that the handler's name is bound in. */
  uri: z.string(),
  /** LSP range (from 0) of the name; the lens stands over its line. */
  range: rangeSchema,
  /** Exported name: `handler`, `default`, `Orders.process`. */
  symbol: z.string(),
  language: languageSchema,
  /** The template's handler string, else the path relative to the workspace folder plus the symbol. */
  handler: z.string(),
  /** The handler string that the runtime client gets, relative to the task root. */
  runtimeHandler: z.string(),
  /** Why we think this is a handler, strongest first: `template:OrdersFunction`, `type:SQSHandler`. */
  evidence: z.array(z.string()),
  logicalId: z.string().nullable(),
  /** Where the template defines the function; the line counts from 1. */
  template: z.object({ uri: z.string(), line: z.number() }).nullable(),
  triggers: z.array(statedTriggerSchema),
  /** The type that all triggers share, else the first's, else the annotation's, else null. */
  eventType: z.string().nullable(),
  /** What tells the event type where it is neither a template nor evidence: `EventType.SQS`, `the fields read`. */
  inferredFrom: z.string().optional(),
  configuration: functionConfigurationSchema,
});
export type FunctionTarget = z.infer<typeof functionTargetSchema>;

/** The reply to `lambdaLens/functions`. */
export const functionsReplySchema = z.object({ functions: z.array(functionTargetSchema) });
export type FunctionsReply = z.infer<typeof functionsReplySchema>;

/** What the lens of a function that can't be invoked shows: the event that it gets. */
export const eventTypeOrderSchema = z.object({
  /** Catalogue id. */
  eventType: z.string(),
});
export type EventTypeOrder = z.infer<typeof eventTypeOrderSchema>;

/** What the lens over an event file invokes; without a target, the client asks for one. */
export const eventFileOrderSchema = z.object({
  uri: z.string(),
  target: functionTargetSchema.nullable(),
  /** What the event is: `sqs`, or `s3-via-sqs`. */
  eventType: z.string(),
});
export type EventFileOrder = z.infer<typeof eventFileOrderSchema>;

/** An event file of the workspace, and the functions that it is meant for. */
export const savedEventSchema = z.object({
  uri: z.string(),
  /** Id of the event type whose schema it is held to. */
  eventType: z.string(),
  /** What it is in full: `s3-via-sqs`. */
  name: z.string(),
  /** Those that its place names or that lie beside it; not those that merely take its type. */
  functions: z.array(functionTargetSchema.pick({ uri: true, symbol: true, logicalId: true })),
});
export type SavedEvent = z.infer<typeof savedEventSchema>;

/** The reply to `lambdaLens/eventFiles`. */
export const eventFilesReplySchema = z.object({ eventFiles: z.array(savedEventSchema) });
export type EventFilesReply = z.infer<typeof eventFilesReplySchema>;
