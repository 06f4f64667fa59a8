import type { EventType } from "../model/eventType.ts";
import { firstRecordHas } from "../recognition/firstRecordHas.ts";
import { batchItemFailures } from "../responses/batchItemFailures.ts";
import { sqsSamples } from "./sqs.samples.ts";
import { sqsSchema } from "./sqs.schema.ts";
import { failureAnswers } from "../responses/failureAnswers.ts";

/** Lambda Developer Guide, "Using Lambda with Amazon SQS". */
export const sqs: EventType = {
  id: "sqs",
  service: "Amazon SQS",
  title: "SQS message batch",
  shortTitle: "SQS",
  description: "Lambda's poller received messages from a queue and hands them over as a batch.",
  category: "Messaging",
  tier: 1,
  aliases: ["queue", "message", "fifo", "dead-letter queue", "dlq", "Simple Queue Service"],
  documentation: "https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html",
  schema: sqsSchema,
  answers: failureAnswers,
  responseSchema: batchItemFailures(
    "the record's messageId",
    "059f36b4-87a3-44ab-83d2-661975830a7d",
  ),
  delivery: {
    kind: "poll-queue",
    deliveredBy:
      "An event source mapping polls the queue and invokes the function with up to a batch of messages, which stay invisible to other consumers meanwhile.",
    resultUse:
      "If the handler returns, the messages are deleted, except those that it names in batchItemFailures where ReportBatchItemFailures is on; if it throws, all of them return to the queue when their visibility timeout ends.",
    itemIdentifier: "messageId",
  },
  recognition: firstRecordHas("eventSource", "aws:sqs"),
  names: {
    samEventTypes: ["SQS"],
    serverlessKeys: ["sqs"],
    cdkConstruct: "SqsEventSource",
    typescriptType: "SQSEvent",
    typescriptHandlerType: "SQSHandler",
    typescriptResultType: "SQSBatchResponse",
    powertoolsTypescriptSchema: "SqsSchema",
    powertoolsPythonDataClass: "SQSEvent",
    powertoolsPythonModel: "SqsModel",
    goType: "SQSEvent",
    javaClass: "SQSEvent",
    dotnet: { package: "Amazon.Lambda.SQSEvents", type: "SQSEvent" },
  },
  samples: sqsSamples,
};
