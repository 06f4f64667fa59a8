import { buildBusEvent, busParameters, ordersSource } from "../eventbridge/busEvent.ts";
import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { isJsonObject } from "../model/json.ts";
import { textParameter } from "../model/sampleParameters.ts";
import { readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import type { MessageAttribute } from "./md5OfAttributes.ts";
import { sqs } from "./sqs.ts";
import { buildSqsRecord } from "./sqsRecord.ts";

const samples: readonly [Sample, ...Sample[]] = [
  {
    id: "rule-target",
    title: "Queue as the target of a rule",
    parameters: [
      textParameter("queueName", "Name of the queue that the rule sends to.", "orders"),
      ...busParameters(ordersSource),
    ],
    build: (context, values) => ({
      Records: [
        buildSqsRecord(context, {
          queueName: readText(values, "queueName"),
          body: JSON.stringify(buildBusEvent(context, values)),
        }),
      ],
    }),
  },
  {
    id: "dead-letter-queue",
    title: "Dead-letter queue of a rule",
    parameters: [
      textParameter("queueName", "Name of the rule's dead-letter queue.", "orders-rule-dlq"),
      textParameter("ruleName", "Name of the rule.", "orders-to-billing"),
      textParameter("functionName", "Function that the rule could not invoke.", "billing"),
      ...busParameters(ordersSource),
    ],
    build: (context, values) => ({
      Records: [
        buildSqsRecord(context, {
          queueName: readText(values, "queueName"),
          body: JSON.stringify(buildBusEvent(context, values)),
          messageAttributes: deliveryFailure(context, values),
        }),
      ],
    }),
  },
];

/** EventBridge User Guide, "Using dead-letter queues to process undelivered events". */
function deliveryFailure(
  context: SampleContext,
  values: ParameterValues,
): Readonly<Record<string, MessageAttribute>> {
  const { partition, region, accountId } = context;
  const attributes = {
    RULE_ARN: `arn:${partition}:events:${region}:${accountId}:rule/${readText(values, "ruleName")}`,
    TARGET_ARN: `arn:${partition}:lambda:${region}:${accountId}:function:${readText(values, "functionName")}`,
    ERROR_CODE: "THROTTLING",
    ERROR_MESSAGE: "Rate exceeded.",
    EXHAUSTED_RETRY_CONDITION: "MaximumRetryAttempts",
    RETRY_ATTEMPTS: "185",
  };
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, { dataType: "String", value }]),
  );
}

/** EventBridge User Guide, "Amazon SQS queues as targets", and its dead-letter queues. */
export const eventbridgeViaSqs: EventType = {
  ...sqs,
  id: "eventbridge-via-sqs",
  service: "Amazon EventBridge / SQS",
  title: "EventBridge event inside an SQS body",
  shortTitle: "Events via SQS",
  description:
    "A rule sent an event to a queue, or could not deliver it and sent it to its dead-letter queue, and Lambda's poller received the message.",
  tier: 2,
  aliases: ["eventbridge", "rule", "event bus", "queue", "dead-letter queue", "dlq", "buffer"],
  documentation: "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-dlq.html",
  recognition: {
    kind: "nested",
    carrier: "sqs",
    carries: (content) =>
      isJsonObject(content) &&
      typeof content["detail-type"] === "string" &&
      typeof content["source"] === "string",
  },
  names: noEcosystemNames,
  samples,
};
