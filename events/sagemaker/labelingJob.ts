import type { JsonObject } from "../model/json.ts";
import { readText } from "../model/readParameters.ts";
import type { ParameterValues } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { textParameter } from "../model/sampleParameters.ts";

/** The labeling job's name, for `buildJobFields`. */
export const jobName = textParameter("jobName", "Name of the labeling job.", "receipts");

/** Builds what the events of both functions of a labeling job begin with. */
export function buildJobFields(context: SampleContext, values: ParameterValues): JsonObject {
  const owner = `${context.partition}:sagemaker:${context.region}:${context.accountId}`;
  return {
    version: "2018-10-16",
    labelingJobArn: `arn:${owner}:labeling-job/${readText(values, "jobName")}`,
  };
}
