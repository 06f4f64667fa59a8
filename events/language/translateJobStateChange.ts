import * as z from "zod";
import { serviceEventType, type ServiceSample } from "../eventbridge/serviceEventType.ts";
import { textField } from "../model/commonFields.ts";
import { field, hinted, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";
import { readText } from "../model/readParameters.ts";
import { textParameter } from "../model/sampleParameters.ts";

const jobDetail = once(() =>
  z.looseObject({
    jobId: textField(
      "Id of the batch job, by which DescribeTextTranslationJob tells more.",
      "6a7e8febb4914cf7a9f1bf3703467718",
    ),
    jobStatus: known(
      textField("`COMPLETED`, `COMPLETED_WITH_ERROR`, `FAILED` or `STOPPED`.", "COMPLETED"),
      ["COMPLETED", "COMPLETED_WITH_ERROR", "FAILED", "STOPPED"],
    ),
  }),
);

const parallelDataDetail = once(() =>
  z.looseObject({
    operation: known(
      textField("`CreateParallelData` or `UpdateParallelData`.", "UpdateParallelData"),
      ["CreateParallelData", "UpdateParallelData"],
    ),
    name: textField("Name of the parallel data.", "product-glossary"),
    status: known(
      textField(
        "`ACTIVE` or `FAILED`; of an update, the status of the version before it.",
        "ACTIVE",
      ),
      ["ACTIVE", "FAILED"],
    ),
    latestUpdateAttemptStatus: known(
      field(
        z.string().optional(),
        "`ACTIVE` or `FAILED`: how the update went; only of an update.",
        "ACTIVE",
      ),
      ["ACTIVE", "FAILED"],
    ),
    latestUpdateAttemptAt: field(
      hinted(z.string(), "iso-date-time").optional(),
      "When the update was asked for; only of an update.",
      "2026-03-12T19:03:58Z",
    ),
  }),
);

const samples: readonly [ServiceSample, ...ServiceSample[]] = [
  {
    id: "completed",
    title: "Batch job completed",
    parameters: [textParameter("status", "Status of the job.", "COMPLETED")],
    build: (context, values) => ({
      detail: { jobId: context.hex(32), jobStatus: readText(values, "status") },
    }),
  },
  {
    id: "parallel-data",
    title: "Parallel data updated",
    parameters: [textParameter("name", "Name of the parallel data.", "product-glossary")],
    build: (context, values) => {
      const name = readText(values, "name");
      const owner = `${context.partition}:translate:${context.region}:${context.accountId}`;
      return {
        detailType: "Translate Parallel Data State Change",
        resources: [`arn:${owner}:parallel-data/${name}`],
        detail: {
          operation: "UpdateParallelData",
          name,
          status: "ACTIVE",
          latestUpdateAttemptStatus: "ACTIVE",
          latestUpdateAttemptAt: context.now.toISOString().replace(/\.\d{3}Z$/, "Z"),
        },
      };
    },
  },
];

/** Amazon Translate Developer Guide, "Monitoring Amazon Translate events with Amazon EventBridge". */
export const translateJobStateChange = serviceEventType({
  id: "translate-job-state-change",
  service: "Amazon Translate",
  title: "Translation job or parallel data state change",
  shortTitle: "Translate",
  description: "A batch translation job ended, or parallel data was created or updated.",
  category: "AI/ML",
  tier: 3,
  aliases: ["translation", "batch", "parallel data", "language"],
  documentation: "https://docs.aws.amazon.com/translate/latest/dg/monitoring-with-eventbridge.html",
  sources: ["aws.translate"],
  detailTypes: [
    "Translate TextTranslationJob State Change",
    "Translate Parallel Data State Change",
  ],
  detail: once(() => z.union([jobDetail(), parallelDataDetail()])),
  detailDescription: "The job or the parallel data, and its new state.",
  detailExample: { jobId: "6a7e8febb4914cf7a9f1bf3703467718", jobStatus: "COMPLETED" },
  names: {
    dotnet: {
      package: "Amazon.Lambda.CloudWatchEvents",
      type: "TranslateTextTranslationJobStateChangeEvent",
    },
  },
  samples,
});
