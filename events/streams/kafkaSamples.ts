import { buildBatch, truncateJson } from "../composition/buildBatch.ts";
import type { JsonObject } from "../model/json.ts";
import { readInteger, readText } from "../model/readParameters.ts";
import type { ParameterValues, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { buildKafkaRecords, type KafkaMessage } from "./kafkaMessage.ts";

/** Parameters that samples of both kinds of Kafka share. */
export const kafkaParameters = {
  topic: { name: "topic", description: "Name of the topic.", kind: "text", default: "orders" },
  key: {
    name: "key",
    description: "The record's key; it arrives as base64.",
    kind: "text",
    default: "customer-17",
  },
  value: {
    name: "value",
    description: "The record's value, as JSON; it arrives as base64.",
    kind: "json",
    default: '{"orderId":"A-1042","amount":59.9}',
  },
  count: {
    name: "count",
    description: "Number of records in the batch.",
    kind: "integer",
    default: "5",
    minimum: 1,
    maximum: 10_000,
  },
  poisoned: {
    name: "poisoned",
    description: "Which record is broken JSON, counted from 1; 0 for none.",
    kind: "integer",
    default: "0",
    minimum: 0,
  },
} as const satisfies Readonly<Record<string, SampleParameter>>;

/** The one record of a small batch, in partition 0. */
export function oneRecord(
  context: SampleContext,
  values: ParameterValues,
  message: Partial<KafkaMessage>,
): JsonObject {
  const whole: KafkaMessage = {
    topic: readText(values, "topic"),
    partition: 0,
    offset: firstOffset(context),
    key: readText(values, "key"),
    value: null,
    ...message,
  };
  return buildKafkaRecords(context, [whole]);
}

/**
 * `count` orders, dealt out to so many partitions in turn; record `poisoned` is broken JSON.
 * @param values has `topic` and `count`, and may have `poisoned`
 */
export function manyRecords(
  context: SampleContext,
  values: ParameterValues,
  partitions: number,
): JsonObject {
  const first = firstOffset(context);
  const messages = buildBatch(
    readInteger(values, "count"),
    (index) => ({
      topic: readText(values, "topic"),
      partition: index % partitions,
      offset: first + Math.floor(index / partitions),
      key: `customer-${17 + index}`,
      value: JSON.stringify({ orderId: `A-${1042 + index}`, amount: amount(context) }),
    }),
    {
      at: readInteger(values, "poisoned"),
      spoil: (message) => ({ ...message, value: truncateJson(message.value) }),
    },
  );
  return buildKafkaRecords(context, messages);
}

function firstOffset(context: SampleContext): number {
  return 1000 + context.integer(90_000);
}

function amount(context: SampleContext): number {
  return (context.integer(20_000) + 100) / 100;
}
