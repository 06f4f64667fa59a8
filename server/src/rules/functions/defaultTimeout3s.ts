import { kindOfTemplate } from "../matching/templateKind.ts";
import { addSetting } from "../matching/templateSettings.ts";
import { functionsIn } from "../matching/templateTriggers.ts";
import type { CheckedTemplate, Problem, Rule } from "../rule.ts";

/** A function with Lambda's own timeout, most likely not because somebody wanted it. */
export const defaultTimeout3s: Rule = {
  id: "default-timeout-3s",
  title: "A function has Lambda's default timeout of 3 seconds",
  severity: "hint",
  why: `Where nothing is stated, Lambda ends an invocation after three seconds. A call to AWS that has to be tried again
takes longer, and so does a slow database on the first request after a cold start. Such timeouts come rarely, under
load, and look like anything else.`,
  source: {
    title: "Lambda: Configure Lambda function timeout",
    url: "https://docs.aws.amazon.com/lambda/latest/dg/configuration-timeout.html",
  },
  examples: [
    {
      language: "template",
      bad: `Transform: AWS::Serverless-2016-10-31
Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs24.x
`,
      good: `Transform: AWS::Serverless-2016-10-31
Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs24.x
      Timeout: 10
`,
    },
  ],
  checkTemplate,
};

function* checkTemplate(template: CheckedTemplate): Iterable<Problem> {
  // The Serverless Framework has a default of its own, of 6 seconds.
  if (kindOfTemplate(template.file) === "serverless") return;
  for (const { timeoutSeconds, places, logicalId } of functionsIn(template)) {
    if (timeoutSeconds !== null || places.timeout !== null) continue;
    const fix = addSetting(template, places.body, "Give the function 10 s", {
      sam: { key: "Timeout", value: 10 },
      terraform: { key: "timeout", value: 10 },
    });
    yield {
      span: template.spanOf(places.name),
      message: `${logicalId} states no timeout, so Lambda ends its invocations after 3 s. Say how long it may take.`,
      ...(fix !== null && { fix: { ...fix, needsChoice: true } }),
    };
  }
}
