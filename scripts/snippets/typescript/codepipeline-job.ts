interface CodePipelineEvent {
  "CodePipeline.job": {
    id: string;
    data: { actionConfiguration: { configuration: { UserParameters?: string } } };
  };
}

// CodePipeline waits until the outcome is reported, and takes nothing from the result or an
// exception, so every path has to report.
export const handler = async (event: CodePipelineEvent) => {
  const { id: jobId, data } = event["CodePipeline.job"];
  let failure: string | null = null;
  try {
    await runJob(parse(data.actionConfiguration.configuration.UserParameters));
  } catch (error) {
    // Only the message: the job holds temporary credentials, which belong in no log.
    failure = error instanceof Error ? error.message : String(error);
  }
  await report(jobId, failure);
};

async function runJob(parameters: unknown): Promise<void> {
  console.log("Running with", parameters); // $0
}

// UserParameters is text, JSON by habit only, and absent where none are set.
function parse(text: string | undefined): unknown {
  try {
    return text === undefined ? {} : JSON.parse(text);
  } catch {
    return text;
  }
}

async function report(jobId: string, failure: string | null): Promise<void> {
  // Without credentials, as on one's own machine, there is no pipeline to report to.
  if (!process.env["AWS_ACCESS_KEY_ID"]) {
    console.log("Not reported:", failure ?? "success");
    return;
  }
  // Part of Lambda's Node.js runtimes.
  const { CodePipeline } = await import("@aws-sdk/client-codepipeline");
  const pipeline = new CodePipeline();
  if (failure === null) {
    await pipeline.putJobSuccessResult({ jobId });
  } else {
    const failureDetails = { type: "JobFailed" as const, message: failure };
    await pipeline.putJobFailureResult({ jobId, failureDetails });
  }
}
