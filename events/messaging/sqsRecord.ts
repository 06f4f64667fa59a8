import { encodeBytesAsBase64 } from "../encoding/base64.ts";
import { md5OfText } from "../encoding/md5.ts";
import type { Json, JsonObject } from "../model/json.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { md5OfAttributes, type MessageAttribute } from "./md5OfAttributes.ts";

/** What may differ from one SQS record to the next; the rest follows from the context. */
export interface SqsMessage {
  readonly queueName: string;
  readonly body: string;
  /** Attributes of SQS's own, besides the four that every message has. */
  readonly systemAttributes?: Readonly<Record<string, string>>;
  readonly messageAttributes?: Readonly<Record<string, MessageAttribute>>;
  readonly receiveCount?: number;
  /** Milliseconds for which the message lay in the queue. */
  readonly ageMs?: number;
}

/** A record of an SQS event, as JSON. */
export interface SqsRecord extends JsonObject {
  readonly body: string;
  readonly md5OfBody: string;
}

/** Builds one record as the poller hands it over. */
export function buildSqsRecord(context: SampleContext, message: SqsMessage): SqsRecord {
  const attributes = message.messageAttributes ?? {};
  const digest = md5OfAttributes(attributes);
  const received = context.now.getTime();
  return {
    messageId: context.uuid(),
    receiptHandle: `AQEB${context.alphanumeric(160)}==`,
    body: message.body,
    attributes: {
      ApproximateReceiveCount: String(message.receiveCount ?? 1),
      SentTimestamp: String(received - (message.ageMs ?? 12)),
      SenderId: `AIDA${context.alphanumeric(17).toUpperCase()}`,
      ApproximateFirstReceiveTimestamp: String(received),
      ...message.systemAttributes,
    },
    messageAttributes: Object.fromEntries(
      Object.entries(attributes).map(([name, value]) => [name, asRecordAttribute(value)]),
    ),
    ...(digest === null ? {} : { md5OfMessageAttributes: digest }),
    md5OfBody: md5OfText(message.body),
    eventSource: "aws:sqs",
    eventSourceARN: queueArn(context, message.queueName),
    awsRegion: context.region,
  };
}

/** ARN of a queue in the sample's account and Region. */
export function queueArn(context: SampleContext, queueName: string): string {
  return `arn:${context.partition}:sqs:${context.region}:${context.accountId}:${queueName}`;
}

/** The same record with another body, its digest included. */
export function withBody(record: SqsRecord, body: string): SqsRecord {
  return { ...record, body, md5OfBody: md5OfText(body) };
}

function asRecordAttribute({ dataType, value }: MessageAttribute): Json {
  const lists = { stringListValues: [], binaryListValues: [], dataType };
  return typeof value === "string"
    ? { stringValue: value, ...lists }
    : { binaryValue: encodeBytesAsBase64(value), ...lists };
}
