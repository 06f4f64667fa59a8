import { exampleTemplates } from "../exampleTemplate.ts";
import { getsAny } from "../matching/eventKinds.ts";
import { eventPathsOf } from "../matching/eventPaths.ts";
import { partsOf } from "../matching/handlerParts.ts";
import { memberOf } from "../matching/returned.ts";
import type { Problem, Rule } from "../rule.ts";

/** A policy for one method, which API Gateway keeps for the others. */
export const authorizerPolicyTooNarrow: Rule = {
  id: "authorizer-policy-too-narrow",
  title: "An authorizer's policy allows one method only, and is cached for all",
  severity: "information",
  why: "API Gateway keeps an authorizer's policy for five minutes, by the token, unless the TTL says otherwise. A policy whose resource is `event.methodArn` then decides over the other methods too: who called one route gets 403 from the next.",
  source: {
    title: "Amazon API Gateway Developer Guide, Use API Gateway Lambda authorizers",
    url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html",
  },
  examples: [
    {
      language: "javascript",
      bad: `export const handler = async (event) => {
  const Statement = [
    { Action: "execute-api:Invoke", Effect: "Allow", Resource: event.methodArn },
  ];
  return { principalId: "user", policyDocument: { Version: "2012-10-17", Statement } };
};
`,
      good: `export const handler = async (event) => {
  const [api, stage] = event.methodArn.split("/");
  const Statement = [
    { Action: "execute-api:Invoke", Effect: "Allow", Resource: \`\${api}/\${stage}/*\` },
  ];
  return { principalId: "user", policyDocument: { Version: "2012-10-17", Statement } };
};
`,
      template: exampleTemplates.nodeTokenAuthorizer,
    },
    {
      language: "python",
      bad: `def handler(event, context):
    statement = [
        {"Action": "execute-api:Invoke", "Effect": "Allow", "Resource": event["methodArn"]}
    ]
    return {
        "principalId": "user",
        "policyDocument": {"Version": "2012-10-17", "Statement": statement},
    }
`,
      good: `def handler(event, context):
    api, stage = event["methodArn"].split("/")[:2]
    statement = [
        {"Action": "execute-api:Invoke", "Effect": "Allow", "Resource": f"{api}/{stage}/*"}
    ]
    return {
        "principalId": "user",
        "policyDocument": {"Version": "2012-10-17", "Statement": statement},
    }
`,
      template: exampleTemplates.pythonTokenAuthorizer,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    if (!getsAny(handler, ["api-gateway-authorizer-token", "api-gateway-authorizer-request"])) {
      return;
    }
    for (const statement of partsOf(handler).objects) {
      const effect = memberOf(statement, "Effect")?.value;
      const resource = memberOf(statement, "Resource")?.value;
      if (effect === undefined || resource === undefined) continue;
      // What is denied here may well be allowed elsewhere.
      if (effect.kind === "literal" && effect.value === "Deny") continue;
      if (!eventPathsOf(handler.flow, resource).includes("methodArn")) continue;
      yield {
        span: resource,
        message:
          "API Gateway keeps this policy for the token's other requests, which it then denies. Allow the API's whole stage (`…/*`), or set the authorizer's TTL to 0.",
      };
    }
  },
};
