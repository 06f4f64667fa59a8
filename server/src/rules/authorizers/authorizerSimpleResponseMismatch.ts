import { joinedTemplates } from "../joinedTemplates.ts";
import { relatedTrigger, triggersOf } from "../matching/handlerTriggers.ts";
import { memberOf, returnedObjects } from "../matching/returned.ts";
import type { CheckedHandler, Problem, Rule } from "../rule.ts";

/** An authorizer's answer in the form that its HTTP API does not take. */
export const authorizerSimpleResponseMismatch: Rule = {
  id: "authorizer-simple-response-mismatch",
  title: "An authorizer answers in another form than its API takes",
  severity: "error",
  why: `An HTTP API takes \`{ isAuthorized, context }\` from its authorizer where \`EnableSimpleResponses\` is true, and a
policy otherwise. Any other answer is an error of the authorizer: every request gets a 500.`,
  source: {
    title: "API Gateway: Control access to HTTP APIs with AWS Lambda authorizers",
    url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html",
  },
  judges: "response",
  examples: [
    {
      language: "javascript",
      bad: `export const handler = async (event) => {
  return { isAuthorized: event.headers?.authorization === "Bearer secret" };
};
`,
      good: `export const handler = async (event) => ({
  principalId: "caller",
  policyDocument: {
    Version: "2012-10-17",
    Statement: [{ Action: "execute-api:Invoke", Effect: "Deny", Resource: event.routeArn }],
  },
});
`,
      template: joinedTemplates.nodePolicyAuthorizer,
    },
    {
      language: "python",
      bad: `def handler(event, context):
    statement = {"Action": "execute-api:Invoke", "Effect": "Deny", "Resource": "*"}
    return {
        "principalId": "caller",
        "policyDocument": {"Version": "2012-10-17", "Statement": [statement]},
    }
`,
      good: `def handler(event, context):
    return {"isAuthorized": False}
`,
      template: joinedTemplates.pythonSimpleAuthorizer,
    },
  ],
  checkHandler,
};

function* checkHandler(handler: CheckedHandler): Iterable<Problem> {
  const triggers = triggersOf(handler);
  const stated = triggers.filter(
    ({ trigger }) => trigger.eventType === "api-gateway-authorizer-http-v2",
  );
  const [first] = stated;
  const isSimple = first?.trigger.enablesSimpleResponses;
  if (first === undefined || typeof isSimple !== "boolean" || stated.length < triggers.length)
    return;
  if (stated.some(({ trigger }) => trigger.enablesSimpleResponses !== isSimple)) return;
  const wrong = isSimple ? "policyDocument" : "isAuthorized";
  const advice = isSimple ? "isAuthorized, true or false" : "a policyDocument";
  const state = isSimple ? "is true" : "is not set";
  const related = relatedTrigger(handler, first, `EnableSimpleResponses ${state} here.`);
  for (const returned of returnedObjects(handler)) {
    const given = memberOf(returned, wrong);
    if (given === null) continue;
    yield {
      span: given.keySpan,
      message: `EnableSimpleResponses of this authorizer ${state}, so the API answers 500 to ${wrong}. Return ${advice}.`,
      ...(related !== undefined && { related }),
    };
  }
}
