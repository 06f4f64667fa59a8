import type { Access } from "../../flow/origin.ts";
import { changeTo } from "../changeTo.ts";
import { exampleTemplates } from "../exampleTemplate.ts";
import { textOf } from "../matching/edits.ts";
import { getsOnly, lowerCaseHeaders } from "../matching/eventKinds.ts";
import { accessPath } from "../matching/eventPaths.ts";
import { singleUseLiteral } from "../matching/singleUseLiteral.ts";
import type { CheckedHandler, Fix, Problem, Rule } from "../rule.ts";

const header = /^(?:multiValueHeaders|headers)\.([^.|[\]]*[A-Z][^.|[\]]*)$/;

/** A header read by a name with capitals, where all names come in lower case. */
export const httpHeaderCase: Rule = {
  id: "http-header-case",
  title: "A header is read by a name with capital letters",
  severity: "warning",
  why: "HTTP APIs with payload format 2.0, function URLs and load balancers hand on header names in lower case, however the client wrote them. Only a REST API keeps the client's spelling.",
  source: {
    title: "Amazon API Gateway Developer Guide, Create AWS Lambda proxy integrations for HTTP APIs",
    url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html",
  },
  supersedes: ["unknown-event-field"],
  judges: "event",
  examples: [
    {
      language: "javascript",
      bad: `export const handler = async (event) => {
  return { statusCode: 200, body: event.headers["Content-Type"] ?? "" };
};
`,
      good: `export const handler = async (event) => {
  return { statusCode: 200, body: event.headers["content-type"] ?? "" };
};
`,
      template: exampleTemplates.nodeHttp,
    },
    {
      language: "python",
      bad: `def handler(event, context):
    return {"statusCode": 200, "body": event["headers"].get("Content-Type", "")}
`,
      good: `def handler(event, context):
    return {"statusCode": 200, "body": event["headers"].get("content-type", "")}
`,
      template: exampleTemplates.pythonHttp,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    if (!getsOnly(handler, lowerCaseHeaders)) return;
    const lower = new Set<string>();
    for (const access of handler.flow.accesses) {
      const path = accessPath(access) ?? "";
      if (/^headers\.[^A-Z]+$/.test(path)) lower.add(path);
    }
    for (const access of handler.flow.accesses) {
      const path = accessPath(access) ?? "";
      const [, name] = header.exec(path) ?? [];
      // Reading both spellings is how code for several front doors is written.
      if (name === undefined || lower.has(path.toLowerCase())) continue;
      const fix = lowerCase(handler, access);
      yield {
        span: access.span,
        message: `Header names come in lower case here: \`${name.toLowerCase()}\`.`,
        ...(fix !== null && { fix }),
      };
    }
  },
};

/** Writes the name in lower case where it stands: at the access, or in a constant that only this reads. */
function lowerCase(handler: CheckedHandler, { expression, span }: Access): Fix | null {
  if (expression === null) return null;
  const { index } = expression;
  const isNamed = index?.kind === "name";
  const place = isNamed ? singleUseLiteral(handler, index) : index === null ? span : null;
  return place === null ? null : changeTo(place, textOf(handler, place).toLowerCase());
}
