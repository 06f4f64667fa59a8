import type { AssignExpression, Expression } from "../../code/codeModel.ts";
import { exampleTemplates } from "../exampleTemplate.ts";
import { getsAny } from "../matching/eventKinds.ts";
import { eventPathsOf } from "../matching/eventPaths.ts";
import { partsOf } from "../matching/handlerParts.ts";
import { triggersOf } from "../matching/handlerTriggers.ts";
import { memberOf } from "../matching/returned.ts";
import type { CheckedHandler, Problem, Rule } from "../rule.ts";

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
  judges: "response",
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
    if (!getsAny(handler, policyAuthorizers) || isNeverKept(handler)) return;
    for (const resource of allowedResources(handler)) {
      if (!eventPathsOf(handler.flow, resource).includes("methodArn")) continue;
      yield {
        span: resource,
        message:
          "API Gateway keeps this policy for the token's other requests, which it then denies. Allow the API's whole stage (`…/*`), or set the authorizer's TTL to 0.",
      };
    }
  },
};

const policyAuthorizers = ["api-gateway-authorizer-token", "api-gateway-authorizer-request"];

/** True where all that is said of how long the policy is kept says, or may say, not at all. */
function isNeverKept(handler: CheckedHandler): boolean {
  const stated = triggersOf(handler)
    .map(({ trigger }) => trigger.policyTtlSeconds)
    .filter((seconds) => seconds !== undefined);
  return stated.length > 0 && stated.every((seconds) => seconds === 0 || seconds === "unknown");
}

/** What the policy's statements give as `Resource`, where they may allow it. */
function allowedResources(handler: CheckedHandler): readonly Expression[] {
  const { objects, assignments } = partsOf(handler);
  // What is denied here may well be allowed elsewhere.
  const literal = objects
    .filter((statement) => mayAllow(memberOf(statement, "Effect")?.value))
    .map((statement) => memberOf(statement, "Resource")?.value);
  const denied = new Set(
    assignments
      .filter(({ member, value }) => member?.key === "Effect" && isDeny(value))
      .map(({ member }) => ownerOf(member)),
  );
  const assigned = assignments
    .filter(({ member }) => member?.key === "Resource" && !denied.has(ownerOf(member)))
    .map(({ value }) => value);
  return [...literal, ...assigned].filter((resource) => resource !== undefined);
}

function mayAllow(effect: Expression | undefined): boolean {
  return effect !== undefined && !isDeny(effect);
}

function isDeny(effect: Expression | undefined): boolean {
  return effect?.kind === "literal" && effect.value === "Deny";
}

/** The name of what an assignment's member belongs to; null where it is no plain name. */
function ownerOf(member: AssignExpression["member"]): string | null {
  return member?.object.kind === "name" ? member.object.name : null;
}
