import { exampleTemplates } from "../exampleTemplate.ts";
import { replace, textOf } from "../matching/edits.ts";
import { getsOnly } from "../matching/eventKinds.ts";
import { partsOf } from "../matching/handlerParts.ts";
import { dottedName } from "../matching/dottedName.ts";
import { walkStatements } from "../../code/walkCode.ts";
import type { Expression } from "../../code/codeModel.ts";
import type { CheckedHandler, Problem, Rule } from "../rule.ts";
import { responseValuesAt, isWrittenInPlace } from "../matching/responseValues.ts";

/** A number for a status at the edge, and variables that are not there. */
export const edgeNumericStatus: Rule = {
  id: "edge-numeric-status",
  title: "A function at the edge answers a number for the status, or reads its environment",
  severity: "error",
  why: 'CloudFront takes the status of an answer as a text, `"302"`. A function at the edge has no environment variables of its own: CloudFront refuses a function that declares some.',
  source: {
    title: "Amazon CloudFront Developer Guide, Restrictions on Lambda@Edge",
    url: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/lambda-at-edge-function-restrictions.html",
  },
  supersedes: ["response-shape"],
  judges: "response",
  examples: [
    {
      language: "javascript",
      bad: `export const handler = async () => {
  const location = [{ key: "Location", value: "https://example.com" }];
  return { status: 302, headers: { location } };
};
`,
      good: `export const handler = async () => {
  const location = [{ key: "Location", value: "https://example.com" }];
  return { status: "302", headers: { location } };
};
`,
      template: exampleTemplates.nodeEdge,
    },
    {
      language: "python",
      bad: `def handler(event, context):
    location = [{"key": "Location", "value": "https://example.com"}]
    return {"status": 302, "headers": {"location": location}}
`,
      good: `def handler(event, context):
    location = [{"key": "Location", "value": "https://example.com"}]
    return {"status": "302", "headers": {"location": location}}
`,
      template: exampleTemplates.pythonEdge,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    if (!getsOnly(handler, ["cloudfront-request", "cloudfront-response"])) return;
    for (const status of responseValuesAt(handler, ["status"])) {
      if (status.kind !== "literal" || typeof status.value !== "number") continue;
      const text = `"${textOf(handler, status)}"`;
      const fix = { title: `Change to ${text}`, edits: [replace(status, text)] };
      yield {
        span: status,
        message: "CloudFront takes the status as a text.",
        ...(isWrittenInPlace(handler, status) && { fix }),
      };
    }
    for (const variable of ownVariables(handler)) {
      yield {
        span: variable,
        message: "A function at the edge has no environment variables of its own.",
      };
    }
  },
};

/** Reads of environment variables that Lambda does not set by itself. */
function ownVariables(handler: CheckedHandler): readonly Expression[] {
  const found: Expression[] = [];
  const visit = (expression: Expression): undefined => {
    if (expression.kind !== "member") return;
    if (!/^(?:process\.env|os\.environ)$/.test(dottedName(expression.object))) return;
    if (typeof expression.key !== "string" || /^(?:AWS|LAMBDA)_/.test(expression.key)) return;
    if (/^(?:NODE_ENV|TZ|PATH|HOME|LANG)$/.test(expression.key)) return;
    found.push(expression);
  };
  for (const { body } of partsOf(handler).functions) walkStatements(body, { expression: visit });
  return found;
}
