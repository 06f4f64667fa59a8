import type { CheckedTemplate, Problem, Rule } from "../rule.ts";

/** What kept a template, or a part of it, from being read. */
export const templateSyntax: Rule = {
  id: "template-syntax",
  title: "A template cannot be read",
  severity: "warning",
  why: `What cannot be read of a template is missing in everything that Lambda Lens says about its functions: their
handlers, triggers and settings. A deployment would most likely refuse it.`,
  source: {
    title: "CloudFormation: Template format",
    url: "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-formats.html",
  },
  examples: [
    {
      language: "template",
      bad: `Transform: AWS::Serverless-2016-10-31
Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties: { Handler: app.handler, Runtime: nodejs24.x
`,
      good: `Transform: AWS::Serverless-2016-10-31
Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties: { Handler: app.handler, Runtime: nodejs24.x, Timeout: 10 }
`,
    },
  ],
  checkTemplate,
};

function* checkTemplate({ facts, uri, text, spanOf }: CheckedTemplate): Iterable<Problem> {
  for (const { message, line, column, ...problem } of facts.problems) {
    if ((problem.uri ?? facts.uri) !== uri) continue;
    const at = { line: line - 1, character: column - 1 };
    const { start } = spanOf({ start: at, end: at });
    const rest = /^\S*/.exec(text.slice(start))?.[0].length ?? 0;
    yield { span: { start, end: start + rest }, message };
  }
}
