import * as z from "zod";
import { arnField, constantField } from "../model/commonFields.ts";
import type { EventType } from "../model/eventType.ts";
import { isJsonObject } from "../model/json.ts";
import { once } from "../model/once.ts";
import { kafkaBatchResponse } from "../responses/batchItemFailures.ts";
import { kafkaBatchFields } from "./kafkaBatch.schema.ts";
import { mskSamples } from "./msk.samples.ts";
import { failureAnswers } from "../responses/failureAnswers.ts";

const mskSchema = once(() =>
  z.looseObject({
    eventSource: constantField("Always aws:kafka.", "aws:kafka"),
    eventSourceArn: arnField(
      "The MSK cluster.",
      "arn:aws:kafka:us-east-1:123456789012:cluster/shop/4c6b3f0e-9a2d-4c1b-8d7e-5f60718293a4-2",
    ),
    ...kafkaBatchFields(),
  }),
);

/** Lambda Developer Guide, "Using Lambda with Amazon MSK". */
export const msk: EventType = {
  id: "msk",
  service: "Amazon MSK",
  title: "Managed Kafka record batch",
  shortTitle: "MSK",
  description: "Producers wrote records to a topic of an MSK cluster.",
  category: "Streams",
  tier: 1,
  aliases: ["kafka", "topic", "partition", "managed streaming for apache kafka", "tombstone"],
  documentation: "https://docs.aws.amazon.com/lambda/latest/dg/with-msk.html",
  schema: mskSchema,
  answers: failureAnswers,
  responseSchema: kafkaBatchResponse,
  delivery: {
    kind: "kafka",
    deliveredBy:
      "An event source mapping reads the topic as a consumer group and invokes the function with up to a batch of records, those of each partition in order.",
    resultUse:
      "If the handler returns, the offsets are committed; in provisioned mode with ReportBatchItemFailures, the records that it names are tried again. If it throws, the whole batch is tried again.",
  },
  recognition: {
    kind: "fixed",
    matches: (event) =>
      isJsonObject(event) && event["eventSource"] === "aws:kafka" && isJsonObject(event["records"]),
  },
  names: {
    samEventTypes: ["MSK"],
    serverlessKeys: ["msk"],
    cdkConstruct: "ManagedKafkaEventSource",
    typescriptType: "MSKEvent",
    typescriptHandlerType: "MSKHandler",
    typescriptResultType: null,
    powertoolsTypescriptSchema: "KafkaMskEventSchema",
    powertoolsPythonDataClass: "KafkaEvent",
    powertoolsPythonModel: "KafkaMskEventModel",
    goType: "KafkaEvent",
    javaClass: "KafkaEvent",
    dotnet: { package: "Amazon.Lambda.KafkaEvents", type: "KafkaEvent" },
  },
  samples: mskSamples,
};
