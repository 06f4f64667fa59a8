import {
  CodePipelineClient,
  PutJobFailureResultCommand,
  PutJobSuccessResultCommand,
} from "@aws-sdk/client-codepipeline";
import { decide, readPolicy } from "./policy.mjs";
import { createReporter } from "./report.mjs";

const report = createReporter(CodePipelineClient, process.env);

/**
 * An Invoke action of CodePipeline that holds a release back during a freeze and lets it settle
 * before the next stage. CodePipeline waits for the outcome until the action times out and takes
 * nothing from the return value or an exception, so every path reports one.
 */
export const handler = async (event, context) => {
  const { id: jobId, data } = event["CodePipeline.job"];
  try {
    const policy = readPolicy(data.actionConfiguration?.configuration?.UserParameters);
    const decision = decide(policy, data.continuationToken, new Date());
    await report(toCommand(jobId, decision, context));
    return decision.outcome;
  } catch (error) {
    // Only the message: the job holds temporary credentials, which belong in no log.
    console.error(`Job ${jobId} failed: ${error.message}`);
    await report(failure(jobId, "JobFailed", error.message, context));
    return "failed";
  }
};

function toCommand(jobId, decision, context) {
  switch (decision.outcome) {
    case "pass":
      return new PutJobSuccessResultCommand({
        jobId,
        executionDetails: {
          summary: decision.reason,
          externalExecutionId: context.awsRequestId,
          percentComplete: 100,
        },
      });
    case "wait":
      // With a token CodePipeline calls again in a while and hands the token back.
      return new PutJobSuccessResultCommand({
        jobId,
        continuationToken: decision.continuationToken,
      });
    default:
      return failure(jobId, decision.failureType, decision.reason, context);
  }
}

function failure(jobId, type, message, context) {
  return new PutJobFailureResultCommand({
    jobId,
    failureDetails: { type, message, externalExecutionId: context.awsRequestId },
  });
}
