import * as z from "zod";
import { arnField, textField } from "../model/commonFields.ts";
import { field, hinted, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

const page = "https://docs.aws.amazon.com/lambda/latest/dg/with-mq.html";
const brokerArn =
  "arn:aws:mq:us-east-1:123456789012:broker:orders-broker:b-0f5b7522-2b41-4f85-a615-735a4e6d96b5";
const messageId =
  "ID:b-0f5b7522-2b41-4f85-a615-735a4e6d96b5-1.mq.us-east-1.amazonaws.com-34859-1767225600000-4:12:1:1:3";

function timeField(description: string, example: number) {
  return field(z.number().optional(), description, example);
}

function correlationField(description: string) {
  return field(z.string().nullable().optional(), description, "order-A-1042");
}

/** One message of an ActiveMQ event. */
export const activemqMessageSchema = once(() =>
  z.looseObject({
    messageID: textField("Id of the message, given by the broker.", messageId),
    messageType: known(
      field(
        z.string(),
        "jms/text-message or jms/bytes-message; the data are base64 either way.",
        "jms/text-message",
        page,
      ),
      ["jms/text-message", "jms/bytes-message"],
    ),
    data: field(
      hinted(z.string(), "base64"),
      "The body, as base64: decode it before you parse.",
      "eyJvcmRlcklkIjoiQS0xMDQyIn0=",
      page,
    ),
    destination: field(
      z.looseObject({
        physicalName: textField("Name of the queue on the broker.", "orders"),
      }),
      "Where the message was sent to. Subscribers of a virtual topic get it through a queue of their own.",
      { physicalName: "orders" },
    ),
    timestamp: timeField(
      "When the producer sent the message: milliseconds since 1970.",
      1_767_225_600_000,
    ),
    brokerInTime: timeField(
      "When the message reached the broker: milliseconds since 1970.",
      1_767_225_600_002,
    ),
    brokerOutTime: timeField(
      "When the message left the broker: milliseconds since 1970.",
      1_767_225_600_003,
    ),
    deliveryMode: field(
      z.number().optional(),
      "Whether the broker stores the message: 1 for no, 2 for persistent.",
      1,
    ),
    redelivered: field(
      z.boolean().optional(),
      "True where the message was delivered before and not acknowledged.",
      false,
    ),
    correlationID: correlationField(
      "Joins an answer to its question; empty text where the producer set none.",
    ),
    correlationId: correlationField(
      "Another spelling of correlationID, which AWS's guide has in its example.",
    ),
    replyTo: field(
      z.string().nullable().optional(),
      "Where to send an answer; null, or the text `null`, where the producer set nothing.",
      "queue://order-replies",
    ),
    type: field(
      z.string().nullable().optional(),
      "The JMS type that the producer set; empty text or null where it set none.",
      "OrderPlaced",
    ),
    expiration: field(
      z.union([z.number(), z.string()]).optional(),
      "When the message goes away: milliseconds since 1970, as a number or as text; 0 for never.",
      0,
    ),
    priority: field(z.number().optional(), "Priority from 0 to 9, 4 where none was set.", 4),
    properties: field(
      z.record(z.string(), z.unknown()).nullable().optional(),
      "Properties that the producer set, by name; null or absent where there are none.",
      { tenant: "north" },
    ),
    connectionId: field(
      z.string().optional(),
      "Id of the producer's connection; mostly absent.",
      "ID:producer-17",
    ),
    persistent: field(
      z.boolean().optional(),
      "Whether the broker stores the message; mostly absent.",
      true,
    ),
  }),
);

/** Event of an ActiveMQ event source mapping: Lambda Developer Guide, "Using Lambda with Amazon MQ". */
export const amazonMqActivemqSchema = once(() =>
  z.looseObject({
    eventSource: field(
      z.enum(["aws:mq", "aws:amq"]),
      "Always aws:mq; some libraries' test events say aws:amq.",
      "aws:mq",
    ),
    eventSourceArn: arnField("The broker. Note the small letters in Arn.", brokerArn),
    messages: field(
      z.array(activemqMessageSchema()).min(1),
      "The batch: between one message and the batch size of the trigger. There is no Records here.",
      [
        {
          messageID: messageId,
          messageType: "jms/text-message",
          data: "eyJvcmRlcklkIjoiQS0xMDQyIn0=",
          destination: { physicalName: "orders" },
        },
      ],
      page,
    ),
  }),
);
