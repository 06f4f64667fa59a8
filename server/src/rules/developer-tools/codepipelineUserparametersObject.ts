import { exampleTemplates } from "../exampleTemplate.ts";
import { getsAny } from "../matching/eventKinds.ts";
import { basePath } from "../matching/eventPaths.ts";
import { textMembers } from "../matching/textMembers.ts";
import type { Problem, Rule } from "../rule.ts";

/** `UserParameters` read as an object. */
export const codepipelineUserparametersObject: Rule = {
  id: "codepipeline-userparameters-object",
  title: "`UserParameters` is read as an object",
  severity: "error",
  why: "CodePipeline hands on the action's user parameters as the text that was typed into the pipeline, and leaves the key out where none was. JSON in it has to be parsed.",
  source: {
    title: "AWS CodePipeline User Guide, Invoke an AWS Lambda function in a pipeline",
    url: "https://docs.aws.amazon.com/codepipeline/latest/userguide/actions-invoke-lambda-function.html",
  },
  supersedes: ["unknown-event-field", "unguarded-event-field"],
  judges: "event",
  examples: [
    {
      language: "javascript",
      bad: `import { report } from "./report.mjs";

export const handler = async (event) => {
  const { configuration } = event["CodePipeline.job"].data.actionConfiguration;
  await report(configuration.UserParameters.url);
};
`,
      good: `import { report } from "./report.mjs";

export const handler = async (event) => {
  const { configuration } = event["CodePipeline.job"].data.actionConfiguration;
  const parameters = JSON.parse(configuration.UserParameters ?? "{}");
  await report(parameters.url);
};
`,
      template: exampleTemplates.nodePipelineJob,
    },
    {
      language: "python",
      bad: `from report import report


def handler(event, context):
    data = event["CodePipeline.job"]["data"]
    report(data["actionConfiguration"]["configuration"]["UserParameters"]["url"])
`,
      good: `import json

from report import report


def handler(event, context):
    data = event["CodePipeline.job"]["data"]
    text = data["actionConfiguration"]["configuration"].get("UserParameters", "{}")
    report(json.loads(text)["url"])
`,
      template: exampleTemplates.pythonPipelineJob,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    if (!getsAny(handler, ["codepipeline-job"])) return;
    for (const access of handler.flow.accesses) {
      const step = access.origin.steps.at(-1);
      if (step?.kind !== "key" || textMembers.has(step.key)) continue;
      if (!(basePath(access) ?? "").endsWith(".configuration.UserParameters")) continue;
      yield {
        span: access.span,
        message: "UserParameters is a text, as typed into the pipeline. Parse it first.",
      };
    }
  },
};
