import { type ServiceSample, serviceEventType } from "../eventbridge/serviceEventType.ts";
import { readText } from "../model/readParameters.ts";
import type { ParameterValues, SampleParameter } from "../model/sample.ts";
import { textParameter } from "../model/sampleParameters.ts";
import {
  type BuildPhase,
  buildParameters,
  contextOf,
  describeBuild,
  failedPhases,
  formatBuildTime,
  startOf,
  successfulPhases,
} from "./codebuildBuild.ts";
import { buildNotificationsPage } from "./codebuildBuild.schema.ts";
import { buildPhaseChangeDetail } from "./codebuildBuildPhaseChange.schema.ts";

/** A phase of a build that ends. */
export const codebuildBuildPhaseChange = serviceEventType({
  id: "codebuild-build-phase-change",
  service: "AWS CodeBuild",
  title: "CodeBuild Build Phase Change",
  shortTitle: "CodeBuild phase",
  description: "A phase of a build ends, with success or without.",
  category: "Developer tools",
  tier: 2,
  aliases: ["build phase", "ci", "build progress", "eventbridge", "cloudwatch events"],
  documentation: buildNotificationsPage,
  sources: ["aws.codebuild"],
  detailTypes: ["CodeBuild Build Phase Change"],
  detail: buildPhaseChangeDetail,
  detailDescription: "The phase that ended, and the build; its keys have hyphens.",
  names: { goType: "CodeBuildEvent" },
  samples: [
    phaseSample("completed-phase", "Phase completed", [], () => successfulPhases),
    phaseSample(
      "failed-phase",
      "Phase failed",
      [textParameter("command", "Command of the build specification that failed.", "npm test")],
      (values) => failedPhases(readText(values, "command")),
    ),
  ],
});

/** A sample in which the phase that runs the build's commands has just ended. */
function phaseSample(
  id: string,
  title: string,
  parameters: readonly SampleParameter[],
  listPhases: (values: ParameterValues) => readonly BuildPhase[],
): ServiceSample {
  return {
    id,
    title,
    parameters: [...buildParameters, ...parameters],
    build: (context, values) => {
      const all = listPhases(values);
      const at = all.findIndex(({ type }) => type === "BUILD");
      const ended = all.slice(at, at + 1);
      const build = { phases: all.slice(0, at + 1), current: "POST_BUILD" };
      const { arn, fields } = describeBuild(context, values, build);
      const [phase = { type: "BUILD", seconds: 0 }] = ended;
      return {
        resources: [arn],
        detail: {
          "completed-phase": phase.type,
          ...fields,
          "completed-phase-context": `[${contextOf(phase).join(", ")}]`,
          "completed-phase-status": phase.status ?? "SUCCEEDED",
          "completed-phase-duration-seconds": phase.seconds,
          "completed-phase-start": formatBuildTime(startOf(context, ended)),
          "completed-phase-end": formatBuildTime(context.now),
        },
      };
    },
  };
}
