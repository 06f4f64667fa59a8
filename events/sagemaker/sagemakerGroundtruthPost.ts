import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { isJsonObject, type Json } from "../model/json.ts";
import { readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { textParameter } from "../model/sampleParameters.ts";
import {
  groundtruthPage,
  groundtruthPostEvent,
  groundtruthPostResponse,
} from "./groundtruth.schema.ts";
import { buildJobFields, jobName } from "./labelingJob.ts";

const samples: readonly [Sample, ...Sample[]] = [
  {
    id: "one-object",
    title: "Annotations of one batch",
    parameters: [
      jobName,
      textParameter("labelAttribute", "Name of the label in the output.", "category"),
      textParameter("bucket", "Bucket of the job's output.", "receipt-labels"),
      textParameter("role", "Name of the job's role.", "LabelingJob"),
    ],
    build: buildRequest,
  },
];

/** Answers of several workers that a custom labeling job wants made into one label. */
export const sagemakerGroundtruthPost: EventType = {
  id: "sagemaker-groundtruth-post",
  service: "Amazon SageMaker Ground Truth",
  title: "Annotation consolidation",
  shortTitle: "Post-annotation",
  description:
    "The workers of a labeling job with a custom workflow have answered, and their answers are to become labels.",
  category: "AI/ML",
  tier: 3,
  aliases: ["ground truth", "labeling", "post-annotation", "consolidation", "annotation"],
  documentation: groundtruthPage,
  schema: groundtruthPostEvent,
  responseSchema: groundtruthPostResponse,
  delivery: {
    kind: "sync",
    deliveredBy:
      "Ground Truth invokes the function synchronously when workers have answered for a batch of objects; their answers lie in S3.",
    resultUse: "Ground Truth writes the content of each entry to the job's output manifest.",
    whenAccepted: "Ground Truth writes the labels to the output manifest",
    whenRejected: "Ground Truth fails the objects of the batch: no valid list of annotations",
    whenFailed: "Ground Truth fails the objects of the batch",
  },
  recognition: {
    kind: "fixed",
    matches: (event) =>
      isJsonObject(event) &&
      Object.hasOwn(event, "labelingJobArn") &&
      Object.hasOwn(event, "labelAttributeName") &&
      isJsonObject(event["payload"]) &&
      Object.hasOwn(event["payload"], "s3Uri"),
  },
  names: noEcosystemNames,
  samples,
};

function buildRequest(context: SampleContext, values: ParameterValues): Json {
  const folder = `s3://${readText(values, "bucket")}/${readText(values, "jobName")}/annotations`;
  const time = context.now.toISOString().slice(0, 19).replace("T", "_");
  return {
    ...buildJobFields(context, values),
    labelAttributeName: readText(values, "labelAttribute"),
    labelCategories: ["fuel", "food", "lodging"],
    roleArn: `arn:${context.partition}:iam::${context.accountId}:role/${readText(values, "role")}`,
    outputConfig: folder,
    maxHumanWorkersPerDataObject: 3,
    payload: {
      s3Uri: `${folder}/consolidated-annotation/consolidation-request/iteration-1/${time}.json`,
    },
  };
}
