import * as z from "zod";
import { batchParameters } from "../composition/batchParameters.ts";
import type { EventType } from "../model/eventType.ts";
import { field } from "../model/fieldDocs.ts";
import { isJsonObject, type JsonObject } from "../model/json.ts";
import { once } from "../model/once.ts";
import { readJson } from "../model/readParameters.ts";
import type { ParameterValues, Sample, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { kafkaBatchFields } from "./kafkaBatch.schema.ts";
import { joinBrokers } from "./kafkaMessage.ts";
import { kafkaParameters, manyRecords, oneRecord } from "./kafkaSamples.ts";
import { msk } from "./msk.ts";

// Lambda sends the first; the second stands in older samples and in the tools made after them.
const sources = ["SelfManagedKafka", "aws:SelfManagedKafka"] as const;

const kafkaSelfManagedSchema = once(() =>
  z.looseObject({
    eventSource: field(
      z.enum(sources),
      "SelfManagedKafka; older samples have aws:SelfManagedKafka. There is no eventSourceArn.",
      "SelfManagedKafka",
    ),
    ...kafkaBatchFields(),
  }),
);

const { topic, key, value } = kafkaParameters;
const saslPort = 9096;
const tlsPort = 9094;

const samples: readonly [Sample, ...Sample[]] = [
  sample("sasl", "Brokers with SASL", saslPort, [topic, key, value], oneJsonRecord),
  sample("mtls", "Brokers with mutual TLS", tlsPort, [topic, key, value], oneJsonRecord),
  sample(
    "several-partitions",
    "Records of three partitions",
    saslPort,
    [topic, ...batchParameters("records", 6)],
    (context, values) => manyRecords(context, values, 3),
  ),
];

function oneJsonRecord(context: SampleContext, values: ParameterValues): JsonObject {
  return oneRecord(context, values, { value: JSON.stringify(readJson(values, "value")) });
}

function sample(
  id: string,
  title: string,
  port: number,
  parameters: readonly SampleParameter[],
  buildRecords: (context: SampleContext, values: ParameterValues) => JsonObject,
): Sample {
  return {
    id,
    title,
    parameters,
    build: (context, values) => ({
      eventSource: sources[0],
      bootstrapServers: joinBrokers(["kafka-1.shop.internal", "kafka-2.shop.internal"], port),
      records: buildRecords(context, values),
    }),
  };
}

/** Lambda Developer Guide, "Using Lambda with self-managed Apache Kafka". */
export const kafkaSelfManaged: EventType = {
  ...msk,
  id: "kafka-self-managed",
  service: "Apache Kafka (self-managed)",
  title: "Self-managed Kafka record batch",
  shortTitle: "Kafka",
  description: "Producers wrote records to a topic of a Kafka cluster that is not Amazon MSK.",
  tier: 2,
  aliases: ["topic", "partition", "confluent", "redpanda", "broker", "SelfManagedKafka"],
  documentation: "https://docs.aws.amazon.com/lambda/latest/dg/with-kafka.html",
  schema: kafkaSelfManagedSchema,
  recognition: {
    kind: "fixed",
    matches: (event) =>
      isJsonObject(event) &&
      sources.some((source) => event["eventSource"] === source) &&
      isJsonObject(event["records"]),
  },
  names: {
    ...msk.names,
    samEventTypes: ["SelfManagedKafka"],
    serverlessKeys: ["kafka"],
    cdkConstruct: "SelfManagedKafkaEventSource",
    typescriptType: "SelfManagedKafkaEvent",
    typescriptHandlerType: "SelfManagedKafkaHandler",
    powertoolsTypescriptSchema: "KafkaSelfManagedEventSchema",
    powertoolsPythonModel: "KafkaSelfManagedEventModel",
  },
  samples,
};
