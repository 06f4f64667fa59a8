import type { EventType } from "../model/eventType.ts";
import { isJsonObject } from "../model/json.ts";
import { codepipelineJobSamples } from "./codepipelineJob.samples.ts";
import { codepipelineJobEvent } from "./codepipelineJob.schema.ts";

/** A job of a pipeline's Lambda invoke action. */
export const codepipelineJob: EventType = {
  id: "codepipeline-job",
  service: "AWS CodePipeline",
  title: "Invoke action job",
  shortTitle: "CodePipeline",
  description: "A pipeline reaches an action that invokes the function.",
  category: "Developer tools",
  tier: 1,
  aliases: ["pipeline", "ci", "cd", "deploy", "action", "job", "artifact"],
  documentation:
    "https://docs.aws.amazon.com/codepipeline/latest/userguide/actions-invoke-lambda-function.html",
  schema: codepipelineJobEvent,
  responseSchema: null,
  delivery: {
    kind: "async",
    deliveredBy:
      "CodePipeline invokes the function asynchronously, and the action stays in progress until a result is reported.",
    resultUse:
      "The result is discarded, and so is an error: the function has to call PutJobSuccessResult or PutJobFailureResult, or the action waits until it times out.",
    mustCall: ["PutJobSuccessResult", "PutJobFailureResult"],
  },
  recognition: {
    kind: "fixed",
    matches: (event) => isJsonObject(event) && Object.hasOwn(event, "CodePipeline.job"),
  },
  names: {
    samEventTypes: [],
    serverlessKeys: [],
    cdkConstruct: "LambdaInvokeAction",
    typescriptType: "CodePipelineEvent",
    typescriptHandlerType: "CodePipelineHandler",
    typescriptResultType: null,
    powertoolsTypescriptSchema: null,
    powertoolsPythonDataClass: "CodePipelineJobEvent",
    powertoolsPythonModel: null,
    goType: "CodePipelineJobEvent",
    javaClass: null,
    dotnet: null,
  },
  samples: codepipelineJobSamples,
};
