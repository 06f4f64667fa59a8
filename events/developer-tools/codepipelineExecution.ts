import type { JsonObject } from "../model/json.ts";
import { readInteger, readText } from "../model/readParameters.ts";
import type { ParameterValues, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { countParameter, textParameter } from "../model/sampleParameters.ts";

/** Parameters of every sample of a pipeline's execution. */
export const executionParameters: readonly SampleParameter[] = [
  textParameter("pipeline", "Name of the pipeline.", "orders"),
  countParameter("version", "Version of the pipeline's structure.", 4),
];

/** How an execution, a stage or an action stands. */
export interface ExecutionState {
  readonly state: string;
  /** Seconds since it started; none where not given. */
  readonly runningFor?: number;
  /** Which attempt it is: 1 where not given. */
  readonly attempt?: number;
}

/** The fields that all three details have, in AWS's order. */
export function describeExecution(
  context: SampleContext,
  values: ParameterValues,
  { state, runningFor = 0, attempt = 1 }: ExecutionState,
): JsonObject {
  return {
    pipeline: readText(values, "pipeline"),
    "execution-id": context.uuid(),
    "start-time": secondsAgo(context, runningFor),
    state,
    version: readInteger(values, "version"),
    "pipeline-execution-attempt": attempt,
  };
}

/** ARNs of what an event is about: the pipeline. */
export function pipelineResources(
  context: SampleContext,
  values: ParameterValues,
): readonly string[] {
  const owner = `${context.partition}:codepipeline:${context.region}:${context.accountId}`;
  return [`arn:${owner}:${readText(values, "pipeline")}`];
}

/** A moment before the event, in ISO 8601 with milliseconds. */
export function secondsAgo(context: SampleContext, seconds: number): string {
  return new Date(context.now.getTime() - seconds * 1000).toISOString();
}
