import { type ServiceSample, serviceEventType } from "../eventbridge/serviceEventType.ts";
import type { JsonObject } from "../model/json.ts";
import { readText } from "../model/readParameters.ts";
import type { ParameterValues, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { textParameter } from "../model/sampleParameters.ts";
import {
  describeExecution,
  executionParameters,
  type ExecutionState,
  pipelineResources,
  secondsAgo,
} from "./codepipelineExecution.ts";
import { codepipelineEventsPage } from "./codepipelineExecution.schema.ts";
import { pipelineStateChangeDetail } from "./codepipelinePipelineStateChange.schema.ts";

const reason = textParameter("reason", "Why the execution is stopped.", "Wrong branch");

/** The execution of a pipeline that starts, ends or is stopped. */
export const codepipelinePipelineStateChange = serviceEventType({
  id: "codepipeline-pipeline-state-change",
  service: "AWS CodePipeline",
  title: "CodePipeline Pipeline Execution State Change",
  shortTitle: "Pipeline state",
  description: "The execution of a pipeline starts, ends, is stopped or is overtaken.",
  category: "Developer tools",
  tier: 1,
  aliases: ["codepipeline", "pipeline", "deployment", "ci", "cd", "eventbridge"],
  documentation: codepipelineEventsPage,
  sources: ["aws.codepipeline"],
  detailTypes: ["CodePipeline Pipeline Execution State Change"],
  detail: pipelineStateChangeDetail,
  detailDescription: "The execution and how it stands; most keys have hyphens.",
  names: {
    typescriptType: "CodePipelineCloudWatchPipelineEvent",
    typescriptHandlerType: "CodePipelineCloudWatchPipelineHandler",
    goType: "CodePipelineCloudWatchEvent",
  },
  samples: [
    pipelineSample(
      "started",
      "Execution started",
      { state: "STARTED" },
      [
        textParameter("triggerType", "What started the execution.", "StartPipelineExecution"),
        textParameter("caller", "Role and session of the caller.", "Deployer/ada"),
      ],
      describeTrigger,
    ),
    pipelineSample("succeeded", "Execution succeeded", { state: "SUCCEEDED", runningFor: 421 }),
    pipelineSample("failed", "Execution failed", { state: "FAILED", runningFor: 97 }),
    pipelineSample("canceled", "Canceled by a change of the pipeline", {
      state: "CANCELED",
      runningFor: 58,
    }),
    pipelineSample("superseded", "Overtaken by a newer execution", {
      state: "SUPERSEDED",
      runningFor: 312,
    }),
    pipelineSample(
      "resumed",
      "Failed stage tried again",
      { state: "RESUMED", runningFor: 1820, attempt: 2 },
      [],
      (context) => ({ "last-retry-attempt-time": secondsAgo(context, 0) }),
    ),
    pipelineSample(
      "stopping",
      "Execution stopping",
      { state: "STOPPING", runningFor: 64 },
      [reason],
      describeStop,
    ),
    pipelineSample("stopped", "Execution stopped", { state: "STOPPED", runningFor: 71 }),
  ],
});

function pipelineSample(
  id: string,
  title: string,
  state: ExecutionState,
  parameters: readonly SampleParameter[] = [],
  describeMore: (context: SampleContext, values: ParameterValues) => JsonObject = () => ({}),
): ServiceSample {
  return {
    id,
    title,
    parameters: [...executionParameters, ...parameters],
    build: (context, values) => ({
      resources: pipelineResources(context, values),
      detail: { ...describeExecution(context, values, state), ...describeMore(context, values) },
    }),
  };
}

function describeTrigger(context: SampleContext, values: ParameterValues): JsonObject {
  const owner = `${context.partition}:sts::${context.accountId}`;
  return {
    "execution-trigger": {
      "trigger-type": readText(values, "triggerType"),
      "trigger-detail": `arn:${owner}:assumed-role/${readText(values, "caller")}`,
    },
  };
}

function describeStop(_context: SampleContext, values: ParameterValues): JsonObject {
  return { "stop-execution-comments": readText(values, "reason") };
}
