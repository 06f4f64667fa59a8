import * as z from "zod";
import { arnField, constantField } from "../model/commonFields.ts";
import { field, hinted } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

const page = "https://docs.aws.amazon.com/lambda/latest/dg/with-mq.html";
const headersExample = { tenant: { bytes: [110, 111, 114, 116, 104] }, attempt: 1 };

function nullableText(description: string, example: string) {
  return field(z.string().nullable(), `${description}; null where the producer set none.`, example);
}

const header = once(() =>
  z.union([
    z.looseObject({
      bytes: field(
        z.array(z.number()),
        "Bytes of a text header, as numbers: turn them into text.",
        headersExample.tenant.bytes,
        page,
      ),
    }),
    z.unknown(),
  ]),
);

const basicProperties = once(() =>
  z.looseObject({
    contentType: nullableText("Media type of the body", "application/json"),
    contentEncoding: nullableText("Encoding of the body, such as gzip", "gzip"),
    headers: field(
      z.record(z.string(), header()).nullable(),
      "Headers that the producer set, by name: text as `{bytes: [...]}`, numbers as they are; null where there are none.",
      headersExample,
      page,
    ),
    deliveryMode: field(
      z.number().nullable(),
      "Whether the broker stores the message: 1 for no, 2 for persistent; null where the producer set none.",
      2,
    ),
    priority: field(
      z.number().nullable(),
      "Priority from 0 to 255; null where the producer set none.",
      0,
    ),
    correlationId: nullableText("Joins an answer to its question", "order-A-1042"),
    replyTo: nullableText("Queue to send an answer to", "order-replies"),
    expiration: nullableText("Milliseconds for which the message lives, as text", "60000"),
    messageId: nullableText("Id that the producer gave the message", "order-A-1042-1"),
    timestamp: nullableText(
      "When the producer says it sent the message: an American date and time, as text, to the second",
      "Jan 1, 2026, 12:00:00 AM",
    ),
    type: nullableText("Kind of the message, in the producer's words", "OrderPlaced"),
    userId: nullableText("The broker's user that sent the message", "orders-service"),
    appId: nullableText("Application that sent the message", "shop"),
    clusterId: nullableText("Unused since AMQP 0-9-1", "east"),
    bodySize: field(z.number(), "Size of the body in bytes.", 34),
  }),
);

const propertiesExample = {
  contentType: "application/json",
  contentEncoding: null,
  headers: headersExample,
  deliveryMode: 2,
  priority: 0,
  correlationId: null,
  replyTo: null,
  expiration: null,
  messageId: null,
  timestamp: "Jan 1, 2026, 12:00:00 AM",
  type: null,
  userId: "orders-service",
  appId: null,
  clusterId: null,
  bodySize: 34,
};
const data = "eyJvcmRlcklkIjoiQS0xMDQyIiwiYW1vdW50Ijo1OS45fQ==";

/** One message of a RabbitMQ event. */
export const rabbitmqMessageSchema = once(() =>
  z.looseObject({
    basicProperties: field(
      basicProperties(),
      "AMQP's properties of the message; most are null unless the producer sets them.",
      propertiesExample,
      page,
    ),
    redelivered: field(
      z.boolean(),
      "True where the message was delivered before and not acknowledged.",
      false,
    ),
    data: field(
      hinted(z.string(), "base64"),
      "The body, as base64: decode it before you parse.",
      data,
      page,
    ),
  }),
);

/** Event of a RabbitMQ event source mapping: Lambda Developer Guide, "Using Lambda with Amazon MQ". */
export const amazonMqRabbitmqSchema = once(() =>
  z.looseObject({
    eventSource: constantField("Always aws:rmq.", "aws:rmq"),
    eventSourceArn: arnField(
      "The broker. Note the small letters in Arn.",
      "arn:aws:mq:us-east-1:123456789012:broker:orders-broker:b-9bcfa592-423a-4942-879d-eb284b418fc8",
    ),
    rmqMessagesByQueue: field(
      z.record(z.string(), z.array(rabbitmqMessageSchema()).min(1)),
      "The batch: lists of messages by queue and virtual host, joined as in `orders::/`. There is no Records here.",
      { "orders::/": [{ basicProperties: propertiesExample, redelivered: false, data }] },
      page,
    ),
  }),
);
