import { batchParameters } from "../composition/batchParameters.ts";
import { buildBatch, truncateJson } from "../composition/buildBatch.ts";
import { encodeBytesAsBase64 } from "../encoding/base64.ts";
import { dnsSuffix } from "../model/dnsSuffix.ts";
import type { Json, JsonObject } from "../model/json.ts";
import { textParameter } from "../model/sampleParameters.ts";
import { readInteger, readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import {
  brokerParameters,
  chooseBroker,
  encodeBody,
  messageBody,
  type Broker,
} from "./amazonMqMessage.ts";

interface ActivemqMessage {
  readonly index: number;
  readonly data: string;
  readonly messageType: "jms/text-message" | "jms/bytes-message";
  readonly destination: string;
}

/** Samples of the ActiveMQ event; the first is one text message. */
export const amazonMqActivemqSamples: readonly [Sample, ...Sample[]] = [
  {
    id: "text-message",
    title: "Text message",
    parameters: [...brokerParameters, messageBody, ...batchParameters("messages", 1)],
    build: buildTextMessages,
  },
  {
    id: "bytes-message",
    title: "Bytes message",
    parameters: brokerParameters,
    build: (context, values) => {
      const bytes = Uint8Array.from({ length: 48 }, () => context.integer(256));
      const sent = { messageType: "jms/bytes-message", data: encodeBytesAsBase64(bytes) } as const;
      return one(context, values, { ...sent, destination: readText(values, "queueName") });
    },
  },
  {
    id: "topic-destination",
    title: "Message of a virtual topic",
    parameters: [
      ...brokerParameters.slice(0, 1),
      textParameter("topicName", "Name of the virtual topic.", "VirtualTopic.orders"),
      textParameter("consumerName", "Name of the consumer that the queue is for.", "invoicing"),
      messageBody,
    ],
    build: (context, values) =>
      one(context, values, {
        messageType: "jms/text-message",
        data: encodeBody(readText(values, "body")).data,
        // ActiveMQ Classic, "Virtual Destinations": each consumer of a virtual topic has such a queue.
        destination: `Consumer.${readText(values, "consumerName")}.${readText(values, "topicName")}`,
      }),
  },
];

function buildTextMessages(context: SampleContext, values: ParameterValues): Json {
  const broker = chooseBroker(context, readText(values, "brokerName"));
  const bodies = buildBatch(readInteger(values, "count"), () => readText(values, "body"), {
    at: readInteger(values, "poisoned"),
    spoil: truncateJson,
  });
  const messages = bodies.map((body, index) =>
    buildMessage(context, broker, {
      index,
      data: encodeBody(body).data,
      messageType: "jms/text-message",
      destination: readText(values, "queueName"),
    }),
  );
  return buildEvent(broker, messages);
}

function one(
  context: SampleContext,
  values: ParameterValues,
  message: Omit<ActivemqMessage, "index">,
): Json {
  const broker = chooseBroker(context, readText(values, "brokerName"));
  return buildEvent(broker, [buildMessage(context, broker, { index: 0, ...message })]);
}

function buildEvent(broker: Broker, messages: readonly JsonObject[]): Json {
  return { eventSource: "aws:mq", eventSourceArn: broker.arn, messages };
}

function buildMessage(
  context: SampleContext,
  broker: Broker,
  { index, data, messageType, destination }: ActivemqMessage,
): JsonObject {
  const sent = context.now.getTime() - 12 + index;
  const host = `${broker.id}-1.mq.${context.region}.${dnsSuffix(context)}`;
  return {
    messageID: `ID:${host}-${30_000 + context.integer(30_000)}-${sent - 3_600_000}-4:12:1:1:${index + 1}`,
    messageType,
    timestamp: sent,
    deliveryMode: 2,
    correlationID: "",
    replyTo: "null",
    destination: { physicalName: destination },
    redelivered: false,
    type: "",
    expiration: 0,
    priority: 4,
    data,
    brokerInTime: sent + 2,
    brokerOutTime: sent + 3,
    properties: { tenant: "north" },
  };
}
