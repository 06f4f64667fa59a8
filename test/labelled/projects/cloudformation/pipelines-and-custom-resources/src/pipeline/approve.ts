import { CodePipelineClient, PutJobSuccessResultCommand } from "@aws-sdk/client-codepipeline";
import type { CodePipelineHandler } from "aws-lambda";

const client = new CodePipelineClient({});

export const handler: CodePipelineHandler = async (event) => {
  await client.send(new PutJobSuccessResultCommand({ jobId: event["CodePipeline.job"].id }));
};
