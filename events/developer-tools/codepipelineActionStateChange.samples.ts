import type { ServiceSample } from "../eventbridge/serviceEventType.ts";
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
} from "./codepipelineExecution.ts";
import { consoleUrl } from "./consoleUrl.ts";

const bucket = textParameter(
  "bucket",
  "Bucket of the pipeline's artifact store.",
  "orders-pipeline-artifacts",
);

/** The samples of an action that starts, ends or is given up. */
export const actionStateChangeSamples: readonly [ServiceSample, ...ServiceSample[]] = [
  buildSample(
    "succeeded",
    "Action succeeded",
    { state: "SUCCEEDED", runningFor: 119 },
    (build) => ({
      "execution-result": build.result,
      "output-artifacts": [build.output],
    }),
  ),
  buildSample("started", "Action started", { state: "STARTED" }, (build) => ({
    "input-artifacts": [build.input],
  })),
  buildSample("failed", "Action failed", { state: "FAILED", runningFor: 97 }, (build) => ({
    "execution-result": {
      ...build.result,
      "external-execution-summary": "Build terminated with state: FAILED",
      "error-code": "JobFailed",
    },
  })),
  buildSample(
    "canceled",
    "Canceled by a change of the pipeline",
    { state: "CANCELED", runningFor: 58 },
    () => ({}),
  ),
  buildSample(
    "abandoned",
    "Given up by a stop of the execution",
    { state: "ABANDONED", runningFor: 64 },
    () => ({}),
  ),
  actionSample(
    { id: "manual-approval", title: "Manual approval awaited", state: { state: "STARTED" } },
    { stage: "Release", action: "Approve" },
    [],
    () => ({ type: actionType("Approval", "Manual") }),
  ),
];

/** What a build action has to say of itself. */
interface BuildAction {
  readonly input: JsonObject;
  readonly output: JsonObject;
  readonly result: JsonObject;
}

function buildSample(
  id: string,
  title: string,
  state: ExecutionState,
  describeMore: (build: BuildAction) => JsonObject,
): ServiceSample {
  return actionSample(
    { id, title, state },
    { stage: "Build", action: "BuildAndTest" },
    [bucket],
    (context, values) => ({
      type: actionType("Build", "CodeBuild"),
      ...describeMore(describeBuildAction(context, values)),
    }),
  );
}

function actionSample(
  { id, title, state }: Pick<ServiceSample, "id" | "title"> & { readonly state: ExecutionState },
  names: { readonly stage: string; readonly action: string },
  parameters: readonly SampleParameter[],
  describeMore: (context: SampleContext, values: ParameterValues) => JsonObject,
): ServiceSample {
  return {
    id,
    title,
    parameters: [
      ...executionParameters,
      textParameter("stage", "Name of the stage.", names.stage),
      textParameter("action", "Name of the action.", names.action),
      ...parameters,
    ],
    build: (context, values) => ({
      resources: pipelineResources(context, values),
      detail: {
        ...describeExecution(context, values, state),
        stage: readText(values, "stage"),
        action: readText(values, "action"),
        "action-execution-id": context.uuid(),
        region: context.region,
        ...describeMore(context, values),
      },
    }),
  };
}

function describeBuildAction(context: SampleContext, values: ParameterValues): BuildAction {
  const pipeline = readText(values, "pipeline");
  const build = `${pipeline}:${context.uuid()}`;
  const page = `/codebuild/home?region=${context.region}#/builds/${build}/view/new`;
  return {
    input: artifact(context, values, "SourceArtifact"),
    output: artifact(context, values, "BuildArtifact"),
    result: {
      "external-execution-url": consoleUrl(context, page),
      "external-execution-id": build,
    },
  };
}

/** CodePipeline cuts the names of pipeline and artifact in an artifact's key. */
function artifact(context: SampleContext, values: ParameterValues, name: string): JsonObject {
  const folder = `${readText(values, "pipeline").slice(0, 20)}/${name.slice(0, 10)}`;
  return {
    name,
    s3location: {
      bucket: readText(values, "bucket"),
      key: `${folder}/${context.alphanumeric(7)}`,
    },
  };
}

function actionType(category: string, provider: string): JsonObject {
  return { owner: "AWS", provider, category, version: "1" };
}
