import * as z from "zod";
import { textField } from "../model/commonFields.ts";
import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { field } from "../model/fieldDocs.ts";
import { isJsonObject } from "../model/json.ts";
import { once } from "../model/once.ts";
import { readText } from "../model/readParameters.ts";
import type { Sample } from "../model/sample.ts";
import { textParameter } from "../model/sampleParameters.ts";
import { jobNameParameter, jobQueueParameter } from "./batch.ts";

const submission = once(() =>
  z.looseObject({
    jobName: textField("Name that the job is to have.", "render-invoices"),
    jobQueue: textField("Name or ARN of the queue that it is to go to.", "nightly"),
    jobDefinition: textField(
      "Name of the job definition, with or without a revision, or its ARN.",
      "render-invoices:4",
    ),
    containerOverrides: field(
      z.record(z.string(), z.unknown()).nullish(),
      "What is to differ from the job definition; null or absent where nothing is.",
      { command: ["--month", "2026-02"] },
    ),
    parameters: field(
      z.record(z.string(), z.string()).nullish(),
      "Parameters of the job; null or absent without any.",
      { month: "2026-02" },
    ),
  }),
);

const inquiry = once(() =>
  z.looseObject({
    jobId: textField(
      "Id of the job that is asked for, as SubmitJob returned it.",
      "4c7599ae-0a82-49aa-ba5a-4727fcce14a8",
    ),
  }),
);

const samples: readonly [Sample, ...Sample[]] = [
  {
    id: "submit",
    title: "Submit a job",
    parameters: [
      jobNameParameter,
      jobQueueParameter,
      textParameter("jobDefinition", "Name of the job definition.", "render-invoices:4"),
    ],
    // Somebody submits the next of many jobs, so each has a name of its own.
    build: (context, values) => ({
      jobName: `${readText(values, "jobName")}-${context.hex(8)}`,
      jobQueue: readText(values, "jobQueue"),
      jobDefinition: readText(values, "jobDefinition"),
    }),
  },
  {
    id: "get",
    title: "Ask for a job",
    parameters: [],
    // Any program may call something of its own a jobId.
    recognisable: false,
    build: (context) => ({ jobId: context.uuid() }),
  },
];

/** What the Lambda console's Batch blueprints get from whoever tries them; no service sends it. */
export const batchRequest: EventType = {
  id: "batch-request",
  service: "AWS Batch",
  title: "Submit job / get job input (SAM and console sample)",
  shortTitle: "Batch request",
  description:
    "A program or a person invokes a function that submits a Batch job, or asks how one is.",
  category: "Management",
  tier: 3,
  aliases: ["batch", "submit job", "get job", "blueprint"],
  documentation: "https://docs.aws.amazon.com/batch/latest/userguide/jobs.html",
  schema: once(() => z.union([submission(), inquiry()])),
  responseSchema: once(() => z.unknown()),
  delivery: {
    kind: "sync",
    deliveredBy: "The caller invokes the function through the Invoke API and waits.",
    resultUse: "The caller gets the result as it is, any JSON of up to 6 MB.",
    whenAccepted: "The caller gets the payload as it is",
    whenRejected: null,
    whenFailed:
      "The caller gets HTTP 200 with X-Amz-Function-Error: Unhandled and the error as payload",
  },
  recognition: {
    kind: "fixed",
    matches: (event) =>
      isJsonObject(event) &&
      ["jobName", "jobQueue", "jobDefinition"].every((key) => typeof event[key] === "string"),
    hints: (event) => isJsonObject(event) && Object.keys(event).join() === "jobId",
  },
  names: noEcosystemNames,
  samples,
};
