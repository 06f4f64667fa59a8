import { exampleTemplates } from "../exampleTemplate.ts";
import { isPython, replace, textOf } from "../matching/edits.ts";
import { getsOnly } from "../matching/eventKinds.ts";
import { accessPath } from "../matching/eventPaths.ts";
import type { Access } from "../../flow/origin.ts";
import type { CheckedHandler, Fix, Problem, Rule } from "../rule.ts";

/** The job looked for below `CodePipeline`. */
export const codepipelineDottedKey: Rule = {
  id: "codepipeline-dotted-key",
  title: "The key `CodePipeline.job` is taken for a path",
  severity: "error",
  why: "The event has one key, whose name holds a dot: `CodePipeline.job`. There is no `CodePipeline` in it.",
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
  await report(event.CodePipeline.job.id);
};
`,
      good: `import { report } from "./report.mjs";

export const handler = async (event) => {
  await report(event["CodePipeline.job"].id);
};
`,
      template: exampleTemplates.nodePipelineJob,
    },
    {
      language: "python",
      bad: `from report import report


def handler(event, context):
    report(event["CodePipeline"]["job"]["id"])
`,
      good: `from report import report


def handler(event, context):
    report(event["CodePipeline.job"]["id"])
`,
      template: exampleTemplates.pythonPipelineJob,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    if (!getsOnly(handler, ["codepipeline-job"])) return;
    for (const access of handler.flow.accesses) {
      if (accessPath(access) !== "CodePipeline") continue;
      const fix = joinKeys(handler, access);
      yield {
        span: access.span,
        message: "The dot is part of the key: it is called `CodePipeline.job`.",
        ...(fix !== null && { fix }),
      };
    }
  },
};

function joinKeys(handler: CheckedHandler, { expression }: Access): Fix | null {
  const outer = handler.flow.accesses.find(
    (access) => access.expression?.object === expression && access.expression?.key === "job",
  )?.expression;
  if (expression === null || outer === null || outer === undefined) return null;
  const event = textOf(handler, expression.object);
  const key =
    isPython(handler) && outer.style === "get"
      ? '.get("CodePipeline.job")'
      : '["CodePipeline.job"]';
  return { title: 'Change to ["CodePipeline.job"]', edits: [replace(outer, `${event}${key}`)] };
}
