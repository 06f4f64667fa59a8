import * as z from "zod";
import { jsonParameter } from "../model/sampleParameters.ts";
import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { isJsonObject } from "../model/json.ts";
import { once } from "../model/once.ts";
import { readJson } from "../model/readParameters.ts";
import type { Sample } from "../model/sample.ts";

const samples: readonly [Sample, ...Sample[]] = [
  toolCall("one-tool", "Target with one tool", '{"orderId":"A-1042"}'),
  // Which tool of a target is meant never stands in the event, so two of them look alike.
  toolCall(
    "several-tools",
    "Target with several tools",
    '{"searchText":"refund policy","limit":5,"languages":["en","nb"]}',
  ),
];

/**
 * A tool call that AgentCore Gateway hands to a Lambda target. Source: Bedrock AgentCore Developer
 * Guide, "AWS Lambda function targets".
 */
export const bedrockAgentcoreGateway: EventType = {
  id: "bedrock-agentcore-gateway",
  service: "Amazon Bedrock AgentCore",
  title: "Gateway target (MCP tool)",
  shortTitle: "AgentCore",
  description:
    "An agent calls an MCP tool of a gateway; the event is the tool's arguments and nothing else.",
  category: "AI/ML",
  tier: 3,
  aliases: ["mcp", "tool", "agentcore", "gateway", "agent", "model context protocol"],
  documentation:
    "https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/gateway-add-target-lambda.html",
  schema: once(() => z.record(z.string(), z.unknown())),
  responseSchema: once(() => z.unknown()),
  delivery: {
    kind: "sync",
    deliveredBy:
      "The gateway invokes the function synchronously for each call of a tool; the tool's name is only in the client context, as custom[\"bedrockAgentCoreToolName\"], after the target's name and three underscores.",
    resultUse: "The gateway returns the result, any JSON, to the agent as the tool's output.",
    whenAccepted: "The gateway returns the payload as the tool's output",
    whenRejected: null,
    whenFailed: "The gateway returns an error as the tool's output",
  },
  recognition: { kind: "open", hints: looksLikeArguments },
  names: noEcosystemNames,
  samples,
};

/**
 * Any object may be a tool's arguments. What speaks for it: values that are hardly nested, under names
 * of variables, one of which has two words, as people write them to tell a model what is wanted.
 */
function looksLikeArguments(event: unknown): boolean {
  if (!isJsonObject(event)) return false;
  const names = Object.keys(event);
  return (
    names.some((name) => /^[a-z]+(_[a-z]|[A-Z])/.test(name)) &&
    names.every((name) => /^[a-z_]\w*$/i.test(name)) &&
    Object.values(event).every(isFlat)
  );
}

function isFlat(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((item) => typeof item !== "object");
  return typeof value !== "object";
}

function toolCall(id: string, title: string, given: string): Sample {
  return {
    id,
    title,
    parameters: [jsonParameter("arguments", "Arguments of the tool, as a JSON object.", given)],
    build: (_context, values) => readJson(values, "arguments"),
  };
}
