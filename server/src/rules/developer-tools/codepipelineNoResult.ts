import { exampleTemplates } from "../exampleTemplate.ts";
import { getsAny } from "../matching/eventKinds.ts";
import { usesOwnModules } from "../matching/mentions.ts";
import type { CheckedHandler, Problem, Rule } from "../rule.ts";

const success = /put_?job_?success_?result/i;
const failure = /put_?job_?failure_?result/i;

/** A CodePipeline action that is never told how its job ended. */
export const codepipelineNoResult: Rule = {
  id: "codepipeline-no-result",
  title: "A CodePipeline job is not told how it ended",
  severity: "warning",
  why: "CodePipeline ignores what the function returns, and whether it fails. The action waits for `PutJobSuccessResult` or `PutJobFailureResult`, and without either hangs until it times out.",
  source: {
    title: "AWS CodePipeline User Guide, Invoke an AWS Lambda function in a pipeline",
    url: "https://docs.aws.amazon.com/codepipeline/latest/userguide/actions-invoke-lambda-function.html",
  },
  examples: [
    {
      language: "javascript",
      bad: `export const handler = async (event) => {
  console.log("deploying", event["CodePipeline.job"].id);
};
`,
      good: `import {
  CodePipelineClient,
  PutJobFailureResultCommand,
  PutJobSuccessResultCommand,
} from "@aws-sdk/client-codepipeline";

const codepipeline = new CodePipelineClient({});

export const handler = async (event) => {
  const jobId = event["CodePipeline.job"].id;
  try {
    console.log("deploying", jobId);
    await codepipeline.send(new PutJobSuccessResultCommand({ jobId }));
  } catch (error) {
    const failureDetails = { type: "JobFailed", message: String(error) };
    await codepipeline.send(new PutJobFailureResultCommand({ jobId, failureDetails }));
  }
};
`,
      template: exampleTemplates.nodePipelineJob,
    },
    {
      language: "python",
      bad: `import boto3

codepipeline = boto3.client("codepipeline")


def handler(event, context):
    job_id = event["CodePipeline.job"]["id"]
    codepipeline.put_job_success_result(jobId=job_id)
`,
      good: `import boto3

codepipeline = boto3.client("codepipeline")


def handler(event, context):
    job_id = event["CodePipeline.job"]["id"]
    try:
        print("deploying", job_id)
        codepipeline.put_job_success_result(jobId=job_id)
    except Exception as error:
        details = {"type": "JobFailed", "message": str(error)}
        codepipeline.put_job_failure_result(jobId=job_id, failureDetails=details)
`,
      template: exampleTemplates.pythonPipelineJob,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    if (!getsAny(handler, ["codepipeline-job"])) return;
    const message = missing(handler);
    if (message === null || usesOwnModules(handler)) return;
    yield { span: handler.handler.nameSpan ?? handler.handler.parametersSpan, message };
  },
};

function missing({ text }: CheckedHandler): string | null {
  const succeeds = success.test(text);
  const fails = failure.test(text);
  if (!succeeds && !fails) {
    return "CodePipeline waits for PutJobSuccessResult or PutJobFailureResult. Without either the action hangs until it times out.";
  }
  if (!fails) {
    return "When something fails here, CodePipeline is not told. Call PutJobFailureResult, or the action hangs until it times out.";
  }
  return succeeds ? null : "CodePipeline is never told of a success. Call PutJobSuccessResult.";
}
