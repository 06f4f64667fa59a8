import { encodeBase64 } from "../encoding/base64.ts";
import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { readJson, readText } from "../model/readParameters.ts";
import type { Sample } from "../model/sample.ts";
import {
  checkRecordTransform,
  recordTransformResponse,
  type RecordTransform,
} from "../responses/recordTransform.ts";
import { firehoseTransformMskSchema } from "./firehose.schema.ts";
import {
  buildFirehoseEvent,
  buildFirehoseRecords,
  firehoseStreamName,
  isTransformBatch,
} from "./firehoseBatch.ts";
import { firehoseTransform } from "./firehoseTransform.ts";
import { kafkaParameters } from "./kafkaSamples.ts";
import { mskClusterArn, mskClusterName } from "./mskCluster.ts";
import { FromItem } from "../model/answer.ts";
import { recordAnswers } from "../responses/recordAnswers.ts";

const transform: RecordTransform = {
  results: ["Ok", "Dropped", "ProcessingFailed"],
  content: "kafkaRecordValue",
  page: "https://docs.aws.amazon.com/firehose/latest/dev/data-transformation-status-model.html",
};

const samples: readonly [Sample, ...Sample[]] = [
  {
    id: "msk-record",
    title: "Record of an MSK topic",
    parameters: [
      { ...firehoseStreamName, default: "orders-to-s3" },
      mskClusterName,
      kafkaParameters.value,
    ],
    build: (context, values) => {
      const content = {
        mskRecordMetadata: {
          offset: String(1000 + context.integer(90_000)),
          partitionId: String(context.integer(6)),
          approximateArrivalTimestamp: context.now.getTime() - 60_000,
        },
        kafkaRecordValue: encodeBase64(JSON.stringify(readJson(values, "value"))),
      };
      return buildFirehoseEvent(context, readText(values, firehoseStreamName.name), {
        sourceMSKArn: mskClusterArn(context, readText(values, mskClusterName.name)),
        records: buildFirehoseRecords(context, [content]),
      });
    },
  },
];

/** Data Firehose Developer Guide, "Required parameters for data transformation", for Amazon MSK. */
export const firehoseTransformMsk: EventType = {
  ...firehoseTransform,
  id: "firehose-transform-msk",
  title: "Data transformation, MSK source",
  shortTitle: "Firehose (MSK)",
  description:
    "Firehose read records from a topic of an MSK cluster and transforms them before it delivers them.",
  tier: 3,
  aliases: ["kafka", "kinesis firehose", "delivery stream", "transformation"],
  documentation:
    "https://docs.aws.amazon.com/firehose/latest/dev/data-transformation-status-model.html",
  schema: firehoseTransformMskSchema,
  answers: recordAnswers({ kafkaRecordValue: new FromItem("kafkaRecordValue") }),
  responseSchema: recordTransformResponse(transform),
  checkResult: (event, result) => checkRecordTransform(transform, event, result),
  recognition: {
    kind: "fixed",
    matches: (event) => isTransformBatch(event, "kafkaRecordValue"),
  },
  names: { ...noEcosystemNames, javaClass: "MSKFirehoseEvent" },
  samples,
};
