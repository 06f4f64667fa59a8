import { batchParameters } from "../composition/batchParameters.ts";
import { buildBatch, truncateJson } from "../composition/buildBatch.ts";
import { encodeBase64 } from "../encoding/base64.ts";
import { buildSqsRecord } from "../messaging/sqsRecord.ts";
import type { EventType } from "../model/eventType.ts";
import { isJsonObject } from "../model/json.ts";
import { readInteger, readJson, readText } from "../model/readParameters.ts";
import type { Sample } from "../model/sample.ts";
import { jsonParameter, textParameter } from "../model/sampleParameters.ts";
import { buildFirehoseEvent, buildFirehoseRecords, firehoseStreamName } from "./firehoseBatch.ts";
import { firehoseTransform } from "./firehoseTransform.ts";

const samples: readonly [Sample, ...Sample[]] = [
  {
    id: "pipe",
    title: "Messages of a queue, sent by a pipe",
    parameters: [
      { ...firehoseStreamName, default: "orders-to-s3" },
      textParameter("queueName", "Name of the queue that the pipe reads.", "orders"),
      jsonParameter(
        "body",
        "Body of each message, as JSON; it arrives as text within JSON within base64.",
        '{"orderId":"A-1042","amount":59.9}',
      ),
      ...batchParameters("messages", 2, "has a body of broken JSON"),
    ],
    build: (context, values) => {
      const queueName = readText(values, "queueName");
      const bodies = buildBatch(
        readInteger(values, "count"),
        () => JSON.stringify(readJson(values, "body")),
        { at: readInteger(values, "poisoned"), spoil: truncateJson },
      );
      const contents = bodies.map((body) => ({
        data: encodeBase64(JSON.stringify(buildSqsRecord(context, { queueName, body }))),
      }));
      return buildFirehoseEvent(context, readText(values, firehoseStreamName.name), {
        records: buildFirehoseRecords(context, contents),
      });
    },
  },
];

/** EventBridge User Guide, "Amazon EventBridge Pipes", with a queue as source and Firehose as target. */
export const firehoseSqs: EventType = {
  ...firehoseTransform,
  id: "firehose-sqs",
  title: "Firehose records that wrap SQS messages",
  shortTitle: "SQS via Firehose",
  description:
    "A pipe moved messages from a queue to a Firehose stream, which transforms them before it delivers them.",
  tier: 3,
  aliases: ["queue", "pipe", "kinesis firehose", "message", "delivery stream"],
  documentation: "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes-sqs.html",
  recognition: {
    kind: "nested",
    carrier: "firehose-transform",
    carries: (content) => isJsonObject(content) && content["eventSource"] === "aws:sqs",
  },
  names: {
    ...firehoseTransform.names,
    typescriptType: null,
    typescriptHandlerType: null,
    typescriptResultType: null,
    powertoolsTypescriptSchema: "KinesisFirehoseSqsSchema",
    powertoolsPythonModel: "KinesisFirehoseSqsModel",
  },
  samples,
};
