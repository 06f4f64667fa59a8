import { exampleTemplates } from "../exampleTemplate.ts";
import { getsAny } from "../matching/eventKinds.ts";
import { mayMention } from "../matching/mentions.ts";
import type { Problem, Rule } from "../rule.ts";

/** A hook of CodeDeploy that does not say how it went. */
export const codedeployNoStatus: Rule = {
  id: "codedeploy-no-status",
  title: "A CodeDeploy hook does not report its status",
  severity: "error",
  why: "CodeDeploy ignores what the hook's function returns. The deployment waits for `PutLifecycleEventHookExecutionStatus`, and fails after an hour without it.",
  source: {
    title: "AWS CodeDeploy User Guide, AppSpec 'hooks' section",
    url: "https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file-structure-hooks.html",
  },
  examples: [
    {
      language: "javascript",
      bad: `export const handler = async (event) => {
  console.log("checking", event.DeploymentId);
};
`,
      good: `import {
  CodeDeployClient,
  PutLifecycleEventHookExecutionStatusCommand,
} from "@aws-sdk/client-codedeploy";

const codedeploy = new CodeDeployClient({});

export const handler = async (event) => {
  const { DeploymentId: deploymentId, LifecycleEventHookExecutionId } = event;
  await codedeploy.send(
    new PutLifecycleEventHookExecutionStatusCommand({
      deploymentId,
      lifecycleEventHookExecutionId: LifecycleEventHookExecutionId,
      status: "Succeeded",
    }),
  );
};
`,
      template: exampleTemplates.nodeHook,
    },
    {
      language: "python",
      bad: `def handler(event, context):
    print("checking", event["DeploymentId"])
`,
      good: `import boto3

codedeploy = boto3.client("codedeploy")


def handler(event, context):
    codedeploy.put_lifecycle_event_hook_execution_status(
        deploymentId=event["DeploymentId"],
        lifecycleEventHookExecutionId=event["LifecycleEventHookExecutionId"],
        status="Succeeded",
    )
`,
      template: exampleTemplates.pythonHook,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    if (!getsAny(handler, ["codedeploy-lifecycle-hook"])) return;
    if (mayMention(handler, /put_?lifecycle_?event_?hook_?execution_?status/i)) return;
    yield {
      span: handler.handler.nameSpan ?? handler.handler.parametersSpan,
      message:
        "CodeDeploy waits for PutLifecycleEventHookExecutionStatus. Without it the deployment fails after an hour.",
    };
  },
};
