import * as z from "zod";
import { arnField, optionalTextField, textField } from "../model/commonFields.ts";
import { exampleOf } from "../model/exampleOf.ts";
import { field, hinted, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

const millisecond = 1_773_342_238_390;

function optionalArn(description: string, example: string) {
  return field(hinted(z.string(), "arn").optional(), description, example);
}

function optionalMoment(description: string) {
  return field(z.number().optional(), description, millisecond);
}

/** Where a container ran and how it ended: the same fields in an attempt and in the job. */
const placement = once(() => ({
  containerInstanceArn: optionalArn(
    "ARN of the container instance; absent on Fargate.",
    "arn:aws:ecs:us-east-1:123456789012:container-instance/batch/1f0e2d3c4b5a69788796a5b4c3d2e1f0",
  ),
  taskArn: optionalArn(
    "ARN of the ECS task; absent before the job starts.",
    "arn:aws:ecs:us-east-1:123456789012:task/batch/7b1e5d0c9f2a4386b5d47c1e0a9f8362",
  ),
  exitCode: field(
    z.int().optional(),
    "Exit code of the container; absent before it ends, and where it never started.",
    1,
  ),
  reason: optionalTextField(
    "Why the container did not end well, where Batch knows; absent otherwise.",
    "OutOfMemoryError: Container killed due to memory usage",
  ),
  logStreamName: optionalTextField(
    "Log stream of the container in the group /aws/batch/job; absent before it starts.",
    "render-invoices/default/7b1e5d0c9f2a4386b5d47c1e0a9f8362",
  ),
  networkInterfaces: field(
    z.array(z.record(z.string(), z.string())).optional(),
    "Network interfaces of the container; empty or absent without any of its own.",
    [{ attachmentId: "6a0d3b1c-4e2f-4c58-9b7a-1d2e3f405162", privateIpv4Address: "10.0.3.27" }],
  ),
}));

const attempt = once(() =>
  z.looseObject({
    container: field(
      z.looseObject(placement()).optional(),
      "The container of this attempt; absent from multi-node jobs and jobs on EKS.",
      { exitCode: 1, reason: "OutOfMemoryError: Container killed due to memory usage" },
    ),
    startedAt: optionalMoment("When the attempt started, in milliseconds; mostly present."),
    stoppedAt: optionalMoment("When the attempt ended, in milliseconds; mostly present."),
    statusReason: optionalTextField("Why the attempt ended.", "Essential container in task exited"),
  }),
);

const container = once(() =>
  z.looseObject({
    image: optionalTextField(
      "Image of the container.",
      "123456789012.dkr.ecr.us-east-1.amazonaws.com/render-invoices:2026.3",
    ),
    command: field(
      z.array(z.string()).optional(),
      "Command that the container runs; empty where it is the image's own.",
      ["--month", "2026-02"],
    ),
    environment: field(
      z
        .array(
          z.looseObject({
            name: textField("Name of the variable.", "MONTH"),
            value: optionalTextField("Value of the variable.", "2026-02"),
          }),
        )
        .optional(),
      "Variables that the job sets.",
      [{ name: "MONTH", value: "2026-02" }],
    ),
    resourceRequirements: field(
      z
        .array(
          z.looseObject({
            type: known(textField("`VCPU`, `MEMORY` or `GPU`.", "VCPU"), ["VCPU", "MEMORY", "GPU"]),
            value: textField("How much: a number as text, memory in MiB.", "1"),
          }),
        )
        .optional(),
      "What the container needs.",
      [
        { type: "VCPU", value: "1" },
        { type: "MEMORY", value: "2048" },
      ],
    ),
    vcpus: field(z.number().optional(), "Number of vCPUs in older job definitions.", 1),
    memory: field(z.number().optional(), "Memory in MiB in older job definitions.", 2048),
    jobRoleArn: optionalArn(
      "Role of the container; absent without one.",
      "arn:aws:iam::123456789012:role/render-invoices",
    ),
    executionRoleArn: optionalArn(
      "Role that starts the container; absent on EC2 without one.",
      "arn:aws:iam::123456789012:role/batch-execution",
    ),
    volumes: field(z.array(z.unknown()).optional(), "Volumes of the job.", []),
    mountPoints: field(z.array(z.unknown()).optional(), "Where volumes are mounted.", []),
    ulimits: field(z.array(z.unknown()).optional(), "Limits of the container.", []),
    secrets: field(
      z.array(z.unknown()).optional(),
      "Names of secrets that the container gets, without their values.",
      [],
    ),
    readonlyRootFilesystem: field(
      z.boolean().optional(),
      "True where the container may not write to its root.",
      true,
    ),
    privileged: field(z.boolean().optional(), "True for a privileged container.", false),
    logConfiguration: field(
      z
        .looseObject({
          logDriver: textField("Driver of the logs.", "awslogs"),
          options: field(z.record(z.string(), z.string()).optional(), "Options.", {}),
        })
        .optional(),
      "Where logs go; absent where they go to CloudWatch Logs as usual.",
      { logDriver: "awslogs" },
    ),
    fargatePlatformConfiguration: field(
      z
        .looseObject({ platformVersion: textField("Version of the platform.", "LATEST") })
        .optional(),
      "Fargate's platform; absent on EC2.",
      { platformVersion: "LATEST" },
    ),
    networkConfiguration: field(
      z
        .looseObject({
          assignPublicIp: known(optionalTextField("`ENABLED` or `DISABLED`.", "DISABLED"), [
            "ENABLED",
            "DISABLED",
          ]),
        })
        .optional(),
      "Network of a Fargate job; absent on EC2.",
      { assignPublicIp: "DISABLED" },
    ),
    ...placement(),
  }),
);

const arrayProperties = once(() =>
  z.looseObject({
    size: field(z.int().optional(), "Number of child jobs; absent from a child.", 100),
    index: field(z.int().optional(), "Index of a child job; absent from its parent.", 7),
    statusSummary: field(
      z.record(z.string(), z.int()).optional(),
      "How many child jobs are in each state; absent from a child.",
      { SUCCEEDED: 97, FAILED: 3 },
    ),
  }),
);

const retryStrategy = once(() =>
  z.looseObject({
    attempts: field(z.int().optional(), "How often the job may be tried.", 3),
    evaluateOnExit: field(
      z.array(z.unknown()).optional(),
      "Conditions under which it is tried again; empty or absent without any.",
      [],
    ),
  }),
);

/** AWS Batch User Guide, "Job state change events". */
export const batchJob = once(() =>
  z.looseObject({
    jobArn: optionalArn(
      "ARN of the job; absent from events of 2017.",
      "arn:aws:batch:us-east-1:123456789012:job/4c7599ae-0a82-49aa-ba5a-4727fcce14a8",
    ),
    jobName: textField("Name of the job.", "render-invoices"),
    jobId: textField(
      "Id of the job; that of an array's child ends in a colon and its index.",
      "4c7599ae-0a82-49aa-ba5a-4727fcce14a8",
    ),
    jobQueue: arnField(
      "ARN of the job queue.",
      "arn:aws:batch:us-east-1:123456789012:job-queue/nightly",
    ),
    status: known(
      textField(
        "State that the job is in: `SUBMITTED`, `PENDING`, `RUNNABLE`, `STARTING`, `RUNNING`, `SUCCEEDED` or `FAILED`.",
        "FAILED",
      ),
      ["SUBMITTED", "PENDING", "RUNNABLE", "STARTING", "RUNNING", "SUCCEEDED", "FAILED"],
    ),
    statusReason: optionalTextField(
      "Why the job is in this state; mostly absent before it ends.",
      "Essential container in task exited",
    ),
    attempts: field(z.array(attempt()), "Attempts that have ended; empty before the first has.", [
      exampleOf(attempt(), ["container", "statusReason"]),
    ]),
    createdAt: field(z.number(), "When the job was submitted, in milliseconds.", millisecond),
    startedAt: optionalMoment("When the job started, in milliseconds; absent before."),
    stoppedAt: optionalMoment("When the job ended, in milliseconds; absent before."),
    jobDefinition: arnField(
      "ARN of the job definition with its revision.",
      "arn:aws:batch:us-east-1:123456789012:job-definition/render-invoices:4",
    ),
    parameters: field(
      z.record(z.string(), z.string()).optional(),
      "Parameters that the job was submitted with; mostly empty.",
      { month: "2026-02" },
    ),
    dependsOn: field(
      z.array(z.unknown()).optional(),
      "Jobs that this one waits for; mostly empty.",
      [],
    ),
    retryStrategy: field(
      retryStrategy().optional(),
      "How the job is tried again; absent from older jobs.",
      { attempts: 3 },
    ),
    container: field(
      container().optional(),
      "The container of the job. Much of it is absent before the job starts, and all of it from multi-node jobs and jobs on EKS.",
      exampleOf(container(), ["image", "command"]),
    ),
    arrayProperties: field(
      arrayProperties().optional(),
      "The array that the job is, or that it belongs to; absent otherwise.",
      { size: 100, statusSummary: { SUCCEEDED: 97, FAILED: 3 } },
    ),
    nodeProperties: field(
      z.record(z.string(), z.unknown()).optional(),
      "Nodes of a multi-node job; absent otherwise.",
      { numNodes: 4, mainNode: 0 },
    ),
    eksProperties: field(
      z.record(z.string(), z.unknown()).optional(),
      "Pod of a job on EKS; absent otherwise.",
      { podProperties: {} },
    ),
    eksAttempts: field(
      z.array(z.unknown()).optional(),
      "Attempts of a job on EKS; empty or absent otherwise.",
      [],
    ),
    timeout: field(
      z
        .looseObject({
          attemptDurationSeconds: field(z.int(), "Seconds that an attempt may take.", 3600),
        })
        .optional(),
      "How long an attempt may take; absent without a limit.",
      { attemptDurationSeconds: 3600 },
    ),
    tags: field(
      z.record(z.string(), z.string()).optional(),
      "Tags of the job, its ARN among them; absent from older jobs.",
      { team: "billing" },
    ),
    propagateTags: field(z.boolean().optional(), "True where the ECS task gets the tags.", false),
    platformCapabilities: field(
      z.array(z.string()).optional(),
      "`EC2` or `FARGATE`; empty or absent from older jobs.",
      ["FARGATE"],
    ),
    shareIdentifier: optionalTextField("Share of a fair-share queue; absent otherwise.", "billing"),
    schedulingPriority: field(
      z.int().optional(),
      "Priority within its share; absent otherwise.",
      10,
    ),
    isCancelled: field(z.boolean().optional(), "True where CancelJob was called.", false),
    isTerminated: field(z.boolean().optional(), "True where TerminateJob was called.", false),
  }),
);
