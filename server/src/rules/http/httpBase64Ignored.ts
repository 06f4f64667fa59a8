import type { Expression } from "../../code/codeModel.ts";
import { exampleTemplates } from "../exampleTemplate.ts";
import { calleeName } from "../matching/calleeName.ts";
import { getsAny, httpV2 } from "../matching/eventKinds.ts";
import { eventPathsOf } from "../matching/eventPaths.ts";
import { partsOf } from "../matching/handlerParts.ts";
import type { CheckedHandler, Problem, Rule } from "../rule.ts";

/** What reads a form; payload format 2.0 always sends forms in base64. */
const formReaders =
  /^(?:URLSearchParams|querystring\.parse|qs\.parse|parse_qs|parse_qsl|urllib\.parse\.parse_qsl?)$/;

/** A form read from a body that is base64. */
export const httpBase64Ignored: Rule = {
  id: "http-base64-ignored",
  title: "A form is read from a body without looking at `isBase64Encoded`",
  severity: "warning",
  why: "HTTP APIs and function URLs send a body as text only for content types such as JSON, XML and plain text. A form (`application/x-www-form-urlencoded`), a file or an unknown type arrives in base64, with `isBase64Encoded: true`.",
  source: {
    title: "AWS Lambda Developer Guide, Invoking Lambda function URLs",
    url: "https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html",
  },
  judges: "event",
  examples: [
    {
      language: "javascript",
      bad: `export const handler = async (event) => {
  const form = new URLSearchParams(event.body);
  return { statusCode: 200, body: form.get("name") ?? "" };
};
`,
      good: `export const handler = async (event) => {
  const body = event.isBase64Encoded ? Buffer.from(event.body, "base64").toString() : event.body;
  const form = new URLSearchParams(body);
  return { statusCode: 200, body: form.get("name") ?? "" };
};
`,
      template: exampleTemplates.nodeHttp,
    },
    {
      language: "python",
      bad: `from urllib.parse import parse_qs


def handler(event, context):
    form = parse_qs(event.get("body", ""))
    return {"statusCode": 200, "body": form.get("name", [""])[0]}
`,
      good: `import base64
from urllib.parse import parse_qs


def handler(event, context):
    body = event.get("body", "")
    if event["isBase64Encoded"]:
        body = base64.b64decode(body).decode("utf-8")
    form = parse_qs(body)
    return {"statusCode": 200, "body": form.get("name", [""])[0]}
`,
      template: exampleTemplates.pythonHttp,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    if (!getsAny(handler, httpV2) || handler.text.includes("isBase64Encoded")) return;
    for (const call of partsOf(handler).calls) {
      if (!formReaders.test(calleeName(handler, call.callee))) continue;
      const argument = call.arguments[0]?.value;
      if (argument === undefined || !isBody(handler, argument)) continue;
      yield {
        span: argument,
        message:
          "A form arrives in base64 here (`isBase64Encoded` is true). Decode the body before it is read.",
      };
    }
  },
};

function isBody(handler: CheckedHandler, expression: Expression): boolean {
  const paths = eventPathsOf(handler.flow, expression);
  return paths.length > 0 && paths.every((path) => path === "body");
}
