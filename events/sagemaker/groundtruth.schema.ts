import * as z from "zod";
import { arnField, textField } from "../model/commonFields.ts";
import { field } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";
import { withOwnKeys } from "../model/ownKeys.ts";

/** SageMaker Developer Guide, "Processing data in a custom labeling workflow with AWS Lambda". */
export const groundtruthPage =
  "https://docs.aws.amazon.com/sagemaker/latest/dg/sms-custom-templates-step3.html";

const jobFields = once(() => ({
  version: textField("Version of the format, a date.", "2018-10-16"),
  labelingJobArn: arnField(
    "ARN of the labeling job.",
    "arn:aws:sagemaker:us-east-1:123456789012:labeling-job/receipts",
  ),
}));

const image = "s3://scanned-receipts/2026/03/0142.png";

const dataObject = once(() =>
  withOwnKeys(
    z.looseObject({
      "source-ref": field(
        z.string().optional(),
        "Address of the object in S3; absent where the manifest line has a `source`. The key has a hyphen.",
        image,
        "https://docs.aws.amazon.com/sagemaker/latest/dg/sms-input-data-input-manifest.html",
      ),
      source: field(
        z.string().optional(),
        "The text to label, itself; absent where the manifest line has a `source-ref`.",
        "The parcel arrived two days late.",
        "https://docs.aws.amazon.com/sagemaker/latest/dg/sms-input-data-input-manifest.html",
      ),
    }),
  ),
);

/** The event of a pre-annotation function. Source: as `groundtruthPage`. */
export const groundtruthPreEvent = once(() =>
  z.looseObject({
    ...jobFields(),
    dataObject: field(
      dataObject(),
      "The line of the input manifest, with whatever else stands in it.",
      { "source-ref": image },
      groundtruthPage,
    ),
  }),
);

/** What Ground Truth accepts from a pre-annotation function. */
export const groundtruthPreResponse = once(() =>
  z.looseObject({
    taskInput: field(
      z.record(z.string(), z.unknown()),
      "All that the worker task template needs.",
      { taskObject: image },
      groundtruthPage,
    ),
    isHumanAnnotationRequired: field(
      z.union([z.boolean(), z.enum(["true", "false"])]).optional(),
      "False where nobody needs to label the object; true by default.",
      true,
      groundtruthPage,
    ),
  }),
);

const payload = once(() =>
  z.looseObject({
    s3Uri: textField(
      "Address of the JSON file with the workers' annotations, which the function has to read.",
      "s3://receipt-labels/receipts/annotations/consolidated-annotation/consolidation-request/iteration-1/2026-03-12_19:03:58.json",
      groundtruthPage,
    ),
  }),
);

/** The event of an annotation consolidation function. Source: as `groundtruthPage`. */
export const groundtruthPostEvent = once(() =>
  z.looseObject({
    ...jobFields(),
    labelAttributeName: textField("Name that the label gets in the output manifest.", "category"),
    labelCategories: field(
      z.array(z.string()).optional(),
      "The labels of the job; absent from custom jobs without a list of them.",
      ["fuel", "food"],
    ),
    roleArn: arnField(
      "ARN of the job's role, which the function has to assume to read the annotations where it has no right of its own.",
      "arn:aws:iam::123456789012:role/LabelingJob",
    ),
    outputConfig: field(
      z.string().optional(),
      "Folder of the annotations in S3.",
      "s3://receipt-labels/receipts/annotations",
    ),
    maxHumanWorkersPerDataObject: field(
      z.int().optional(),
      "How many workers label each object.",
      3,
    ),
    payload: field(payload(), "Where the annotations lie; they are not in the event.", {
      s3Uri:
        "s3://receipt-labels/receipts/annotations/consolidated-annotation/consolidation-request/iteration-1/2026-03-12_19:03:58.json",
    }),
  }),
);

const consolidated = once(() =>
  z.looseObject({
    datasetObjectId: textField("Id of the object, as the annotations file has it.", "0"),
    consolidatedAnnotation: field(
      z.looseObject({
        content: field(
          z.record(z.string(), z.unknown()),
          "What goes into the output manifest, mostly under the label attribute's name.",
          { category: { workerId: "all", result: "fuel" } },
        ),
      }),
      "The label that the answers of several workers come to.",
      { content: { category: { result: "fuel" } } },
    ),
  }),
);

/** What Ground Truth accepts from an annotation consolidation function: a list. */
export const groundtruthPostResponse = once(() => z.array(consolidated()));
