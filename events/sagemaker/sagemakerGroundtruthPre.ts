import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { isJsonObject } from "../model/json.ts";
import { readText } from "../model/readParameters.ts";
import type { Sample } from "../model/sample.ts";
import { textParameter } from "../model/sampleParameters.ts";
import {
  groundtruthPage,
  groundtruthPreEvent,
  groundtruthPreResponse,
} from "./groundtruth.schema.ts";
import { buildJobFields, jobName } from "./labelingJob.ts";

const samples: readonly [Sample, ...Sample[]] = [
  {
    id: "source-ref",
    title: "Object in S3",
    parameters: [
      jobName,
      textParameter("uri", "Address of the object.", "s3://scanned-receipts/2026/03/0142.png"),
    ],
    build: (context, values) => ({
      ...buildJobFields(context, values),
      dataObject: { "source-ref": readText(values, "uri") },
    }),
  },
  {
    id: "source-text",
    title: "Text in the manifest",
    parameters: [
      { ...jobName, default: "reviews" },
      textParameter("text", "The text to label.", "The parcel arrived two days late."),
    ],
    build: (context, values) => ({
      ...buildJobFields(context, values),
      dataObject: { source: readText(values, "text") },
    }),
  },
];

/** One object that a custom labeling job is about to show to workers. */
export const sagemakerGroundtruthPre: EventType = {
  id: "sagemaker-groundtruth-pre",
  service: "Amazon SageMaker Ground Truth",
  title: "Pre-annotation task",
  shortTitle: "Pre-annotation",
  description: "A labeling job with a custom workflow is about to send an object to its workers.",
  category: "AI/ML",
  tier: 3,
  aliases: ["ground truth", "labeling", "annotation", "pre-human task", "manifest"],
  documentation: groundtruthPage,
  schema: groundtruthPreEvent,
  responseSchema: groundtruthPreResponse,
  delivery: {
    kind: "sync",
    deliveredBy:
      "Ground Truth invokes the function synchronously for each line of the job's input manifest.",
    resultUse: "Ground Truth fills the worker task template with taskInput.",
    whenAccepted: "Ground Truth fills the task template with taskInput",
    whenRejected: "Ground Truth fails the object: no valid taskInput",
    whenFailed: "Ground Truth fails the object",
  },
  recognition: {
    kind: "fixed",
    matches: (event) =>
      isJsonObject(event) &&
      Object.hasOwn(event, "labelingJobArn") &&
      isJsonObject(event["dataObject"]),
  },
  names: noEcosystemNames,
  samples,
};
