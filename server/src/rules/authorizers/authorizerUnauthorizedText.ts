import type { Expression } from "../../code/codeModel.ts";
import { exampleTemplates } from "../exampleTemplate.ts";
import { replace } from "../matching/edits.ts";
import { getsAny } from "../matching/eventKinds.ts";
import { valueOf } from "../matching/valueOf.ts";
import { partsOf } from "../matching/handlerParts.ts";
import type { CheckedHandler, Problem, Rule } from "../rule.ts";

const meant = /^\s*(?:un-?authori[sz]ed|not[ -]authori[sz]ed|401)\b/i;
const exact = "Unauthorized";

/** An authorizer's error that is meant to become 401, and becomes 500. */
export const authorizerUnauthorizedText: Rule = {
  id: "authorizer-unauthorized-text",
  title: "An authorizer's error is not exactly `Unauthorized`",
  severity: "warning",
  why: "API Gateway answers 401 only where the authorizer fails with the message `Unauthorized`, spelt exactly so. Any other message makes it 500.",
  source: {
    title: "Amazon API Gateway Developer Guide, Use API Gateway Lambda authorizers",
    url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html",
  },
  judges: "response",
  examples: [
    {
      language: "javascript",
      bad: `export const handler = async (event) => {
  if (event.authorizationToken !== "secret") throw new Error("Not authorized");
  return { principalId: "user", policyDocument: policy() };
};

const policy = () => ({ Version: "2012-10-17", Statement: [] });
`,
      good: `export const handler = async (event) => {
  if (event.authorizationToken !== "secret") throw new Error("Unauthorized");
  return { principalId: "user", policyDocument: policy() };
};

const policy = () => ({ Version: "2012-10-17", Statement: [] });
`,
      template: exampleTemplates.nodeTokenAuthorizer,
    },
    {
      language: "python",
      bad: `def handler(event, context):
    if event["authorizationToken"] != "secret":
        raise Exception("unauthorized")
    return {"principalId": "user", "policyDocument": policy()}


def policy():
    return {"Version": "2012-10-17", "Statement": []}
`,
      good: `def handler(event, context):
    if event["authorizationToken"] != "secret":
        raise Exception("Unauthorized")
    return {"principalId": "user", "policyDocument": policy()}


def policy():
    return {"Version": "2012-10-17", "Statement": []}
`,
      template: exampleTemplates.pythonTokenAuthorizer,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    const types = [
      "api-gateway-authorizer-token",
      "api-gateway-authorizer-request",
      "api-gateway-authorizer-websocket",
    ];
    if (!getsAny(handler, types)) return;
    for (const written of messagesIn(handler)) {
      const text = valueOf(handler, written);
      if (text.kind !== "literal" || typeof text.value !== "string") continue;
      if (!meant.test(text.value) || text.value === exact) continue;
      const quote = handler.text.charAt(text.start);
      yield {
        span: text,
        message: "Only the message `Unauthorized`, exactly so, becomes 401; this becomes 500.",
        // A constant may be used elsewhere.
        ...(text === written && {
          fix: { title: `Change to ${exact}`, edits: [replace(text, `${quote}${exact}${quote}`)] },
        }),
      };
    }
  },
};

/** The texts of errors that are thrown, or handed to a callback. */
function messagesIn(handler: CheckedHandler): readonly Expression[] {
  const { throws, calls } = partsOf(handler);
  const thrown = throws.flatMap(({ value }) =>
    value?.kind === "call" ? value.arguments.slice(0, 1) : [],
  );
  const handed = calls
    .filter(({ callee }) => callee.kind === "name" && callee.name === "callback")
    .flatMap(({ arguments: passed }) => passed.slice(0, 1));
  return [...thrown, ...handed].map(({ value }) => value);
}
