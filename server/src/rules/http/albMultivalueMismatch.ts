import { joinedTemplates } from "../joinedTemplates.ts";
import { triggersOf } from "../matching/handlerTriggers.ts";
import { isOpen, memberOf, returnedObjects } from "../matching/returned.ts";
import type { CheckedHandler, Problem, Rule } from "../rule.ts";

/** Headers in the form that the target group does not take. */
export const albMultivalueMismatch: Rule = {
  id: "alb-multivalue-mismatch",
  title: "Headers are answered in another form than the load balancer takes",
  severity: "warning",
  why: `A target group either has multi-value headers or it hasn't, by its attribute
\`lambda.multi_value_headers.enabled\`. With them, requests and answers have \`multiValueHeaders\`, lists of values; without,
\`headers\`. Headers in the other form are dropped: no content type, no cookies.`,
  source: {
    title: "Elastic Load Balancing: Lambda functions as targets",
    url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html",
  },
  examples: [
    {
      language: "javascript",
      bad: javascript('headers: { "content-type": "text/html" }'),
      good: javascript('multiValueHeaders: { "content-type": ["text/html"] }'),
      template: joinedTemplates.nodeMultiValue,
    },
    {
      language: "python",
      bad: python('"headers": {"content-type": "text/html"}'),
      good: python('"multiValueHeaders": {"content-type": ["text/html"]}'),
      template: joinedTemplates.pythonMultiValue,
    },
  ],
  checkHandler,
};

function javascript(headers: string): string {
  return `export const handler = async () => ({
  statusCode: 200,
  ${headers},
  body: "<h1>Hello</h1>",
});
`;
}

function python(headers: string): string {
  return `def handler(event, context):
    return {
        "statusCode": 200,
        ${headers},
        "body": "<h1>Hello</h1>",
    }
`;
}

function* checkHandler(handler: CheckedHandler): Iterable<Problem> {
  const triggers = triggersOf(handler);
  const groups = triggers.filter(({ trigger }) => trigger.eventType === "alb");
  const [first] = groups;
  const isMulti = first?.trigger.hasMultiValueHeaders;
  if (typeof isMulti !== "boolean" || groups.length < triggers.length) return;
  if (groups.some(({ trigger }) => trigger.hasMultiValueHeaders !== isMulti)) return;
  const [right, wrong] = isMulti
    ? (["multiValueHeaders", "headers"] as const)
    : (["headers", "multiValueHeaders"] as const);
  for (const returned of returnedObjects(handler)) {
    const given = memberOf(returned, wrong);
    if (given === null || isOpen(returned) || memberOf(returned, right) !== null) continue;
    yield {
      span: given.keySpan,
      message: `The target group has multi-value headers ${isMulti ? "on" : "off"}, so the load balancer drops these. Answer with ${right}.`,
    };
  }
}
