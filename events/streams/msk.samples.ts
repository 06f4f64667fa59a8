import { batchParameters } from "../composition/batchParameters.ts";
import { lengthDelimited, varint, varintField } from "../encoding/protobuf.ts";
import { dnsSuffix } from "../model/dnsSuffix.ts";
import type { JsonObject } from "../model/json.ts";
import { readInteger, readJson, readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { countParameter, textParameter } from "../model/sampleParameters.ts";
import { joinBrokers } from "./kafkaMessage.ts";
import { kafkaParameters, manyRecords, oneRecord } from "./kafkaSamples.ts";
import { mskClusterArn, mskClusterName } from "./mskCluster.ts";

const { topic, key, value } = kafkaParameters;
const orderId = textParameter("orderId", "The record's field `orderId`, a text.", "A-1042");
const city = textParameter(
  "city",
  "Value of the header `city`; it arrives as a list of signed bytes.",
  "Tromsø",
);
const quantity = {
  ...countParameter("quantity", "The record's field `quantity`, a whole number.", 3),
  maximum: 1_000_000,
};

/** Samples of managed Kafka; the first is one record of JSON. */
export const mskSamples: readonly [Sample, ...Sample[]] = [
  sample("one-partition", "One JSON record", [topic, key, value], (context, values) =>
    oneRecord(context, values, { value: JSON.stringify(readJson(values, "value")) }),
  ),
  sample(
    "batch",
    "Batch of records",
    [topic, ...batchParameters("records", 5)],
    (context, values) => manyRecords(context, values, 1),
  ),
  sample(
    "two-partitions",
    "Records of two partitions",
    [topic, ...batchParameters("records", 4)],
    (context, values) => manyRecords(context, values, 2),
  ),
  sample("headers", "Record with headers", [topic, key, value, city], (context, values) =>
    oneRecord(context, values, {
      value: JSON.stringify(readJson(values, "value")),
      headers: { correlationId: context.uuid(), city: readText(values, "city") },
    }),
  ),
  sample("tombstone", "Tombstone: key without value", [topic, key], (context, values) =>
    oneRecord(context, values, { value: null }),
  ),
  sample(
    "schema-registry-avro",
    "Avro, with a Glue schema registry",
    [topic, key, orderId, quantity],
    (context, values) =>
      oneRecord(context, values, {
        value: encodeAvro(readText(values, "orderId"), readInteger(values, "quantity")),
        valueSchema: { dataFormat: "AVRO", schemaId: context.uuid() },
      }),
  ),
  sample(
    "schema-registry-protobuf",
    "Protobuf, with a Confluent schema registry",
    [topic, key, orderId, quantity],
    (context, values) =>
      oneRecord(context, values, {
        value: encodeProtobuf(readText(values, "orderId"), readInteger(values, "quantity")),
        valueSchema: { dataFormat: "PROTOBUF", schemaId: context.digits(6) },
      }),
  ),
];

function sample(
  id: string,
  title: string,
  parameters: readonly SampleParameter[],
  buildRecords: (context: SampleContext, values: ParameterValues) => JsonObject,
): Sample {
  return {
    id,
    title,
    parameters: [mskClusterName, ...parameters],
    build: (context, values) => {
      const cluster = readText(values, mskClusterName.name);
      const domain = `${cluster}.${context.hex(6)}.c2.kafka.${context.region}.${dnsSuffix(context)}`;
      return {
        eventSource: "aws:kafka",
        eventSourceArn: mskClusterArn(context, cluster),
        // The port of brokers that ask for IAM credentials.
        bootstrapServers: joinBrokers([`b-1.${domain}`, `b-2.${domain}`], 9098),
        records: buildRecords(context, values),
      };
    },
  };
}

/**
 * A record of the Avro schema {orderId: string, quantity: int}: Apache Avro Specification, "Binary
 * encoding". Numbers, lengths included, are zigzag varints.
 */
function encodeAvro(orderIdText: string, quantityValue: number): Uint8Array {
  const bytes = new TextEncoder().encode(orderIdText);
  return Uint8Array.from([...varint(bytes.length * 2), ...bytes, ...varint(quantityValue * 2)]);
}

/**
 * A message with fields orderId = 1 and quantity = 2. Lambda takes the schema's id off its front, but
 * leaves the index that says which message of the schema it is: zero, for the first.
 */
function encodeProtobuf(orderIdText: string, quantityValue: number): Uint8Array {
  const bytes = new TextEncoder().encode(orderIdText);
  return Uint8Array.from([0, ...lengthDelimited(1, bytes), ...varintField(2, quantityValue)]);
}
