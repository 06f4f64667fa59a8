import { serviceEventType } from "../eventbridge/serviceEventType.ts";
import { actionStateChangeSamples } from "./codepipelineActionStateChange.samples.ts";
import { actionStateChangeDetail } from "./codepipelineActionStateChange.schema.ts";
import { codepipelineEventsPage } from "./codepipelineExecution.schema.ts";

/** An action of a pipeline that starts, ends or is given up. */
export const codepipelineActionStateChange = serviceEventType({
  id: "codepipeline-action-state-change",
  service: "AWS CodePipeline",
  title: "CodePipeline Action Execution State Change",
  shortTitle: "Pipeline action",
  description: "An action of a pipeline starts, ends, waits for approval or is given up.",
  category: "Developer tools",
  tier: 1,
  aliases: ["codepipeline", "action", "manual approval", "deployment", "ci", "cd", "eventbridge"],
  documentation: codepipelineEventsPage,
  sources: ["aws.codepipeline"],
  detailTypes: ["CodePipeline Action Execution State Change"],
  detail: actionStateChangeDetail,
  detailDescription: "The action, its stage and its execution; most keys have hyphens.",
  names: {
    typescriptType: "CodePipelineCloudWatchActionEvent",
    typescriptHandlerType: "CodePipelineCloudWatchActionHandler",
    goType: "CodePipelineCloudWatchEvent",
  },
  samples: actionStateChangeSamples,
});
