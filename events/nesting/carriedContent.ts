import type * as z from "zod";
import { eventbridgeCustomEvent } from "../eventbridge/eventbridgeCustom.schema.ts";
import { schemasAt, type FieldPath } from "../fieldTree.ts";
import { configInvokingEvent } from "../management/configInvokingEvent.schema.ts";
import { logsDocument } from "../monitoring/logsDocument.schema.ts";
import { snsSchema } from "../messaging/sns.schema.ts";
import { sqsRecordSchema } from "../messaging/sqs.schema.ts";
import { once } from "../model/once.ts";
import { s3Schema } from "../storage/s3.schema.ts";
import { dynamodbRecordSchema } from "../streams/dynamodbStream.schema.ts";

/** A text in an event that holds something which has a schema itself. */
export interface CarriedContent {
  /** Where the text stands; 0 for any item of a list. */
  readonly path: FieldPath;
  /** What has to be undone, in this order, for the content to come out. */
  readonly encoding: readonly ("base64" | "gunzip" | "json")[];
  readonly schema: () => z.ZodType;
  /** False where the content differs in a few keys from what the schema says. */
  readonly isExact: boolean;
}

const body: FieldPath = ["Records", 0, "body"];
const message: FieldPath = ["Records", 0, "Sns", "Message"];
const kinesisData: FieldPath = ["Records", 0, "kinesis", "data"];

/** SNS writes the certificate's key with other capitals into a queue, and leaves out what is null. */
const snsEnvelope = once(() => schemasAt(snsSchema(), ["Records", 0, "Sns"])[0] ?? snsSchema());

const json = ["json"] as const;
const text64 = ["base64", "json"] as const;
const zipped = ["base64", "gunzip", "json"] as const;

const contents: ReadonlyMap<string, CarriedContent> = new Map<string, CarriedContent>([
  [
    "config-rule",
    { path: ["invokingEvent"], encoding: json, schema: configInvokingEvent, isExact: false },
  ],
  ["s3-via-sqs", { path: body, encoding: json, schema: s3Schema, isExact: true }],
  ["sns-via-sqs", { path: body, encoding: json, schema: snsEnvelope, isExact: false }],
  [
    "eventbridge-via-sqs",
    { path: body, encoding: json, schema: eventbridgeCustomEvent, isExact: false },
  ],
  ["s3-via-sns", { path: message, encoding: json, schema: s3Schema, isExact: true }],
  [
    "kinesis-dynamodb",
    { path: kinesisData, encoding: text64, schema: dynamodbRecordSchema, isExact: false },
  ],
  [
    "kinesis-cloudwatch-logs",
    { path: kinesisData, encoding: zipped, schema: logsDocument, isExact: true },
  ],
  [
    "firehose-sqs",
    { path: ["records", 0, "data"], encoding: text64, schema: sqsRecordSchema, isExact: false },
  ],
  [
    "cloudwatch-logs",
    { path: ["awslogs", "data"], encoding: zipped, schema: logsDocument, isExact: true },
  ],
]);

/**
 * What an event of this type carries as text, where the catalogue has a schema for it.
 * @param eventType catalogue id
 */
export function carriedContentOf(eventType: string): CarriedContent | null {
  return contents.get(eventType) ?? null;
}
