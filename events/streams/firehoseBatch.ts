import { isJsonObject, type JsonObject } from "../model/json.ts";
import { textParameter } from "../model/sampleParameters.ts";
import type { SampleContext } from "../model/sampleContext.ts";

/** Name of the Firehose stream, which every sample has. */
export const firehoseStreamName = textParameter(
  "deliveryStream",
  "Name of the Firehose stream.",
  "clicks-to-s3",
);

/** Builds the event of one transformation but for its records, in the order in which AWS writes it. */
export function buildFirehoseEvent(
  context: SampleContext,
  streamName: string,
  rest: JsonObject,
): JsonObject {
  return {
    invocationId: context.uuid(),
    deliveryStreamArn: firehoseArn(context, streamName),
    region: context.region,
    ...rest,
  };
}

/** ARN of a Firehose stream in the sample's account and Region. */
export function firehoseArn(context: SampleContext, streamName: string): string {
  const owner = `${context.partition}:firehose:${context.region}:${context.accountId}`;
  return `arn:${owner}:deliverystream/${streamName}`;
}

/**
 * Builds the records of one transformation.
 * @param contents what stands in each record beside its id and time
 */
export function buildFirehoseRecords(
  context: SampleContext,
  contents: readonly JsonObject[],
): readonly JsonObject[] {
  const first = BigInt(`4964${context.digits(52)}`);
  return contents.map((content, index) => ({
    recordId: `${first + BigInt(index) * 1_208_925n}000000`,
    approximateArrivalTimestamp: context.now.getTime() - 60_000 + index,
    ...content,
  }));
}

/**
 * True for a batch of records that have ids, as Firehose and its relatives hand it over.
 * @param content key under which a record has its bytes
 */
export function isTransformBatch(event: unknown, content: string): boolean {
  if (!isJsonObject(event) || typeof event["invocationId"] !== "string") return false;
  const records = event["records"];
  const first: unknown = Array.isArray(records) ? records[0] : null;
  return isJsonObject(first) && Object.hasOwn(first, "recordId") && Object.hasOwn(first, content);
}
