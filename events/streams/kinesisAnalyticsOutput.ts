import { encodeBase64 } from "../encoding/base64.ts";
import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { readInteger, readJson } from "../model/readParameters.ts";
import type { Sample } from "../model/sample.ts";
import { countParameter } from "../model/sampleParameters.ts";
import {
  checkRecordTransform,
  recordTransformResponse,
  type RecordTransform,
} from "../responses/recordTransform.ts";
import { kinesisAnalyticsOutputSchema } from "./kinesisAnalytics.schema.ts";
import {
  applicationName,
  buildAnalyticsEvent,
  isAnalyticsBatch,
  measurement,
} from "./kinesisAnalyticsEvent.ts";
import { recordAnswers } from "../responses/recordAnswers.ts";

const transform: RecordTransform = {
  results: ["Ok", "DeliveryFailed"],
  content: null,
  page: "https://docs.aws.amazon.com/kinesisanalytics/latest/dev/how-it-works-output-lambda.html",
};

const samples: readonly [Sample, ...Sample[]] = [
  delivery("one-record", "One row", 0),
  delivery("retry-hint", "Row whose delivery failed before", 2),
];

function delivery(id: string, title: string, retries: number): Sample {
  const retryHint = countParameter(
    "retryHint",
    "How often the delivery was tried before.",
    retries,
  );
  return {
    id,
    title,
    parameters: [applicationName, measurement, retryHint],
    build: (context, values) =>
      buildAnalyticsEvent(context, values, {
        records: [
          {
            recordId: `4964${context.digits(52)}`,
            lambdaDeliveryRecordMetadata: { retryHint: readInteger(values, retryHint.name) },
            data: encodeBase64(JSON.stringify(readJson(values, measurement.name))),
          },
        ],
      }),
  };
}

/** Kinesis Data Analytics for SQL Developer Guide, "Using a Lambda function as output". */
export const kinesisAnalyticsOutput: EventType = {
  id: "kinesis-analytics-output",
  service: "Amazon Kinesis Data Analytics (SQL)",
  title: "Output delivery",
  shortTitle: "Analytics output",
  description:
    "A query of a SQL application put out rows and has the function deliver them. AWS ended SQL applications in January 2026.",
  category: "Streams",
  tier: 3,
  aliases: ["kda", "sql application", "destination", "kinesis data analytics", "legacy"],
  documentation:
    "https://docs.aws.amazon.com/kinesisanalytics/latest/dev/how-it-works-output-lambda.html",
  schema: kinesisAnalyticsOutputSchema,
  answers: recordAnswers({}),
  responseSchema: recordTransformResponse(transform),
  checkResult: (event, result) => checkRecordTransform(transform, event, result),
  delivery: {
    kind: "sync",
    deliveredBy:
      "The SQL application invokes the function with a batch of rows of its output stream, and waits.",
    resultUse:
      "Rows that are Ok count as delivered; those that are DeliveryFailed are delivered again, with a higher retryHint.",
    whenAccepted: "The application goes on, and delivers again what is DeliveryFailed",
    whenRejected: "The application delivers the rows again",
    whenFailed: "The application delivers the rows again",
  },
  recognition: {
    kind: "fixed",
    matches: (event) => isAnalyticsBatch(event) && !Object.hasOwn(event, "streamArn"),
  },
  names: {
    ...noEcosystemNames,
    goType: "KinesisAnalyticsOutputDeliveryEvent",
    javaClass: "KinesisAnalyticsOutputDeliveryEvent",
    dotnet: {
      package: "Amazon.Lambda.KinesisAnalyticsEvents",
      type: "KinesisAnalyticsOutputDeliveryEvent",
    },
  },
  samples,
};
