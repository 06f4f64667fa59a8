import type { EventType } from "../model/eventType.ts";
import { readText } from "../model/readParameters.ts";
import { windowOf } from "../recognition/streamOf.ts";
import { windowResponse } from "../responses/batchItemFailures.ts";
import { buildClicks, kinesisStreamName } from "./kinesisBatch.ts";
import { chooseShard } from "./kinesisRecord.ts";
import { kinesisWindowSchema } from "./kinesisStream.schema.ts";
import { kinesisStream } from "./kinesisStream.ts";
import { windowDelivery } from "./windowDelivery.ts";
import { windowSamples } from "./tumblingWindow.ts";
import { FromEvent } from "../model/answer.ts";

/** Lambda Developer Guide, "Implementing stateful Kinesis Data Streams processing in Lambda". */
export const kinesisTumblingWindow: EventType = {
  ...kinesisStream,
  id: "kinesis-tumbling-window",
  title: "Kinesis tumbling window",
  shortTitle: "Kinesis window",
  description:
    "Producers put records into a data stream that the function sums up window by window.",
  tier: 3,
  aliases: ["stateful", "aggregate", "window", "TumblingWindowInSeconds", "stream"],
  documentation: "https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-windows.html",
  schema: kinesisWindowSchema,
  answers: [{ name: "", value: { state: new FromEvent("state") } }],
  responseSchema: windowResponse(
    "the record's kinesis.sequenceNumber",
    "49590338271490256608559692538361571095921575989136588898",
  ),
  delivery: windowDelivery("kinesis.sequenceNumber"),
  recognition: windowOf("aws:kinesis", "kinesis"),
  names: {
    ...kinesisStream.names,
    typescriptType: "KinesisStreamTumblingWindowEvent",
    typescriptHandlerType: "KinesisStreamTumblingWindowHandler",
    typescriptResultType: "KinesisStreamStateResponse",
    goType: "KinesisTimeWindowEvent",
    javaClass: "KinesisTimeWindowEvent",
    dotnet: { package: "Amazon.Lambda.KinesisEvents", type: "KinesisTimeWindowEvent" },
  },
  samples: windowSamples({
    parameter: kinesisStreamName,
    poison: "is broken JSON",
    read: (context, values) => {
      const shard = chooseShard(context, readText(values, kinesisStreamName.name), null);
      const { shardId, sourceArn } = shard;
      return { records: buildClicks(context, values, shard), shardId, sourceArn };
    },
  }),
};
