import { isJsonObject, type JsonObject } from "../model/json.ts";
import { readText } from "../model/readParameters.ts";
import type { ParameterValues } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { jsonParameter, textParameter } from "../model/sampleParameters.ts";
import { isTransformBatch } from "./firehoseBatch.ts";

/** Name of the SQL application, which every sample has. */
export const applicationName = textParameter(
  "application",
  "Name of the SQL application.",
  "pump-pressure",
);

/** Content of a sample's record. */
export const measurement = jsonParameter(
  "data",
  "The record's content, as JSON; it arrives as base64.",
  '{"device":"pump-4","bar":2.4}',
);

/**
 * Builds an event of a SQL application.
 * @param rest what stands beside invocation and application
 */
export function buildAnalyticsEvent(
  context: SampleContext,
  values: ParameterValues,
  rest: JsonObject,
): JsonObject {
  const owner = `${context.partition}:kinesisanalytics:${context.region}:${context.accountId}`;
  return {
    invocationId: context.uuid(),
    applicationArn: `arn:${owner}:application/${readText(values, applicationName.name)}`,
    ...rest,
  };
}

/** True for a batch of records that a SQL application sends, into it or out of it. */
export function isAnalyticsBatch(event: unknown): event is Readonly<Record<string, unknown>> {
  return (
    isTransformBatch(event, "data") && isJsonObject(event) && Object.hasOwn(event, "applicationArn")
  );
}
