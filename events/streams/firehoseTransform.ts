import * as z from "zod";
import type { SynchronousDelivery } from "../model/delivery.ts";
import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { field } from "../model/fieldDocs.ts";
import { isJsonObject } from "../model/json.ts";
import {
  checkRecordTransform,
  recordTransformResponse,
  type RecordTransform,
} from "../responses/recordTransform.ts";
import { firehoseTransformSchema } from "./firehose.schema.ts";
import { isTransformBatch } from "./firehoseBatch.ts";
import { firehoseTransformSamples } from "./firehoseTransform.samples.ts";
import { FromItem } from "../model/answer.ts";
import { recordAnswers } from "../responses/recordAnswers.ts";

const partitioningPage =
  "https://docs.aws.amazon.com/firehose/latest/dev/dynamic-partitioning-partitioning-keys.html";
const routingPage =
  "https://docs.aws.amazon.com/firehose/latest/dev/apache-iceberg-format-input-record-different.html";

/** How Firehose wants the records of a data stream or of direct producers back. */
const transform: RecordTransform = {
  results: ["Ok", "Dropped", "ProcessingFailed"],
  content: "data",
  page: "https://docs.aws.amazon.com/firehose/latest/dev/data-transformation-status-model.html",
  more: () => ({ metadata: metadata() }),
};

/** How Firehose delivers, whatever its source. */
export const firehoseDelivery: SynchronousDelivery = {
  kind: "sync",
  deliveredBy:
    "Firehose buffers records, invokes the function with a batch of them, and waits up to five minutes.",
  resultUse:
    "Firehose delivers the returned bytes of records that are Ok, leaves out those that are Dropped, and delivers those that are ProcessingFailed to the error prefix in S3 as they came.",
  whenAccepted: "Firehose goes on with the records as they were returned",
  whenRejected: "Firehose takes the records as failed and delivers them to processing-failed in S3",
  whenFailed:
    "Firehose invokes three more times, then delivers the records to processing-failed in S3",
};

/** Data Firehose Developer Guide, "Transform source data in Amazon Data Firehose". */
export const firehoseTransform: EventType = {
  id: "firehose-transform",
  service: "Amazon Data Firehose",
  title: "Data transformation",
  shortTitle: "Firehose",
  description: "Records arrived in a Firehose stream that transforms them before it delivers them.",
  category: "Streams",
  tier: 1,
  aliases: ["kinesis firehose", "delivery stream", "etl", "transformation", "apache", "syslog"],
  documentation: "https://docs.aws.amazon.com/firehose/latest/dev/data-transformation.html",
  schema: firehoseTransformSchema,
  answers: recordAnswers({ data: new FromItem("data") }),
  responseSchema: recordTransformResponse(transform),
  delivery: firehoseDelivery,
  checkResult: (event, result) => checkRecordTransform(transform, event, result),
  recognition: {
    kind: "fixed",
    matches: (event) =>
      isTransformBatch(event, "data") &&
      isJsonObject(event) &&
      !Object.hasOwn(event, "applicationArn"),
  },
  names: {
    ...noEcosystemNames,
    cdkConstruct: "LambdaFunctionProcessor",
    typescriptType: "FirehoseTransformationEvent",
    typescriptHandlerType: "FirehoseTransformationHandler",
    typescriptResultType: "FirehoseTransformationResult",
    powertoolsTypescriptSchema: "KinesisFirehoseSchema",
    powertoolsPythonDataClass: "KinesisFirehoseEvent",
    powertoolsPythonModel: "KinesisFirehoseModel",
    goType: "KinesisFirehoseEvent",
    javaClass: "KinesisFirehoseEvent",
    dotnet: { package: "Amazon.Lambda.KinesisFirehoseEvents", type: "KinesisFirehoseEvent" },
  },
  samples: firehoseTransformSamples,
};

function metadata() {
  const routing = z.looseObject({
    destinationDatabaseName: text("Database of the table.", "shop"),
    destinationTableName: text("The table.", "orders"),
    operation: text("What to do with the row: insert, update or delete.", "insert"),
  });
  const shape = z.looseObject({
    partitionKeys: field(
      z.record(z.string(), z.string()).nullable().optional(),
      "Keys for dynamic partitioning, all text: what !{partitionKeyFromLambda:…} in the prefix names.",
      { customer: "C-17" },
      partitioningPage,
    ),
    otfMetadata: field(
      routing.nullable().optional(),
      "Where to put the record in Apache Iceberg tables.",
      { destinationDatabaseName: "shop", destinationTableName: "orders", operation: "insert" },
      routingPage,
    ),
  });
  return field(
    shape.nullable().optional(),
    "What to do with the record beside delivering it; needed for dynamic partitioning by the function.",
    { partitionKeys: { customer: "C-17" } },
    partitioningPage,
  );
}

function text(description: string, example: string) {
  return field(z.string().optional(), description, example, routingPage);
}
