import type { SampleContext } from "../model/sampleContext.ts";
import { textParameter } from "../model/sampleParameters.ts";

/** The Auto Scaling group that a sample is about. */
export const groupNameParameter = textParameter(
  "groupName",
  "Name of the Auto Scaling group.",
  "checkout-workers",
);

/** ARN of an Auto Scaling group in the sample's account and Region; it holds an id beside the name. */
export function autoscalingGroupArn(context: SampleContext, name: string): string {
  const owner = `${context.partition}:autoscaling:${context.region}:${context.accountId}`;
  return `arn:${owner}:autoScalingGroup:${context.uuid()}:autoScalingGroupName/${name}`;
}
