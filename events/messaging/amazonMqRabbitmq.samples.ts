import { batchParameters } from "../composition/batchParameters.ts";
import { buildBatch, truncateJson } from "../composition/buildBatch.ts";
import { javaDate } from "../encoding/javaDate.ts";
import type { Json, JsonObject } from "../model/json.ts";
import { jsonParameter, textParameter } from "../model/sampleParameters.ts";
import { readInteger, readJson, readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { brokerParameters, chooseBroker, encodeBody, messageBody } from "./amazonMqMessage.ts";

const virtualHost = textParameter("virtualHost", "Virtual host that the queue lies in.", "/");

/** Samples of the RabbitMQ event; the first has one queue. */
export const amazonMqRabbitmqSamples: readonly [Sample, ...Sample[]] = [
  {
    id: "one-queue",
    title: "Messages of one queue",
    parameters: [...brokerParameters, virtualHost, messageBody, ...batchParameters("messages", 1)],
    build: (context, values) => {
      const bodies = buildBatch(readInteger(values, "count"), () => readText(values, "body"), {
        at: readInteger(values, "poisoned"),
        spoil: truncateJson,
      });
      return buildEvent(context, values, {
        [queueKey(values)]: bodies.map((body) => buildMessage(context, body, null)),
      });
    },
  },
  {
    id: "two-virtual-hosts",
    title: "Queues of two virtual hosts",
    parameters: [
      ...brokerParameters,
      virtualHost,
      textParameter("otherVirtualHost", "The other virtual host.", "returns"),
      messageBody,
    ],
    build: (context, values) => {
      const other = { ...values, virtualHost: readText(values, "otherVirtualHost") };
      const body = readText(values, "body");
      return buildEvent(context, values, {
        [queueKey(values)]: [buildMessage(context, body, null)],
        [queueKey(other)]: [buildMessage(context, body, null)],
      });
    },
  },
  {
    id: "headers",
    title: "Headers",
    parameters: [
      ...brokerParameters,
      virtualHost,
      messageBody,
      jsonParameter(
        "headers",
        "Headers of the message, an object; text arrives as bytes.",
        '{"tenant":"north","attempt":2}',
      ),
    ],
    build: (context, values) =>
      buildEvent(context, values, {
        [queueKey(values)]: [
          buildMessage(context, readText(values, "body"), readJson(values, "headers")),
        ],
      }),
  },
];

function buildEvent(
  context: SampleContext,
  values: ParameterValues,
  rmqMessagesByQueue: JsonObject,
): Json {
  const { arn } = chooseBroker(context, readText(values, "brokerName"));
  return { eventSource: "aws:rmq", eventSourceArn: arn, rmqMessagesByQueue };
}

function queueKey(values: ParameterValues): string {
  return `${readText(values, "queueName")}::${readText(values, "virtualHost")}`;
}

function buildMessage(context: SampleContext, body: string, headers: Json): JsonObject {
  const { data, size } = encodeBody(body);
  return {
    basicProperties: {
      contentType: "application/json",
      contentEncoding: null,
      headers: headers === null ? null : encodeHeaders(headers),
      deliveryMode: 2,
      priority: 0,
      correlationId: null,
      replyTo: null,
      expiration: null,
      messageId: context.uuid(),
      timestamp: javaDate(context.now, ", "),
      type: null,
      userId: "orders-service",
      appId: null,
      clusterId: null,
      bodySize: size,
    },
    redelivered: false,
    data,
  };
}

/** AMQP's long strings are bytes to the client that polls, and so they arrive. */
function encodeHeaders(headers: Json): JsonObject {
  const encoder = new TextEncoder();
  return Object.fromEntries(
    Object.entries(headers ?? {}).map(([name, value]: [string, Json]) => [
      name,
      typeof value === "string" ? { bytes: [...encoder.encode(value)] } : value,
    ]),
  );
}
