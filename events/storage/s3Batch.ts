import { encodeBase64 } from "../encoding/base64.ts";
import { encodeS3Key } from "../encoding/s3Key.ts";
import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { isJsonObject, type JsonObject } from "../model/json.ts";
import { readJson, readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { jsonParameter, textParameter } from "../model/sampleParameters.ts";
import { s3BatchResponse, s3BatchSchema } from "./s3Batch.schema.ts";
import { bucketArn } from "./s3Record.ts";
import { ForEach, FromEvent, FromItem, ToChange } from "../model/answer.ts";

const bucket = textParameter("bucket", "Name of the bucket.", "scanned-invoices");
const key = textParameter(
  "key",
  "Key of the object as its owner writes it; the event carries it encoded.",
  "scans/invoice 1042.pdf",
);
const userArguments = jsonParameter(
  "userArguments",
  "What the job was given for the function, as JSON with text values.",
  '{"targetBucket":"invoices-text","language":"en"}',
);

const samples: readonly [Sample, ...Sample[]] = [
  {
    id: "schema-1",
    title: "Schema version 1.0",
    parameters: [bucket, key],
    build: (context, values) => ({
      invocationSchemaVersion: "1.0",
      invocationId: opaqueId(context),
      job: { id: context.uuid() },
      tasks: [
        task(context, values, { s3BucketArn: bucketArn(context, readText(values, "bucket")) }),
      ],
    }),
  },
  versionTwo("schema-2", "Schema version 2.0, with arguments", bucket),
  versionTwo("directory-bucket", "Directory bucket", {
    ...bucket,
    default: "scanned-invoices--use1-az4--x-s3",
  }),
];

function versionTwo(id: string, title: string, bucketParameter: SampleParameter): Sample {
  return {
    id,
    title,
    parameters: [bucketParameter, key, userArguments],
    build: (context, values) => ({
      invocationSchemaVersion: "2.0",
      invocationId: opaqueId(context),
      job: { id: context.uuid(), userArguments: readJson(values, userArguments.name) },
      tasks: [task(context, values, { s3Bucket: readText(values, "bucket") })],
    }),
  };
}

function task(context: SampleContext, values: ParameterValues, place: JsonObject): JsonObject {
  return {
    taskId: opaqueId(context),
    s3Key: encodeS3Key(readText(values, "key")),
    s3VersionId: null,
    ...place,
  };
}

/** Ids of invocations and tasks are base64 of something that is S3's own. */
function opaqueId(context: SampleContext): string {
  return encodeBase64(context.uuid());
}

/** Amazon S3 User Guide, "Invoke AWS Lambda function". */
export const s3Batch: EventType = {
  id: "s3-batch",
  service: "Amazon S3 Batch Operations",
  title: "Batch operation task",
  shortTitle: "S3 Batch",
  description: "A Batch Operations job reached an object of its manifest.",
  category: "Storage",
  tier: 2,
  aliases: ["batch operations", "job", "manifest", "bulk", "bucket", "object"],
  documentation:
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/batch-ops-invoke-lambda.html",
  schema: s3BatchSchema,
  answers: [
    {
      name: "",
      value: {
        invocationSchemaVersion: new FromEvent("invocationSchemaVersion"),
        treatMissingKeysAs: "PermanentFailure",
        invocationId: new FromEvent("invocationId"),
        results: new ForEach(new FromEvent("tasks"), "task", {
          taskId: new FromItem("taskId"),
          resultCode: new ToChange("Succeeded"),
          resultString: new ToChange(""),
        }),
      },
    },
  ],
  responseSchema: s3BatchResponse,
  checkResult: checkTasks,
  delivery: {
    kind: "sync",
    deliveredBy: "The job invokes the function for each object of its manifest, and waits.",
    resultUse:
      "The job counts the task as succeeded or failed by its resultCode, tries a TemporaryFailure again, and writes the resultString into its completion report.",
    whenAccepted: "The job takes the results of its tasks",
    whenRejected: "The job takes the tasks as failed",
    whenFailed: "The job tries again, and then takes the tasks as failed",
  },
  recognition: {
    kind: "fixed",
    matches: (event) =>
      isJsonObject(event) &&
      Object.hasOwn(event, "invocationSchemaVersion") &&
      Array.isArray(event["tasks"]) &&
      isJsonObject(event["job"]),
  },
  names: {
    ...noEcosystemNames,
    typescriptType: "S3BatchEvent",
    typescriptHandlerType: "S3BatchHandler",
    typescriptResultType: "S3BatchResult",
    powertoolsPythonDataClass: "S3BatchOperationEvent",
    powertoolsPythonModel: "S3BatchOperationModel",
    goType: "S3BatchJobEvent",
    javaClass: "S3BatchEvent",
  },
  samples,
};

function checkTasks(event: unknown, result: unknown): readonly string[] {
  if (!isJsonObject(event) || !isJsonObject(result)) return [];
  const problems: string[] = [];
  for (const name of ["invocationId", "invocationSchemaVersion"]) {
    if (result[name] !== event[name]) problems.push(`${name} is not that of the event`);
  }
  const known = taskIds(event["tasks"]);
  const unknown = taskIds(result["results"]).filter((id) => !known.includes(id));
  return [...problems, ...unknown.map((id) => `No task of the event is called ${id}`)];
}

function taskIds(tasks: unknown): readonly string[] {
  if (!Array.isArray(tasks)) return [];
  return (tasks as readonly unknown[]).flatMap((item) => {
    const id = isJsonObject(item) ? item["taskId"] : null;
    return typeof id === "string" ? [id] : [];
  });
}
