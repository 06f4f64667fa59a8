import { encodeBytesAsBase64 } from "../encoding/base64.ts";
import type { Json } from "../model/json.ts";
import { readJson, readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { withFifoSuffix } from "./fifoName.ts";
import { messageAttributes, readMessageAttributes } from "./messageAttributes.ts";
import { buildSnsRecord, type SnsMessage } from "./snsMessage.ts";

const topicName: SampleParameter = {
  name: "topicName",
  description: "Name of the topic.",
  kind: "text",
  default: "order-events",
};
const subject: SampleParameter = {
  name: "subject",
  description: "Subject of the notification.",
  kind: "text",
  default: "Order accepted",
};
const message: SampleParameter = {
  name: "message",
  description: "The message, as text.",
  kind: "text",
  default: "Order A-1042 was accepted.",
};

/** Samples of the SNS event; the first is a plain text with a subject. */
export const snsSamples: readonly [Sample, ...Sample[]] = [
  {
    id: "plain-text",
    title: "Text message",
    parameters: [topicName, subject, message],
    build: (context, values) => one(context, values, {}),
  },
  {
    id: "json-message",
    title: "JSON message",
    parameters: [
      topicName,
      subject,
      {
        name: "message",
        description: "The message, as JSON; it arrives as text.",
        kind: "json",
        default: '{"orderId":"A-1042","status":"accepted"}',
      },
    ],
    build: (context, values) =>
      one(context, values, { message: JSON.stringify(readJson(values, "message")) }),
  },
  {
    id: "message-attributes",
    title: "Message attributes",
    parameters: [
      topicName,
      subject,
      message,
      messageAttributes('{"tier":"gold","channels":["web","mobile"],"amount":59.9}'),
    ],
    build: (context, values) =>
      one(context, values, {
        attributes: {
          ...Object.fromEntries(
            readMessageAttributes(values).map(({ name, dataType, value }) => [
              name,
              { Type: dataType, Value: value },
            ]),
          ),
          checksum: {
            Type: "Binary",
            Value: encodeBytesAsBase64(Uint8Array.of(0xca, 0xfe, 0xba, 0xbe)),
          },
        },
      }),
  },
  {
    id: "no-subject",
    title: "Without a subject",
    parameters: [topicName, message],
    build: (context, values) => one(context, values, { subject: null }),
  },
  // AWS hands messages of FIFO topics to functions through a queue only (SNS Developer Guide, "FIFO
  // topics"); this is for code that is prepared for such a topic anyway.
  {
    id: "fifo-topic",
    title: "FIFO topic",
    parameters: [topicName, subject, message],
    build: (context, values) =>
      one(context, values, { topicName: withFifoSuffix(readText(values, "topicName")) }),
  },
];

function one(context: SampleContext, values: ParameterValues, more: Partial<SnsMessage>): Json {
  const given = {
    topicName: readText(values, "topicName"),
    subject: readText(values, "subject"),
    message: readText(values, "message"),
  };
  return { Records: [buildSnsRecord(context, { ...given, ...more })] };
}
