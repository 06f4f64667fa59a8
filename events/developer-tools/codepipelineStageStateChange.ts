import { type ServiceSample, serviceEventType } from "../eventbridge/serviceEventType.ts";
import { readText } from "../model/readParameters.ts";
import { textParameter } from "../model/sampleParameters.ts";
import {
  describeExecution,
  executionParameters,
  type ExecutionState,
  pipelineResources,
  secondsAgo,
} from "./codepipelineExecution.ts";
import { codepipelineEventsPage } from "./codepipelineExecution.schema.ts";
import { stageStateChangeDetail } from "./codepipelineStageStateChange.schema.ts";

/** A stage of a pipeline that starts, ends or is stopped. */
export const codepipelineStageStateChange = serviceEventType({
  id: "codepipeline-stage-state-change",
  service: "AWS CodePipeline",
  title: "CodePipeline Stage Execution State Change",
  shortTitle: "Pipeline stage",
  description: "A stage of a pipeline starts, ends, is stopped or is tried again.",
  category: "Developer tools",
  tier: 1,
  aliases: ["codepipeline", "stage", "deployment", "ci", "cd", "eventbridge"],
  documentation: codepipelineEventsPage,
  sources: ["aws.codepipeline"],
  detailTypes: ["CodePipeline Stage Execution State Change"],
  detail: stageStateChangeDetail,
  detailDescription: "The stage, and the execution that it belongs to; most keys have hyphens.",
  names: {
    typescriptType: "CodePipelineCloudWatchStageEvent",
    typescriptHandlerType: "CodePipelineCloudWatchStageHandler",
    goType: "CodePipelineCloudWatchEvent",
  },
  samples: [
    stageSample("started", "Stage started", { state: "STARTED" }),
    stageSample("succeeded", "Stage succeeded", { state: "SUCCEEDED", runningFor: 145 }),
    stageSample("failed", "Stage failed", { state: "FAILED", runningFor: 97 }),
    stageSample("resumed", "Stage tried again", { state: "RESUMED", runningFor: 1820, attempt: 2 }),
    stageSample("canceled", "Canceled by a change of the pipeline", {
      state: "CANCELED",
      runningFor: 58,
    }),
    stageSample("stopped", "Stage stopped", { state: "STOPPED", runningFor: 71 }),
  ],
});

function stageSample(id: string, title: string, state: ExecutionState): ServiceSample {
  return {
    id,
    title,
    parameters: [...executionParameters, textParameter("stage", "Name of the stage.", "Deploy")],
    build: (context, values) => ({
      resources: pipelineResources(context, values),
      detail: {
        ...describeExecution(context, values, state),
        stage: readText(values, "stage"),
        ...(state.state === "RESUMED"
          ? { "stage-last-retry-attempt-time": secondsAgo(context, 0) }
          : {}),
      },
    }),
  };
}
