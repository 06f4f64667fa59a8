import type { SampleContext } from "../model/sampleContext.ts";

/** ARN of a CodeCommit repository. */
export function repositoryArn(context: SampleContext, repository: string): string {
  const owner = `${context.partition}:codecommit:${context.region}:${context.accountId}`;
  return `arn:${owner}:${repository}`;
}

/** ARN of an IAM user, as CodeCommit names its callers. */
export function userArn(context: SampleContext, user: string): string {
  return `arn:${context.partition}:iam::${context.accountId}:user/${user}`;
}
