import { batchParameters } from "../composition/batchParameters.ts";
import { buildBatch, truncateJson } from "../composition/buildBatch.ts";
import type { Json } from "../model/json.ts";
import { readInteger, readJson, readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { withFifoSuffix } from "./fifoName.ts";
import { messageAttributes, readMessageAttributes } from "./messageAttributes.ts";
import {
  buildSqsRecord,
  queueArn,
  withBody,
  type SqsMessage,
  type SqsRecord,
} from "./sqsRecord.ts";

const queueName: SampleParameter = {
  name: "queueName",
  description: "Name of the queue.",
  kind: "text",
  default: "orders",
};
const body: SampleParameter = {
  name: "body",
  description: "The message, as text.",
  kind: "text",
  default: "Hello from SQS!",
};
const jsonBody: SampleParameter = {
  name: "body",
  description: "The message, as JSON; it arrives as text.",
  kind: "json",
  default: '{"orderId":"A-1042","amount":59.9}',
};
const messageGroupId: SampleParameter = {
  name: "messageGroupId",
  description: "Group within which the messages keep their order.",
  kind: "text",
  default: "customer-17",
};

/** Samples of the SQS event; the first is one message with a text body. */
export const sqsSamples: readonly [Sample, ...Sample[]] = [
  // First, because most queues carry JSON: a handler that expects it runs at the first click.
  {
    id: "json-body",
    title: "JSON body",
    parameters: [queueName, jsonBody],
    build: (context, values) =>
      one(context, values, { body: JSON.stringify(readJson(values, "body")) }),
  },
  {
    id: "standard",
    title: "One message",
    parameters: [queueName, body],
    build: (context, values) => one(context, values, {}),
  },
  {
    id: "batch",
    title: "Batch of messages",
    parameters: [queueName, ...batchParameters("messages", 10)],
    build: (context, values) => ({
      Records: batchOf(values, (index) =>
        buildSqsRecord(context, order(context, readText(values, "queueName"), index)),
      ),
    }),
  },
  {
    id: "fifo",
    title: "FIFO queue",
    parameters: [queueName, ...batchParameters("messages", 3), messageGroupId],
    build: buildFifo,
  },
  {
    id: "message-attributes",
    title: "Message attributes",
    parameters: [queueName, body, messageAttributes('{"tier":"gold","priority":3}')],
    build: (context, values) =>
      one(context, values, {
        messageAttributes: {
          ...Object.fromEntries(readMessageAttributes(values).map(({ name, ...is }) => [name, is])),
          checksum: { dataType: "Binary", value: Uint8Array.of(0xca, 0xfe, 0xba, 0xbe) },
        },
      }),
  },
  {
    id: "dead-letter-queue",
    title: "Moved to a dead-letter queue",
    parameters: [{ ...queueName, default: "orders-dlq" }, sourceQueueName(), body],
    build: (context, values) =>
      one(context, values, {
        receiveCount: 4,
        ageMs: 95_000,
        systemAttributes: {
          DeadLetterQueueSourceArn: queueArn(context, readText(values, "sourceQueueName")),
        },
      }),
  },
  {
    id: "trace-header",
    title: "Sent by a traced service",
    parameters: [queueName, body],
    build: (context, values) =>
      one(context, values, { systemAttributes: { AWSTraceHeader: traceHeader(context) } }),
  },
];

function one(context: SampleContext, values: ParameterValues, more: Partial<SqsMessage>): Json {
  const message = { queueName: readText(values, "queueName"), body: readText(values, "body") };
  return { Records: [buildSqsRecord(context, { ...message, ...more })] };
}

function batchOf(values: ParameterValues, makeRecord: (index: number) => SqsRecord): Json {
  return buildBatch(readInteger(values, "count"), makeRecord, {
    at: readInteger(values, "poisoned"),
    spoil: (record) => withBody(record, truncateJson(record.body)),
  });
}

function order(context: SampleContext, queue: string, index: number): SqsMessage {
  const amount = (context.integer(20_000) + 100) / 100;
  return {
    queueName: queue,
    body: JSON.stringify({ orderId: `A-${1042 + index}`, amount }),
    ageMs: 12 + index,
  };
}

function buildFifo(context: SampleContext, values: ParameterValues): Json {
  const queue = withFifoSuffix(readText(values, "queueName"));
  const first = BigInt(`188${context.digits(17)}`);
  return {
    Records: batchOf(values, (index) =>
      buildSqsRecord(context, {
        ...order(context, queue, index),
        systemAttributes: {
          SequenceNumber: String(first + BigInt(index) * 256n),
          MessageGroupId: readText(values, "messageGroupId"),
          MessageDeduplicationId: context.uuid(),
        },
      }),
    ),
  };
}

function sourceQueueName(): SampleParameter {
  return {
    name: "sourceQueueName",
    description: "Name of the queue whose redrive policy moved the message.",
    kind: "text",
    default: "orders",
  };
}

/** X-Ray Developer Guide, "Tracing header": the time of the trace in hexadecimal seconds. */
function traceHeader(context: SampleContext): string {
  const seconds = Math.floor(context.now.getTime() / 1000).toString(16);
  return `Root=1-${seconds}-${context.hex(24)};Parent=${context.hex(16)};Sampled=1`;
}
