import { type ServiceSample, serviceEventType } from "../eventbridge/serviceEventType.ts";
import { readText } from "../model/readParameters.ts";
import type { ParameterValues, SampleParameter } from "../model/sample.ts";
import { textParameter } from "../model/sampleParameters.ts";
import {
  buildParameters,
  type CodebuildBuild,
  describeBuild,
  failedPhases,
  stoppedPhases,
  successfulPhases,
} from "./codebuildBuild.ts";
import { buildNotificationsPage } from "./codebuildBuild.schema.ts";
import { buildStateChangeDetail } from "./codebuildBuildStateChange.schema.ts";

/** A build that starts or ends. */
export const codebuildBuildStateChange = serviceEventType({
  id: "codebuild-build-state-change",
  service: "AWS CodeBuild",
  title: "CodeBuild Build State Change",
  shortTitle: "CodeBuild",
  description: "A build starts, succeeds, fails or is stopped.",
  category: "Developer tools",
  tier: 1,
  aliases: ["build", "ci", "build status", "build failed", "eventbridge", "cloudwatch events"],
  documentation: buildNotificationsPage,
  sources: ["aws.codebuild"],
  detailTypes: ["CodeBuild Build State Change"],
  detail: buildStateChangeDetail,
  detailDescription: "The build and how it stands; its keys have hyphens.",
  names: {
    typescriptType: "CodeBuildCloudWatchStateEvent",
    typescriptHandlerType: "CodeBuildCloudWatchStateHandler",
    goType: "CodeBuildEvent",
  },
  samples: [
    stateSample("succeeded", "Build succeeded", "SUCCEEDED", [], () => ({
      phases: successfulPhases,
      current: "COMPLETED",
    })),
    stateSample("in-progress", "Build started", "IN_PROGRESS", [], () => ({
      phases: [],
      current: "SUBMITTED",
    })),
    stateSample(
      "failed",
      "Build failed",
      "FAILED",
      [textParameter("command", "Command of the build specification that failed.", "npm test")],
      (values) => ({ phases: failedPhases(readText(values, "command")), current: "COMPLETED" }),
    ),
    stateSample("stopped", "Build stopped", "STOPPED", [], () => ({
      phases: stoppedPhases,
      current: "COMPLETED",
    })),
  ],
});

function stateSample(
  id: string,
  title: string,
  status: string,
  parameters: readonly SampleParameter[],
  describe: (values: ParameterValues) => CodebuildBuild,
): ServiceSample {
  return {
    id,
    title,
    parameters: [...buildParameters, ...parameters],
    build: (context, values) => {
      const build = describe(values);
      const { arn, fields } = describeBuild(context, values, build);
      return {
        resources: [arn],
        detail: {
          "build-status": status,
          ...fields,
          "current-phase": build.current,
          "current-phase-context": build.phases.length > 0 ? "[: ]" : "[]",
        },
      };
    },
  };
}
