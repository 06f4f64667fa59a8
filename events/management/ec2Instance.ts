import { textParameter } from "../model/sampleParameters.ts";
import type { SampleContext } from "../model/sampleContext.ts";

/** The instance that a sample is about. */
export const instanceIdParameter = textParameter(
  "instanceId",
  "Id of the instance.",
  "i-0c52e8a1f7b3d9046",
);

/** ARN of an instance in the sample's account and Region. */
export function instanceArn(context: SampleContext, id: string): string {
  return `arn:${context.partition}:ec2:${context.region}:${context.accountId}:instance/${id}`;
}

/** An instance id that nobody chose: seventeen hexadecimal digits. */
export function randomInstanceId(context: SampleContext): string {
  return `i-0${context.hex(16)}`;
}
