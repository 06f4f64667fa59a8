import type { SampleContext } from "../model/sampleContext.ts";

/** An IAM user who signs a sample request. */
export interface SampleCaller {
  readonly accessKey: string;
  readonly accountId: string;
  /** The user's unique id, which IAM also calls the principal id. */
  readonly userId: string;
  readonly userArn: string;
}

/** A caller of the context's own account, with a random key and id. */
export function sampleCaller(context: SampleContext): SampleCaller {
  return {
    accessKey: `AKIA${context.alphanumeric(16).toUpperCase()}`,
    accountId: context.accountId,
    userId: `AIDA${context.alphanumeric(17).toUpperCase()}`,
    userArn: `arn:${context.partition}:iam::${context.accountId}:user/ada`,
  };
}
