import type { Expression } from "../../code/codeModel.ts";
import { exampleTemplates } from "../exampleTemplate.ts";
import { calleeName } from "../matching/calleeName.ts";
import { isPython, operandText, orDefault, replace } from "../matching/edits.ts";
import { getsAny, httpRequests } from "../matching/eventKinds.ts";
import { pathText } from "../matching/eventPaths.ts";
import { isWithinTry } from "../matching/isWithinTry.ts";
import { methodsWithoutBody } from "../matching/routeParameters.ts";
import { missingAt } from "../fields/missingAt.ts";
import { partsOf } from "../matching/handlerParts.ts";
import type { CheckedHandler, Fix, Problem, Rule } from "../rule.ts";

/** A request's body parsed as if there always were one. */
export const httpBodyUnguardedParse: Rule = {
  id: "http-body-unguarded-parse",
  title: "A request's body is parsed as if there always were one",
  severity: "warning",
  why: "A request without a body has `body: null` from a REST API, no `body` at all in payload format 2.0, and an empty text from a load balancer. Parsing it throws, or gives `null`, from which nothing can be read; the client gets 502 or 500 where 400 would tell it what is wrong. Where all routes of the template are of `GET`, `HEAD` and `DELETE`, hardly any request has a body; any other request may lack one.",
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
  const order = JSON.parse(event.body);
  return { statusCode: 200, body: order.id };
};
`,
      good: `export const handler = async (event) => {
  if (!event.body) return { statusCode: 400, body: "No order" };
  const order = JSON.parse(event.body);
  return { statusCode: 200, body: order.id };
};
`,
      template: exampleTemplates.nodeRest,
    },
    {
      language: "python",
      bad: `import json


def handler(event, context):
    order = json.loads(event["body"])
    return {"statusCode": 200, "body": order["id"]}
`,
      good: `import json


def handler(event, context):
    if not event.get("body"):
        return {"statusCode": 400, "body": "No order"}
    order = json.loads(event["body"])
    return {"statusCode": 200, "body": order["id"]}
`,
      template: exampleTemplates.pythonRest,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    if (!getsAny(handler, httpRequests)) return;
    const methods = methodsWithoutBody(handler);
    for (const call of partsOf(handler).calls) {
      const argument = call.arguments[0]?.value;
      const isParsed = /^(?:JSON\.parse|json\.loads)$/.test(calleeName(handler, call.callee));
      if (!isParsed || argument === undefined) continue;
      const origins = handler.flow.originsOf(argument);
      const isBody = origins.some(
        ({ root, steps }) => root === "event" && pathText(steps) === "body",
      );
      if (!isBody || origins.some(({ isPresent }) => isPresent)) continue;
      if (handler.flow.isCaught(argument) || isWithinTry(handler, call)) continue;
      const [origin] = origins;
      const missing = origin === undefined ? null : missingAt(handler.eventTypes, origin);
      // `JSON.parse(null)` takes null for the text of it.
      const isNull = !isPython(handler) && missing?.isNull === true;
      const consequence = isNull ? "this is null, of which nothing can be read" : "this throws";
      yield {
        span: call,
        // As serious as any other use of a body that may be null, or left out.
        ...(missing?.isSure !== true && methods === null && { severity: "hint" as const }),
        message:
          methods === null
            ? `A request may come without a body, and then ${consequence}. Answer 400, or parse a default.`
            : `A ${methods.join(" or ")} request comes without a body, and then ${consequence}. Take what it needs from the path or the query.`,
        fix: parseDefault(handler, argument),
      };
    }
  },
};

function parseDefault(handler: CheckedHandler, argument: Expression): Fix {
  const title = "Parse {} where there is no body";
  if (!isPython(handler)) return { title, edits: [orDefault(handler, argument, '"{}"')] };
  const body = operandText(handler, argument).replace(/\[("|')body\1\]$/, ".get($1body$1)");
  return { title, edits: [replace(argument, `${body} or "{}"`)] };
}
