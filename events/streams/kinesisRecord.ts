import type { JsonObject } from "../model/json.ts";
import type { SampleContext } from "../model/sampleContext.ts";

/** What may differ from one Kinesis record to the next. */
export interface KinesisPut {
  readonly partitionKey: string;
  /** Base64. */
  readonly data: string;
  /** Position within the batch, counted from 0. */
  readonly index: number;
  readonly encrypted?: boolean;
}

/** The part of a stream that one batch comes from. */
export interface KinesisShard {
  readonly shardId: string;
  readonly firstSequenceNumber: bigint;
  /** ARN of the stream, or of its registered consumer. */
  readonly sourceArn: string;
}

/**
 * Chooses a shard of a stream.
 * @param consumer name of an enhanced fan-out consumer, or null where throughput is shared
 */
export function chooseShard(
  context: SampleContext,
  streamName: string,
  consumer: string | null,
): KinesisShard {
  const stream = `arn:${context.partition}:kinesis:${context.region}:${context.accountId}:stream/${streamName}`;
  const registered = Math.floor(context.now.getTime() / 1000) - 86_400;
  return {
    shardId: `shardId-${String(context.integer(12)).padStart(12, "0")}`,
    firstSequenceNumber: BigInt(`4959${context.digits(52)}`),
    sourceArn: consumer === null ? stream : `${stream}/consumer/${consumer}:${registered}`,
  };
}

/** Builds one record as the poller hands it over. */
export function buildKinesisRecord(
  context: SampleContext,
  shard: KinesisShard,
  put: KinesisPut,
): JsonObject {
  // Neighbouring sequence numbers of a shard differ by far more than one.
  const sequenceNumber = String(shard.firstSequenceNumber + BigInt(put.index) * 1_208_925n);
  return {
    kinesis: {
      kinesisSchemaVersion: "1.0",
      partitionKey: put.partitionKey,
      sequenceNumber,
      data: put.data,
      approximateArrivalTimestamp: (context.now.getTime() + put.index) / 1000,
      ...(put.encrypted === true ? { encryptionType: "KMS" } : {}),
    },
    eventSource: "aws:kinesis",
    eventVersion: "1.0",
    eventID: `${shard.shardId}:${sequenceNumber}`,
    eventName: "aws:kinesis:record",
    invokeIdentityArn: `arn:${context.partition}:iam::${context.accountId}:role/lambda-kinesis`,
    awsRegion: context.region,
    eventSourceARN: shard.sourceArn,
  };
}
