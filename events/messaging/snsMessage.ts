import { encodeBytesAsBase64 } from "../encoding/base64.ts";
import type { Json, JsonObject } from "../model/json.ts";
import { dnsSuffix } from "../model/dnsSuffix.ts";
import type { SampleContext } from "../model/sampleContext.ts";

/** What a publisher gives to SNS. */
export interface SnsMessage {
  /** For a FIFO topic it ends in `.fifo`. */
  readonly topicName: string;
  /** Null where the publisher gave none. */
  readonly subject: string | null;
  readonly message: string;
  readonly attributes?: Readonly<Record<string, SnsAttribute>>;
}

export interface SnsAttribute {
  readonly Type: "String" | "String.Array" | "Number" | "Binary";
  readonly Value: string;
}

/** Builds the record that SNS hands to a subscribed function. */
export function buildSnsRecord(context: SampleContext, message: SnsMessage): JsonObject {
  const { subscriptionArn, unsubscribe, certificate, ...common } = describe(context, message);
  return {
    EventSource: "aws:sns",
    EventVersion: "1.0",
    EventSubscriptionArn: subscriptionArn,
    Sns: {
      ...common,
      ...sequenceOf(context, message),
      Subject: message.subject,
      SigningCertUrl: certificate,
      UnsubscribeUrl: unsubscribe,
      MessageAttributes: asJson(message.attributes ?? {}),
    },
  };
}

/**
 * Builds the JSON that SNS puts into a queue without raw message delivery: SNS Developer Guide,
 * "Message and JSON formats". Against a function's record, the addresses are spelt `URL` and what
 * the publisher did not give is absent.
 */
export function buildSnsEnvelope(context: SampleContext, message: SnsMessage): JsonObject {
  const { unsubscribe, certificate, Type, MessageId, TopicArn, ...rest } = describe(
    context,
    message,
  );
  return {
    Type,
    MessageId,
    ...sequenceOf(context, message),
    TopicArn,
    ...(message.subject === null ? {} : { Subject: message.subject }),
    Message: rest.Message,
    Timestamp: rest.Timestamp,
    SignatureVersion: rest.SignatureVersion,
    Signature: rest.Signature,
    SigningCertURL: certificate,
    UnsubscribeURL: unsubscribe,
    ...(message.attributes === undefined ? {} : { MessageAttributes: asJson(message.attributes) }),
  };
}

function sequenceOf(context: SampleContext, { topicName }: SnsMessage): JsonObject {
  const isFifo = topicName.endsWith(".fifo");
  return isFifo ? { SequenceNumber: `1000000000000000${context.digits(4)}` } : {};
}

function describe(context: SampleContext, { topicName, message }: SnsMessage) {
  const topicArn = `arn:${context.partition}:sns:${context.region}:${context.accountId}:${topicName}`;
  const subscriptionArn = `${topicArn}:${context.uuid()}`;
  const endpoint = `https://sns.${context.region}.${dnsSuffix(context)}`;
  return {
    subscriptionArn,
    unsubscribe: `${endpoint}/?Action=Unsubscribe&SubscriptionArn=${subscriptionArn}`,
    certificate: `${endpoint}/SimpleNotificationService-${context.hex(32)}.pem`,
    Type: "Notification",
    MessageId: context.uuid(),
    TopicArn: topicArn,
    Message: message,
    Timestamp: context.now.toISOString(),
    SignatureVersion: "1",
    Signature: encodeBytesAsBase64(Uint8Array.from({ length: 256 }, () => context.integer(256))),
  };
}

function asJson(attributes: Readonly<Record<string, SnsAttribute>>): Json {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, { Type, Value }]) => [name, { Type, Value }]),
  );
}
