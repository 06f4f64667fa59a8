import * as z from "zod";
import { field } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

const windows = "https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-windows.html";
const kafka = "https://docs.aws.amazon.com/lambda/latest/dg/kafka-retry-configurations.html";
const guide = "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html";

/**
 * The partial batch response that a poller reads where ReportBatchItemFailures is switched on. Null,
 * an empty object and an empty list all mean that every record was processed.
 * @param identifies what `itemIdentifier` is for this event source: "the record's messageId"
 * @param example an identifier as this event source sends it
 */
export function batchItemFailures(identifies: string, example: string): () => z.ZodType {
  return once(() => z.looseObject(failuresShape(identifies, example)).nullable());
}

/**
 * The same for a stream with a tumbling window, where the result also hands on a state. Source: Lambda
 * Developer Guide, "Implementing stateful processing".
 */
export function windowResponse(identifies: string, example: string): () => z.ZodType {
  return once(() => {
    const state = field(
      z.record(z.string(), z.unknown()),
      "What the next invocation in the same window gets as its state: always needed, and at most 1 MB.",
      { total: 42 },
      windows,
    );
    return z.looseObject({ state, ...failuresShape(identifies, example) });
  });
}

/**
 * The same for Kafka, whose records are identified by partition and offset. Source: Lambda Developer
 * Guide, "Configuring error handling controls for Kafka event sources".
 */
export const kafkaBatchResponse: () => z.ZodType = once(() => {
  const example = { partition: "orders-0", offset: 1042 };
  const identifier = z.looseObject({
    partition: field(
      z.string().min(1),
      "Topic and partition as the key of the event's `records` has them, joined by a hyphen.",
      example.partition,
      kafka,
    ),
    offset: field(z.number().int(), "The record's offset, a number.", example.offset, kafka),
  });
  const failure = z.looseObject({
    itemIdentifier: field(
      identifier,
      "Identifies the record that failed; an object, unlike other event sources. One that is not in the batch fails the whole batch.",
      example,
      kafka,
    ),
  });
  return z
    .looseObject({
      batchItemFailures: field(
        z.array(failure).nullable().optional(),
        "The records that failed and are to be retried; null, absent or empty where all succeeded.",
        [{ itemIdentifier: example }],
        kafka,
      ),
    })
    .nullable();
});

function failuresShape(identifies: string, example: string) {
  const failure = z.looseObject({
    itemIdentifier: field(
      z.string().min(1),
      `Identifies the record that failed: ${identifies}. An unknown or empty one fails the whole batch.`,
      example,
      guide,
    ),
  });
  return {
    batchItemFailures: field(
      z.array(failure).nullable().optional(),
      "The records that failed and are to be retried; null, absent or empty where all succeeded.",
      [{ itemIdentifier: example }],
      guide,
    ),
  };
}
