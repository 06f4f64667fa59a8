import { textParameter } from "../model/sampleParameters.ts";
import type { SampleContext } from "../model/sampleContext.ts";

/** Name of the cluster, which every sample of managed Kafka has. */
export const mskClusterName = textParameter("clusterName", "Name of the MSK cluster.", "shop");

/** ARN of an MSK cluster in the sample's account and Region. */
export function mskClusterArn(context: SampleContext, clusterName: string): string {
  const clusters = `arn:${context.partition}:kafka:${context.region}:${context.accountId}:cluster`;
  return `${clusters}/${clusterName}/${context.uuid()}-2`;
}
