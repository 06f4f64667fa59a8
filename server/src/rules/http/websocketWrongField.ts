import { exampleTemplates } from "../exampleTemplate.ts";
import { comparedIn, isQuestion } from "../matching/asksForSender.ts";
import { isPython } from "../matching/edits.ts";
import { getsOnly } from "../matching/eventKinds.ts";
import { accessPath } from "../matching/eventPaths.ts";
import type { Problem, Rule } from "../rule.ts";

/** Where a WebSocket event says what an HTTP event says elsewhere. */
const replacements: ReadonlyMap<string, string> = new Map([
  ["httpMethod", "`requestContext.routeKey` says which route the message took"],
  ["path", "`requestContext.routeKey` says which route the message took"],
  ["resource", "`requestContext.routeKey` says which route the message took"],
  ["rawPath", "`requestContext.routeKey` says which route the message took"],
  ["routeKey", "it stands in `requestContext.routeKey`"],
  ["connectionId", "it stands in `requestContext.connectionId`"],
  ["pathParameters", "a WebSocket API has no paths"],
  ["requestContext.http", "`requestContext.routeKey` says which route the message took"],
]);

/** What only events of a WebSocket API have. */
const ownFields = /^requestContext\.(?:routeKey|eventType|connectionId)$/;

/** A field of an HTTP request read from an event of a WebSocket API. */
export const websocketWrongField: Rule = {
  id: "websocket-wrong-field",
  title: "A field of an HTTP request is read from a WebSocket event",
  severity: "error",
  why: "Events of a WebSocket API have neither method nor path. `requestContext.routeKey` names the route, `requestContext.connectionId` the client, and `body` holds the message.",
  source: {
    title: "Amazon API Gateway Developer Guide, Set up a WebSocket API integration request",
    url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-integration-requests.html",
  },
  supersedes: ["unknown-event-field", "unguarded-event-field", "http-null-params"],
  judges: "event",
  examples: [
    {
      language: "javascript",
      bad: `export const handler = async (event) => {
  console.log(event.httpMethod);
  return { statusCode: 200 };
};
`,
      good: `export const handler = async (event) => {
  console.log(event.requestContext.routeKey);
  return { statusCode: 200 };
};
`,
      template: exampleTemplates.nodeSocket,
    },
    {
      language: "python",
      bad: `def handler(event, context):
    print(event["connectionId"])
    return {"statusCode": 200}
`,
      good: `def handler(event, context):
    print(event["requestContext"]["connectionId"])
    return {"statusCode": 200}
`,
      template: exampleTemplates.pythonSocket,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    if (!getsOnly(handler, ["api-gateway-websocket"])) return;
    const { accesses } = handler.flow;
    const compared = comparedIn(handler);
    const isOfBoth = accesses.some((access) => ownFields.test(accessPath(access) ?? ""));
    for (const access of accesses) {
      const replacement = replacements.get(accessPath(access) ?? "");
      if (replacement === undefined || access.use === "write" || access.isTolerant) continue;
      const isCompared = access.expression !== null && compared.has(access.expression);
      // Code that gets requests besides tells them apart by what they have.
      const mayAsk = isPython(handler) || isOfBoth || !isCompared;
      if (mayAsk && isQuestion(handler, access)) continue;
      yield {
        span: access.span,
        message: `An event of a WebSocket API has no such field: ${replacement}.`,
      };
    }
  },
};
