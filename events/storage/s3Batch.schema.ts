import * as z from "zod";
import { arnField, textField } from "../model/commonFields.ts";
import { field } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

const page = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/batch-ops-invoke-lambda.html";

const invocationId = "YTk0ZDVhMmItNGYzYy00ZDFjLTliN2UtNWY2MDcxODI5M2E0";
const jobId = "f1d2c3b4-61f6-4a2b-8a21-d07600c373ce";
const taskExample = {
  taskId: "NGU1ZjYwNzE4MjkzYTRiNQ",
  s3Key: "scans/invoice+1042.pdf",
  s3VersionId: null,
};
const userArguments = { targetBucket: "invoices-text", language: "en" };

function version<const V extends string>(value: V, description: string) {
  return field(z.literal(value), description, value, page);
}

const invocationFields = once(() => ({
  invocationId: textField("Id of the invocation: return it.", invocationId, page),
}));

const jobFields = once(() => ({
  id: textField("Id of the Batch Operations job.", jobId, page),
}));

const taskFields = once(() => ({
  taskId: textField("Id of the task: return it with its result.", taskExample.taskId, page),
  s3Key: textField(
    "Key of the object, URL-encoded with + for a space: decode it before you read the object.",
    taskExample.s3Key,
    page,
  ),
  s3VersionId: field(
    z.string().nullable().optional(),
    "Version of the object; null where the manifest names none.",
    "jbo9_jhdPEyB4RrmOxWS0kU0EoNrU_oI",
    page,
  ),
}));

function tasksOf(task: z.ZodType, example: Readonly<Record<string, string | null>>) {
  const description = "The tasks: one today, but the format allows for more.";
  return field(z.array(task).min(1), description, [example], page);
}

const versionOne = once(() => {
  const bucketArn = "arn:aws:s3:::scanned-invoices";
  const task = z.looseObject({
    ...taskFields(),
    s3BucketArn: arnField("The object's bucket.", bucketArn, page),
  });
  return z.looseObject({
    invocationSchemaVersion: version("1.0", "Version of the event: 1.0 names buckets by ARN."),
    ...invocationFields(),
    job: field(z.looseObject(jobFields()), "The job.", { id: jobId }, page),
    tasks: tasksOf(task, { ...taskExample, s3BucketArn: bucketArn }),
  });
});

const versionTwo = once(() => {
  const task = z.looseObject({
    ...taskFields(),
    s3Bucket: textField("Name of the object's bucket, no ARN.", "scanned-invoices", page),
  });
  const job = z.looseObject({
    ...jobFields(),
    userArguments: field(
      z.record(z.string(), z.string()).nullable().optional(),
      "What the job was given for the function, all text; absent or null where it was given nothing.",
      userArguments,
      page,
    ),
  });
  return z.looseObject({
    invocationSchemaVersion: version(
      "2.0",
      "Version of the event: 2.0 names buckets by name and knows arguments.",
    ),
    ...invocationFields(),
    job: field(job, "The job.", { id: jobId, userArguments }, page),
    tasks: tasksOf(task, { ...taskExample, s3Bucket: "scanned-invoices" }),
  });
});

/** Event of a job of S3 Batch Operations: Amazon S3 User Guide, "Invoke AWS Lambda function". */
export const s3BatchSchema = once(() => z.union([versionTwo(), versionOne()]));

const resultCode = z.enum(["Succeeded", "TemporaryFailure", "PermanentFailure"]);

const result = once(() =>
  z.looseObject({
    taskId: textField("Id of the task in the event.", taskExample.taskId, page),
    resultCode: field(
      resultCode,
      "What became of the task: a TemporaryFailure is tried again, a PermanentFailure is not.",
      "Succeeded",
      page,
    ),
    resultString: field(
      z.string().max(1024).nullable().optional(),
      "A text for the completion report, of at most 1024 characters.",
      "2 pages read",
      page,
    ),
  }),
);

/** What the job reads of the result. */
export const s3BatchResponse = once(() =>
  z.looseObject({
    invocationSchemaVersion: textField("Version of the result: that of the event.", "2.0", page),
    treatMissingKeysAs: field(
      resultCode,
      "What counts for tasks that have no result.",
      "PermanentFailure",
      page,
    ),
    invocationId: textField("Id of the invocation, from the event.", invocationId, page),
    results: field(
      z.array(result()),
      "One result for each task.",
      [{ taskId: taskExample.taskId, resultCode: "Succeeded", resultString: "2 pages read" }],
      page,
    ),
  }),
);
