import { exampleTemplate } from "../exampleTemplate.ts";
import { getsOnly } from "../matching/eventKinds.ts";
import { accessPath } from "../matching/eventPaths.ts";
import { isPython } from "../matching/edits.ts";
import type { Problem, Rule } from "../rule.ts";

const template = (runtime: string): string =>
  exampleTemplate(
    runtime,
    [],
    [],
    [
      "Tools:",
      "  Type: AWS::BedrockAgentCore::GatewayTarget",
      "  Properties:",
      "    Name: orders",
      "    TargetConfiguration:",
      "      Mcp: { Lambda: { LambdaArn: !GetAtt App.Arn } }",
    ],
  );

const guesses = /^(?:toolName|tool_name|tool|__tool_name|bedrockAgentCoreToolName)$/;

/** The tool's name looked for in the event of an AgentCore gateway. */
export const agentcoreToolNameInEvent: Rule = {
  id: "agentcore-tool-name-in-event",
  title: "The tool's name is looked for in the event of an AgentCore gateway",
  severity: "error",
  why: "An AgentCore gateway sends the tool's arguments as the event, and nothing else. Which tool is meant stands in the client context, under `bedrockAgentCoreToolName`, with the target's name and three underscores before it.",
  source: {
    title: "Amazon Bedrock AgentCore Developer Guide, AWS Lambda function targets",
    url: "https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/gateway-add-target-lambda.html",
  },
  judges: "event",
  examples: [
    {
      language: "javascript",
      bad: `export const handler = async (event) => {
  if (event.toolName === "findOrder") return { state: "paid" };
  return {};
};
`,
      good: `export const handler = async (event, context) => {
  const tool = context.clientContext.custom.bedrockAgentCoreToolName.split("___").at(-1);
  if (tool === "findOrder") return { state: "paid" };
  return {};
};
`,
      template: template("nodejs24.x"),
    },
    {
      language: "python",
      bad: `def handler(event, context):
    if event["tool_name"] == "findOrder":
        return {"state": "paid"}
    return {}
`,
      good: `def handler(event, context):
    tool = context.client_context.custom["bedrockAgentCoreToolName"].split("___")[-1]
    if tool == "findOrder":
        return {"state": "paid"}
    return {}
`,
      template: template("python3.14"),
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    if (!getsOnly(handler, ["bedrock-agentcore-gateway"])) return;
    // Who reads the client context too has an argument of that name.
    if (
      handler.text.includes("bedrockAgentCoreToolName") &&
      !/event\W+bedrock/.test(handler.text)
    ) {
      return;
    }
    const place = isPython(handler)
      ? 'context.client_context.custom["bedrockAgentCoreToolName"]'
      : "context.clientContext.custom.bedrockAgentCoreToolName";
    for (const access of handler.flow.accesses) {
      if (!guesses.test(accessPath(access) ?? "")) continue;
      yield {
        span: access.span,
        message: `The event holds the tool's arguments only. Its name stands in ${place}.`,
      };
    }
  },
};
