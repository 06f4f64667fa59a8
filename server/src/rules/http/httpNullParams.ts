import type { Access } from "../../flow/origin.ts";
import { exampleTemplates } from "../exampleTemplate.ts";
import { getsAny, httpRequests, httpV1 } from "../matching/eventKinds.ts";
import { basePath } from "../matching/eventPaths.ts";
import { guardFix } from "../matching/guardFix.ts";
import { alwaysHasPathParameters, neverHasPathParameters } from "../matching/routeParameters.ts";
import type { Problem, Rule } from "../rule.ts";

const parameters =
  /^(?:queryStringParameters|multiValueQueryStringParameters|pathParameters|stageVariables)$/;

/** Parameters of a request read as if there always were some. */
export const httpNullParams: Rule = {
  id: "http-null-params",
  title: "A request's parameters are read as if there always were some",
  severity: "warning",
  why: "A REST API sends `null` for `queryStringParameters` and `pathParameters` when a request has none, and payload format 2.0 leaves the key out. Reading one of them then throws, and the client gets 502 or 500 in place of an answer. Where the template tells the routes, `pathParameters` is known: always there if each of them has a parameter, as `/orders/{id}` has, and never if none has one; else reading it is a hint only. Nothing is said where the error is caught.",
  source: {
    title: "Amazon API Gateway Developer Guide, Lambda proxy integrations",
    url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html",
  },
  supersedes: ["unguarded-event-field"],
  judges: "event",
  examples: [
    {
      language: "javascript",
      bad: `export const handler = async (event) => {
  return { statusCode: 200, body: event.queryStringParameters.page };
};
`,
      good: `export const handler = async (event) => {
  return { statusCode: 200, body: event.queryStringParameters?.page ?? "1" };
};
`,
      template: exampleTemplates.nodeRest,
    },
    {
      language: "python",
      bad: `def handler(event, context):
    return {"statusCode": 200, "body": event["queryStringParameters"]["page"]}
`,
      good: `def handler(event, context):
    parameters = event.get("queryStringParameters") or {}
    return {"statusCode": 200, "body": parameters.get("page", "1")}
`,
      template: exampleTemplates.pythonRest,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    if (!getsAny(handler, httpRequests)) return;
    const isNull = getsAny(handler, httpV1);
    const missing = isNull ? "null" : "absent";
    for (const access of handler.flow.accesses) {
      const path = basePath(access) ?? "";
      if (!parameters.test(path) || isGuarded(access, isNull)) continue;
      // A route with a parameter in its path always has that parameter.
      const isRoute = path === "pathParameters";
      if (isRoute && alwaysHasPathParameters(handler)) continue;
      const isNever = isRoute && neverHasPathParameters(handler);
      const fix = guardFix(handler, access);
      yield {
        span: access.span,
        message: isNever
          ? `No route that leads here has a parameter, so ${path} is always ${missing}, and this throws.`
          : `${path} is ${missing} in a request without any, so this throws. Guard against it.`,
        ...(isRoute && !isNever && { severity: "hint" as const }),
        ...(fix !== null && { fix }),
      };
    }
  },
};

/**
 * A default of `get` stands for what is absent, not for null; where null may come, another rule speaks of
 * such a default.
 */
function isGuarded({ base, isTolerant, isCaught, expression }: Access, isNull: boolean): boolean {
  if (isTolerant || isCaught || base.isPresent || (!isNull && base.isDefined)) return true;
  const asked = expression?.object;
  return asked?.kind === "member" && asked.style === "get" && asked.fallback !== null;
}
