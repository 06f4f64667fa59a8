import {
  serviceEventType,
  type ServiceEvent,
  type ServiceSample,
} from "../eventbridge/serviceEventType.ts";
import { dnsSuffix } from "../model/dnsSuffix.ts";
import type { JsonObject } from "../model/json.ts";
import { readInteger, readText } from "../model/readParameters.ts";
import type { ParameterValues } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { countParameter } from "../model/sampleParameters.ts";
import { batchArn, jobNameParameter, jobQueueParameter } from "./batch.ts";
import { batchJob } from "./batchJobStateChange.schema.ts";
import { ecsArn } from "./ecs.ts";

/** AWS Batch User Guide, "Job state change events". */
export const batchJobStateChange = serviceEventType({
  id: "batch-job-state-change",
  service: "AWS Batch",
  title: "Batch Job State Change",
  shortTitle: "Batch job",
  description: "A job goes from one state to the next.",
  category: "Management",
  tier: 3,
  aliases: ["batch", "job", "queue", "array job", "failed", "succeeded"],
  documentation: "https://docs.aws.amazon.com/batch/latest/userguide/batch_cwe_events.html",
  sources: ["aws.batch"],
  detailTypes: ["Batch Job State Change"],
  detail: batchJob,
  detailDescription: "The job as DescribeJobs tells of it, with times in milliseconds.",
  names: {
    dotnet: { package: "Amazon.Lambda.CloudWatchEvents", type: "BatchJobStateChangeEvent" },
  },
  samples: [
    {
      id: "succeeded",
      title: "Job succeeded",
      parameters: [jobNameParameter, jobQueueParameter],
      build: (context, values) => asEvent(context, buildEndedJob(context, values, 0)),
    },
    {
      id: "failed",
      title: "Job failed",
      parameters: [
        jobNameParameter,
        jobQueueParameter,
        countParameter("exitCode", "Exit code of the container.", 1),
      ],
      build: (context, values) =>
        asEvent(context, buildEndedJob(context, values, readInteger(values, "exitCode"))),
    },
    arraySample(),
  ],
});

function arraySample(): ServiceSample {
  return {
    id: "array-job",
    title: "Array job failed because some of its children did",
    parameters: [
      jobNameParameter,
      jobQueueParameter,
      countParameter("size", "Number of child jobs.", 100),
      countParameter("failed", "How many of them failed.", 3),
    ],
    build: (context, values) => {
      const [size, failed] = [readInteger(values, "size"), readInteger(values, "failed")];
      return asEvent(context, {
        ...buildJob(context, values),
        status: failed > 0 ? "FAILED" : "SUCCEEDED",
        statusReason: failed > 0 ? "Array Child Job failed" : "Array Child Job succeeded",
        attempts: [],
        stoppedAt: context.now.getTime(),
        container: buildContainer(context),
        arrayProperties: {
          size,
          statusSummary: { SUCCEEDED: size - failed, FAILED: failed },
        },
      });
    },
  };
}

/** A job, as JSON. */
interface Job extends JsonObject {
  readonly jobId: string;
}

function asEvent(context: SampleContext, detail: Job): ServiceEvent {
  return { resources: [batchArn(context, `job/${detail.jobId}`)], detail };
}

function buildJob(context: SampleContext, values: ParameterValues): Job {
  const jobId = context.uuid();
  const name = readText(values, "jobName");
  return {
    jobArn: batchArn(context, `job/${jobId}`),
    jobName: name,
    jobId,
    jobQueue: batchArn(context, `job-queue/${readText(values, "jobQueue")}`),
    createdAt: context.now.getTime() - 97_000,
    retryStrategy: { attempts: 1, evaluateOnExit: [] },
    dependsOn: [],
    jobDefinition: batchArn(context, `job-definition/${name}:4`),
    parameters: {},
    tags: { team: "billing" },
    propagateTags: false,
    platformCapabilities: ["FARGATE"],
  };
}

function buildEndedJob(context: SampleContext, values: ParameterValues, exitCode: number): Job {
  const task = context.hex(32);
  const place = {
    taskArn: ecsArn(context, `task/batch/${task}`),
    exitCode,
    logStreamName: `${readText(values, "jobName")}/default/${task}`,
    networkInterfaces: [],
  };
  const times = {
    startedAt: context.now.getTime() - 42_000,
    stoppedAt: context.now.getTime() - 800,
  };
  const statusReason = "Essential container in task exited";
  return {
    ...buildJob(context, values),
    status: exitCode === 0 ? "SUCCEEDED" : "FAILED",
    statusReason,
    attempts: [{ container: place, ...times, statusReason }],
    ...times,
    container: { ...buildContainer(context), ...place },
  };
}

function buildContainer(context: SampleContext): JsonObject {
  const registry = `${context.accountId}.dkr.ecr.${context.region}.${dnsSuffix(context)}`;
  return {
    image: `${registry}/render-invoices:2026.3`,
    command: ["--month", "2026-02"],
    volumes: [],
    environment: [{ name: "CURRENCY", value: "EUR" }],
    mountPoints: [],
    ulimits: [],
    networkInterfaces: [],
    resourceRequirements: [
      { type: "VCPU", value: "1" },
      { type: "MEMORY", value: "2048" },
    ],
    secrets: [],
  };
}
