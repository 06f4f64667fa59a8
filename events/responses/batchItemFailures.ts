import * as z from "zod";
import { field } from "../model/fieldDocs.ts";

const guide = "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html";

/**
 * The partial batch response that a poller reads where ReportBatchItemFailures is switched on. Null,
 * an empty object and an empty list all mean that every record was processed.
 * @param identifies what `itemIdentifier` is for this event source: "the record's messageId"
 * @param example an identifier as this event source sends it
 */
export function batchItemFailures(identifies: string, example: string): z.ZodType {
  const failure = z.looseObject({
    itemIdentifier: field(
      z.string().min(1),
      `Identifies the record that failed: ${identifies}. An unknown or empty one fails the whole batch.`,
      example,
      guide,
    ),
  });
  const response = z.looseObject({
    batchItemFailures: field(
      z.array(failure).nullable().optional(),
      "The records that failed and are to be retried; null, absent or empty where all succeeded.",
      [{ itemIdentifier: example }],
      guide,
    ),
  });
  return response.nullable();
}
