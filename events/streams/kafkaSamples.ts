import { buildBatch, truncateJson } from "../composition/buildBatch.ts";
import type { JsonObject } from "../model/json.ts";
import { readInteger, readText } from "../model/readParameters.ts";
import type { ParameterValues } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { jsonParameter, textParameter } from "../model/sampleParameters.ts";
import { buildKafkaRecords, type KafkaMessage } from "./kafkaMessage.ts";

/** Parameters that samples of both kinds of Kafka share. */
export const kafkaParameters = {
  topic: textParameter("topic", "Name of the topic.", "orders"),
  key: textParameter("key", "The record's key; it arrives as base64.", "customer-17"),
  value: jsonParameter(
    "value",
    "The record's value, as JSON; it arrives as base64.",
    '{"orderId":"A-1042","amount":59.9}',
  ),
};

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
