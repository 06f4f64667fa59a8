import { exampleTemplates } from "../exampleTemplate.ts";
import { insert, importInPython, isPython } from "../matching/edits.ts";
import { getsAny } from "../matching/eventKinds.ts";
import type { Problem, Rule } from "../rule.ts";
import { responseValuesAt, isWrittenInPlace } from "../matching/responseValues.ts";

/** Authorizers whose context holds scalars only. */
const flat = [
  "api-gateway-authorizer-token",
  "api-gateway-authorizer-request",
  "api-gateway-authorizer-websocket",
];

/** An object or a list in the context of a REST API's authorizer. */
export const authorizerNestedContext: Rule = {
  id: "authorizer-nested-context",
  title: "An authorizer's context holds an object or a list",
  severity: "error",
  why: "The context that an authorizer of a REST or WebSocket API returns may hold texts, numbers and booleans. With an object or a list in it, API Gateway answers every request with 500 (AuthorizerConfigurationException).",
  source: {
    title: "Amazon API Gateway Developer Guide, Output from an API Gateway Lambda authorizer",
    url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-output.html",
  },
  supersedes: ["response-shape"],
  judges: "response",
  examples: [
    {
      language: "javascript",
      bad: `export const handler = async (event) => {
  const [api] = event.methodArn.split("/");
  const Statement = [{ Action: "execute-api:Invoke", Effect: "Allow", Resource: \`\${api}/*\` }];
  return {
    principalId: "user",
    policyDocument: { Version: "2012-10-17", Statement },
    context: { roles: ["admin"] },
  };
};
`,
      good: `export const handler = async (event) => {
  const [api] = event.methodArn.split("/");
  const Statement = [{ Action: "execute-api:Invoke", Effect: "Allow", Resource: \`\${api}/*\` }];
  return {
    principalId: "user",
    policyDocument: { Version: "2012-10-17", Statement },
    context: { roles: "admin" },
  };
};
`,
      template: exampleTemplates.nodeTokenAuthorizer,
    },
    {
      language: "python",
      bad: `import json


def handler(event, context):
    api = event["methodArn"].split("/")[0]
    statement = [{"Action": "execute-api:Invoke", "Effect": "Allow", "Resource": f"{api}/*"}]
    return {
        "principalId": "user",
        "policyDocument": {"Version": "2012-10-17", "Statement": statement},
        "context": {"user": {"name": "Ada"}},
    }
`,
      good: `import json


def handler(event, context):
    api = event["methodArn"].split("/")[0]
    statement = [{"Action": "execute-api:Invoke", "Effect": "Allow", "Resource": f"{api}/*"}]
    return {
        "principalId": "user",
        "policyDocument": {"Version": "2012-10-17", "Statement": statement},
        "context": {"user": json.dumps({"name": "Ada"})},
    }
`,
      template: exampleTemplates.pythonTokenAuthorizer,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    if (!getsAny(handler, flat)) return;
    for (const value of responseValuesAt(handler, ["context", "*"])) {
      if (value.kind !== "object" && value.kind !== "list") continue;
      const writer = isPython(handler) ? "json.dumps(" : "JSON.stringify(";
      const imported = isPython(handler) ? importInPython(handler, "import json") : [];
      const edits = [...imported, insert(value.start, writer), insert(value.end, ")")];
      yield {
        span: value,
        message:
          "An authorizer's context takes texts, numbers and booleans only; with this API Gateway answers 500. Write it as JSON text, or flatten it.",
        ...(isWrittenInPlace(handler, value) && { fix: { title: "Write it as JSON", edits } }),
      };
    }
  },
};
