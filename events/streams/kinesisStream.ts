import type { EventType } from "../model/eventType.ts";
import { streamOf } from "../recognition/streamOf.ts";
import { batchItemFailures } from "../responses/batchItemFailures.ts";
import { kinesisStreamSamples } from "./kinesisStream.samples.ts";
import { kinesisStreamSchema } from "./kinesisStream.schema.ts";
import { failureAnswers } from "../responses/failureAnswers.ts";

/** Lambda Developer Guide, "Using Lambda to process records from Amazon Kinesis Data Streams". */
export const kinesisStream: EventType = {
  id: "kinesis-stream",
  service: "Amazon Kinesis Data Streams",
  title: "Kinesis record batch",
  shortTitle: "Kinesis",
  description: "Producers put records into a data stream.",
  category: "Streams",
  tier: 1,
  aliases: ["stream", "shard", "data stream", "kpl", "fan-out"],
  documentation: "https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html",
  schema: kinesisStreamSchema,
  answers: failureAnswers,
  responseSchema: batchItemFailures(
    "the record's kinesis.sequenceNumber",
    "49590338271490256608559692538361571095921575989136588898",
  ),
  delivery: {
    kind: "poll-stream",
    deliveredBy:
      "An event source mapping reads each shard in order and invokes the function with up to a batch of records.",
    resultUse:
      "If the handler returns, the mapping moves on; where ReportBatchItemFailures is on and records are named, it retries from the lowest of them. If the handler throws, the batch is retried and blocks its shard until it succeeds, expires or runs out of retries.",
    itemIdentifier: "kinesis.sequenceNumber",
  },
  recognition: streamOf("aws:kinesis"),
  names: {
    samEventTypes: ["Kinesis"],
    serverlessKeys: ["stream"],
    cdkConstruct: "KinesisEventSource",
    typescriptType: "KinesisStreamEvent",
    typescriptHandlerType: "KinesisStreamHandler",
    typescriptResultType: "KinesisStreamBatchResponse",
    powertoolsTypescriptSchema: "KinesisDataStreamSchema",
    powertoolsPythonDataClass: "KinesisStreamEvent",
    powertoolsPythonModel: "KinesisDataStreamModel",
    goType: "KinesisEvent",
    javaClass: "KinesisEvent",
    dotnet: { package: "Amazon.Lambda.KinesisEvents", type: "KinesisEvent" },
  },
  samples: kinesisStreamSamples,
};
