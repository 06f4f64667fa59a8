import type { SampleContext } from "../model/sampleContext.ts";
import { textParameter } from "../model/sampleParameters.ts";

/** The job that a sample is about. */
export const jobNameParameter = textParameter("jobName", "Name of the job.", "render-invoices");
/** The queue that the job is in. */
export const jobQueueParameter = textParameter("jobQueue", "Name of the job queue.", "nightly");

/** ARN of something in Batch, in the sample's account and Region: `job-queue/nightly`. */
export function batchArn(context: SampleContext, resource: string): string {
  return `arn:${context.partition}:batch:${context.region}:${context.accountId}:${resource}`;
}
