import type { SampleContext } from "../model/sampleContext.ts";
import { textParameter } from "../model/sampleParameters.ts";

/** The cluster that a sample is about. */
export const clusterParameter = textParameter("cluster", "Name of the cluster.", "shop");
/** The service that a sample is about. */
export const serviceParameter = textParameter("service", "Name of the service.", "checkout");

/** ARN of something in ECS, in the sample's account and Region: `cluster/shop`. */
export function ecsArn(context: SampleContext, resource: string): string {
  return `arn:${context.partition}:ecs:${context.region}:${context.accountId}:${resource}`;
}
