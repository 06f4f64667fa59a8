import type { Json } from "../model/json.ts";
import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { isSnsEnvelope } from "../nesting/contentOf.ts";
import { withFifoSuffix } from "./fifoName.ts";
import { buildSnsEnvelope, type SnsMessage } from "./snsMessage.ts";
import { sqs } from "./sqs.ts";
import { buildSqsRecord } from "./sqsRecord.ts";

const parameters: readonly SampleParameter[] = [
  {
    name: "topicName",
    description: "Name of the topic that the queue is subscribed to.",
    kind: "text",
    default: "order-events",
  },
  { name: "queueName", description: "Name of the queue.", kind: "text", default: "orders" },
  {
    name: "subject",
    description: "Subject of the notification.",
    kind: "text",
    default: "Order accepted",
  },
  {
    name: "message",
    description: "The message, as text.",
    kind: "text",
    default: "Order A-1042 was accepted.",
  },
];

const samples: readonly [Sample, ...Sample[]] = [
  {
    id: "standard",
    title: "Notification in a message",
    parameters,
    build: (context, values) => one(context, values),
  },
  {
    id: "raw-delivery",
    title: "Raw message delivery",
    parameters: parameters.filter(({ name }) => name === "queueName" || name === "message"),
    // Nothing of SNS is left in it: the publisher's attributes have become the queue's.
    recognisable: false,
    build: (context, values) => ({
      Records: [
        buildSqsRecord(context, {
          queueName: readText(values, "queueName"),
          body: readText(values, "message"),
          messageAttributes: { tier: { dataType: "String", value: "gold" } },
        }),
      ],
    }),
  },
  {
    id: "fifo",
    title: "FIFO topic and queue",
    parameters,
    build: buildFifo,
  },
];

function one(
  context: SampleContext,
  values: ParameterValues,
  systemAttributes: Readonly<Record<string, string>> = {},
): Json {
  const message: SnsMessage = {
    topicName: readText(values, "topicName"),
    subject: readText(values, "subject"),
    message: readText(values, "message"),
  };
  const record = buildSqsRecord(context, {
    queueName: readText(values, "queueName"),
    body: JSON.stringify(buildSnsEnvelope(context, message)),
    systemAttributes,
  });
  return { Records: [record] };
}

function buildFifo(context: SampleContext, values: ParameterValues): Json {
  const names = {
    topicName: withFifoSuffix(readText(values, "topicName")),
    queueName: withFifoSuffix(readText(values, "queueName")),
  };
  const attributes = {
    SequenceNumber: `188${context.digits(17)}`,
    MessageGroupId: "customer-17",
    MessageDeduplicationId: context.uuid(),
  };
  return one(context, { ...values, ...names }, attributes);
}

/** SNS Developer Guide, "Fanout Amazon SNS notifications to Amazon SQS queues". */
export const snsViaSqs: EventType = {
  ...sqs,
  id: "sns-via-sqs",
  service: "Amazon SNS / SQS",
  title: "SNS envelope inside an SQS body",
  shortTitle: "SNS via SQS",
  description:
    "A message was published to a topic that a queue is subscribed to, and Lambda's poller received it.",
  tier: 2,
  aliases: ["fan-out", "topic", "queue", "subscription"],
  documentation: "https://docs.aws.amazon.com/sns/latest/dg/sns-sqs-as-subscriber.html",
  recognition: { kind: "nested", carrier: "sqs", carries: isSnsEnvelope },
  names: {
    ...noEcosystemNames,
    powertoolsTypescriptSchema: "SnsSqsNotificationSchema",
    powertoolsPythonModel: "SnsNotificationModel",
  },
  samples,
};
