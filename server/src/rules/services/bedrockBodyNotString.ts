import { exampleTemplate } from "../exampleTemplate.ts";
import { importInPython, insert, insertFirst, isPython } from "../matching/edits.ts";
import { getsAny } from "../matching/eventKinds.ts";
import { isReturnedAlone } from "../matching/returnedAlone.ts";
import { isOpen, literalOf, memberOf, returnedObjects } from "../matching/returned.ts";
import type { CheckedHandler, Fix, Problem, Rule } from "../rule.ts";
import { responseValuesAt, isWrittenInPlace } from "../matching/responseValues.ts";

const template = (runtime: string): string =>
  exampleTemplate(
    runtime,
    [],
    [],
    [
      "Agent:",
      "  Type: AWS::Bedrock::Agent",
      "  Properties:",
      "    AgentName: shop",
      "    ActionGroups:",
      "      - ActionGroupName: orders",
      "        ActionGroupExecutor: { Lambda: !GetAtt App.Arn }",
      "        FunctionSchema: { Functions: [{ Name: findOrder }] }",
    ],
  );

/** An answer to a Bedrock agent whose body is no text, or that lacks its version. */
export const bedrockBodyNotString: Rule = {
  id: "bedrock-body-not-string",
  title: "An answer to a Bedrock agent has an object for its body, or no version",
  severity: "error",
  why: "A Bedrock agent takes only a text for the `body` in `responseBody`, and wants `messageVersion`. Anything else ends the conversation with a dependency failure.",
  source: {
    title:
      "Amazon Bedrock User Guide, Configure Lambda functions to send information an agent elicits",
    url: "https://docs.aws.amazon.com/bedrock/latest/userguide/agents-lambda.html",
  },
  supersedes: ["response-shape"],
  examples: [
    {
      language: "javascript",
      bad: `export const handler = async (event) => {
  const { actionGroup, function: name } = event;
  const functionResponse = { responseBody: { TEXT: { body: { state: "paid" } } } };
  return { messageVersion: "1.0", response: { actionGroup, function: name, functionResponse } };
};
`,
      good: `export const handler = async (event) => {
  const { actionGroup, function: name } = event;
  const functionResponse = { responseBody: { TEXT: { body: JSON.stringify({ state: "paid" }) } } };
  return { messageVersion: "1.0", response: { actionGroup, function: name, functionResponse } };
};
`,
      template: template("nodejs24.x"),
    },
    {
      language: "python",
      bad: `def handler(event, context):
    response = {
        "actionGroup": event["actionGroup"],
        "function": event["function"],
        "functionResponse": {"responseBody": {"TEXT": {"body": "paid"}}},
    }
    return {"response": response}
`,
      good: `def handler(event, context):
    response = {
        "actionGroup": event["actionGroup"],
        "function": event["function"],
        "functionResponse": {"responseBody": {"TEXT": {"body": "paid"}}},
    }
    return {"messageVersion": "1.0", "response": response}
`,
      template: template("python3.14"),
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    if (!getsAny(handler, ["bedrock-agent-api", "bedrock-agent-function"])) return;
    for (const body of bodyPaths.flatMap((path) => responseValuesAt(handler, path))) {
      if (body.kind !== "object" && body.kind !== "list") continue;
      yield {
        span: body,
        message: "A Bedrock agent takes only a text here. Write the value as JSON.",
        ...(isWrittenInPlace(handler, body) && { fix: stringify(handler, body) }),
      };
    }
    for (const answer of returnedObjects(handler)) {
      if (isOpen(answer) || memberOf(answer, "messageVersion") !== null) continue;
      if (memberOf(answer, "response") === null) continue;
      const edits = [insertFirst(handler, answer, "messageVersion", '"1.0"')];
      yield {
        span: { start: answer.start, end: answer.start + 1 },
        message: "A Bedrock agent wants messageVersion, which is 1.0.",
        ...(isReturnedAlone(handler, literalOf(handler, answer)) && {
          fix: { title: "Add messageVersion", edits },
        }),
      };
    }
  },
};

/** Of an action group with an API, and of one with functions. */
const bodyPaths = [
  ["response", "responseBody", "*", "body"],
  ["response", "functionResponse", "responseBody", "*", "body"],
] as const;

function stringify(
  handler: CheckedHandler,
  { start, end }: { readonly start: number; readonly end: number },
): Fix {
  const writer = isPython(handler) ? "json.dumps(" : "JSON.stringify(";
  const imported = isPython(handler) ? importInPython(handler, "import json") : [];
  return {
    title: "Write it as JSON",
    edits: [...imported, insert(start, writer), insert(end, ")")],
  };
}
