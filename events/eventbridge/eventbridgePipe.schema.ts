import * as z from "zod";
import { activemqMessageSchema } from "../messaging/amazonMqActivemq.schema.ts";
import { rabbitmqMessageSchema } from "../messaging/amazonMqRabbitmq.schema.ts";
import { sqsRecordSchema } from "../messaging/sqs.schema.ts";
import { field, hinted } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";
import { dynamodbRecordSchema } from "../streams/dynamodbStream.schema.ts";
import { kafkaRecordSchema } from "../streams/kafkaBatch.schema.ts";
import { kinesisDataSchema, kinesisRecordSchema } from "../streams/kinesisStream.schema.ts";

const responsePage =
  "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes-batching-concurrency.html";

/** A record of Kafka or of a message broker, beside which stands what their own events say once. */
const brokerRecord = once(() =>
  z.looseObject({
    ...rabbitmqMessageSchema().partial().shape,
    ...activemqMessageSchema().partial().shape,
    ...kafkaRecordSchema().partial().shape,
    partition: field(
      z.union([z.number(), z.string()]).optional(),
      "Kafka only: number of the partition, as a number or as text.",
      "0",
    ),
    eventSource: field(
      z.enum(["aws:kafka", "SelfManagedKafka", "aws:amq", "aws:mq", "aws:rmq"]),
      "Where the record comes from.",
      "aws:kafka",
    ),
    eventSourceArn: field(
      hinted(z.string(), "arn").optional(),
      "The cluster or broker; absent for self-managed Kafka.",
      "arn:aws:mq:us-east-1:123456789012:broker:orders-broker:b-0f5b7522-2b41-4f85-a615-735a4e6d96b5",
    ),
    eventSourceKey: field(
      z.string().optional(),
      "Kafka: topic, hyphen and partition. RabbitMQ: queue and virtual host, joined by colons.",
      "orders-0",
    ),
    bootstrapServers: field(
      z.string().optional(),
      "Self-managed Kafka only: host and port of each broker, joined by commas.",
      "kafka-1.example.com:9092",
    ),
  }),
);

/** Unlike in an event of the stream's own mapping, what the producer put is not under `kinesis`. */
const flatKinesisRecord = once(() => {
  const { kinesis: _, ...about } = kinesisRecordSchema().shape;
  return z.looseObject({ ...kinesisDataSchema().shape, ...about });
});

/** Batch of a pipe: EventBridge User Guide, "Amazon EventBridge Pipes batching and concurrency". */
export const eventbridgePipeSchema = once(() =>
  z
    .array(
      z.union([sqsRecordSchema(), flatKinesisRecord(), dynamodbRecordSchema(), brokerRecord()]),
    )
    .min(1),
);

/** What a pipe reads of the result: of an enrichment all, of a target only which records failed. */
export const eventbridgePipeResponse = once(() =>
  z.union([
    z.looseObject({
      batchItemFailures: field(
        z
          .array(
            z.looseObject({
              itemIdentifier: field(
                z.string(),
                "The record that failed: messageId for SQS, the sequence number for a stream.",
                "059f36b4-87a3-44ab-83d2-661975830a7d",
                responsePage,
              ),
            }),
          )
          .nullable()
          .optional(),
        "Targets only: the records that failed and are to be tried again; absent or empty where all succeeded.",
        [{ itemIdentifier: "059f36b4-87a3-44ab-83d2-661975830a7d" }],
        responsePage,
      ),
    }),
    z.unknown(),
  ]),
);
