import { exampleTemplates } from "../exampleTemplate.ts";
import { getsOnly, httpV2 } from "../matching/eventKinds.ts";
import { accessPath } from "../matching/eventPaths.ts";
import { memberOf, returnedObjects } from "../matching/returned.ts";
import type { Problem, Rule } from "../rule.ts";

const absent = /^multiValue(?:Headers|QueryStringParameters)$/;

/** What only payload format 1.0 has, under payload format 2.0. */
export const httpV2Multivalue: Rule = {
  id: "http-v2-multivalue",
  title: "Multi-value fields are used under payload format 2.0",
  severity: "warning",
  why: "HTTP APIs with payload format 2.0 and function URLs join repeated headers and parameters with commas in `headers` and `queryStringParameters`. There is no `multiValueHeaders` in the event, and one in the answer is ignored; cookies go into `cookies`.",
  source: {
    title: "Amazon API Gateway Developer Guide, Create AWS Lambda proxy integrations for HTTP APIs",
    url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html",
  },
  supersedes: [
    "unknown-event-field",
    "unguarded-event-field",
    "http-null-params",
    "response-shape",
  ],
  examples: [
    {
      language: "javascript",
      bad: `export const handler = async () => {
  return { statusCode: 200, multiValueHeaders: { "set-cookie": ["a=1", "b=2"] } };
};
`,
      good: `export const handler = async () => {
  return { statusCode: 200, cookies: ["a=1", "b=2"] };
};
`,
      template: exampleTemplates.nodeHttp,
    },
    {
      language: "python",
      bad: `def handler(event, context):
    tags = event["multiValueQueryStringParameters"]["tag"]
    return {"statusCode": 200, "body": str(len(tags))}
`,
      good: `def handler(event, context):
    tags = event.get("queryStringParameters", {}).get("tag", "").split(",")
    return {"statusCode": 200, "body": str(len(tags))}
`,
      template: exampleTemplates.pythonHttp,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    if (!getsOnly(handler, httpV2)) return;
    const { accesses, hasReshapedEvent } = handler.flow;
    for (const access of hasReshapedEvent ? [] : accesses) {
      const path = accessPath(access) ?? "";
      // Code for both formats asks whether the field is there.
      if (!absent.test(path) || access.isTolerant || access.use !== "read") continue;
      const joined = path.replace("multiValueH", "h").replace("multiValueQ", "q");
      yield {
        span: access.span,
        message: `Payload format 2.0 has no ${path}: repeated values are joined with commas in ${joined}.`,
      };
    }
    for (const answer of returnedObjects(handler)) {
      const headers = memberOf(answer, "multiValueHeaders");
      if (headers === null) continue;
      yield {
        span: headers.keySpan,
        message:
          "Payload format 2.0 ignores multiValueHeaders. Join values with commas in headers; cookies go into cookies.",
      };
    }
  },
};
