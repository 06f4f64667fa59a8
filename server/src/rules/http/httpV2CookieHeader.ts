import { exampleTemplates } from "../exampleTemplate.ts";
import { isPython, replace, textOf } from "../matching/edits.ts";
import { getsOnly, httpV2 } from "../matching/eventKinds.ts";
import { accessPath } from "../matching/eventPaths.ts";
import type { Problem, Rule } from "../rule.ts";

/** Cookies looked for among the headers, where they have a field of their own. */
export const httpV2CookieHeader: Rule = {
  id: "http-v2-cookie-header",
  title: "Cookies are read from the headers under payload format 2.0",
  severity: "warning",
  why: "Under payload format 2.0, and from a function URL, cookies arrive as a list in `cookies`; there is no `cookie` header. Without any cookie the list is absent.",
  source: {
    title: "Amazon API Gateway Developer Guide, Create AWS Lambda proxy integrations for HTTP APIs",
    url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html",
  },
  supersedes: ["http-header-case", "unknown-event-field"],
  judges: "event",
  examples: [
    {
      language: "javascript",
      bad: `export const handler = async (event) => {
  const cookies = event.headers.cookie;
  return { statusCode: 200, body: cookies };
};
`,
      good: `export const handler = async (event) => {
  const cookies = (event.cookies ?? []).join("; ");
  return { statusCode: 200, body: cookies };
};
`,
      template: exampleTemplates.nodeHttp,
    },
    {
      language: "python",
      bad: `def handler(event, context):
    return {"statusCode": 200, "body": event["headers"]["cookie"]}
`,
      good: `def handler(event, context):
    return {"statusCode": 200, "body": "; ".join(event.get("cookies") or [])}
`,
      template: exampleTemplates.pythonHttp,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    if (!getsOnly(handler, httpV2)) return;
    // Who reads both is prepared for both.
    if (handler.flow.accesses.some((access) => accessPath(access) === "cookies")) return;
    for (const access of handler.flow.accesses) {
      const { expression } = access;
      if (!/^headers\.cookie$/i.test(accessPath(access) ?? "")) continue;
      const event =
        expression?.object.kind === "member" ? textOf(handler, expression.object.object) : null;
      const listed = isPython(handler)
        ? `"; ".join(${event}.get("cookies") or [])`
        : `(${event}.cookies ?? []).join("; ")`;
      yield {
        span: access.span,
        message: "Cookies are not among the headers here: they arrive as a list in `cookies`.",
        ...(expression !== null &&
          event !== null && {
            fix: { title: "Read event.cookies", edits: [replace(expression, listed)] },
          }),
      };
    }
  },
};
