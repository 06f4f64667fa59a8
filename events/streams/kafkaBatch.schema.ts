import * as z from "zod";
import { textField } from "../model/commonFields.ts";
import { field, hinted } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

const registryPage =
  "https://docs.aws.amazon.com/lambda/latest/dg/services-consume-kafka-events.html";

function schemaMetadata(part: "key" | "value") {
  const schema = z.looseObject({
    dataFormat: textField("Format of the schema: AVRO, PROTOBUF or JSON.", "AVRO", registryPage),
    schemaId: field(
      z.string().nullable().optional(),
      "Id of the schema in the registry: a UUID in Glue, a number as text elsewhere.",
      "4c6b3f0e-9a2d-4c1b-8d7e-5f60718293a4",
      registryPage,
    ),
  });
  return field(
    schema.nullable().optional(),
    `The schema that the ${part} was checked against; absent or null unless the mapping has a schema registry that covers the ${part}.`,
    { dataFormat: "AVRO", schemaId: "4c6b3f0e-9a2d-4c1b-8d7e-5f60718293a4" },
    registryPage,
  );
}

const recordExample = {
  topic: "orders",
  partition: 0,
  offset: 1042,
  timestamp: 1767225600123,
  timestampType: "CREATE_TIME",
  key: "Y3VzdG9tZXItMTc=",
  value: "eyJvcmRlcklkIjoiQS0xMDQyIn0=",
  headers: [{ source: [115, 104, 111, 112] }],
};

/** One record of a Kafka batch. */
export const kafkaRecordSchema = once(() =>
  z.looseObject({
    topic: textField("Topic that the record was read from.", recordExample.topic),
    partition: field(z.number(), "Number of the partition.", recordExample.partition),
    offset: field(
      z.number(),
      "Position in the partition, a number; with topic and partition what batchItemFailures names.",
      recordExample.offset,
    ),
    timestamp: field(
      z.number(),
      "Time of the record in milliseconds since 1970; timestampType says whose.",
      recordExample.timestamp,
    ),
    timestampType: field(
      z.enum(["CREATE_TIME", "LOG_APPEND_TIME", "NO_TIMESTAMP_TYPE"]),
      "Whose time it is: CREATE_TIME for the producer's, LOG_APPEND_TIME for the broker's.",
      recordExample.timestampType,
    ),
    key: field(
      hinted(z.string(), "base64").nullable().optional(),
      "The key's bytes, as base64; absent or null where the producer gave none.",
      recordExample.key,
    ),
    value: field(
      hinted(z.string(), "base64").nullable().optional(),
      "The value's bytes, as base64; null or absent in a tombstone, which deletes its key in a compacted topic.",
      recordExample.value,
    ),
    headers: field(
      z.array(z.record(z.string(), z.array(z.number().int().min(-128).max(127)))).optional(),
      "Headers in their order, an object with one key for each. Bytes are signed: add 256 to a negative one.",
      recordExample.headers,
    ),
    keySchemaMetadata: schemaMetadata("key"),
    valueSchemaMetadata: schemaMetadata("value"),
  }),
);

/** What batches of managed and of self-managed Kafka have in common. */
export const kafkaBatchFields = once(() => ({
  bootstrapServers: textField(
    "Host and port of each broker, joined by commas into one text.",
    "b-1.orders.a1b2c3.c2.kafka.us-east-1.amazonaws.com:9098,b-2.orders.a1b2c3.c2.kafka.us-east-1.amazonaws.com:9098",
  ),
  records: field(
    z.record(z.string(), z.array(kafkaRecordSchema())),
    "The batch: an object, not a list, with the records of each partition in order under topic, hyphen and partition.",
    { "orders-0": [recordExample] },
  ),
}));
