import type { Span } from "../../code/span.ts";
import { joinedTemplates } from "../joinedTemplates.ts";
import { partsOf } from "../matching/handlerParts.ts";
import type { CheckedHandler, Problem, Rule } from "../rule.ts";

const first = "cognito-pre-token-generation-v1";
const later = new Set(["cognito-pre-token-generation-v2", "cognito-pre-token-generation-v3"]);

/** Claims under the key of another version of the trigger. */
export const cognitoTokenVersionMismatch: Rule = {
  id: "cognito-token-version-mismatch",
  title: "Claims are set under the key of another version of the trigger",
  severity: "error",
  why: `The first version of the trigger before token generation reads \`claimsOverrideDetails\` of the response, versions
\`V2_0\` and \`V3_0\` read \`claimsAndScopeOverrideDetails\`. The other key is ignored: tokens are issued without the claims,
and nobody is told.`,
  source: {
    title: "Amazon Cognito: Pre token generation Lambda trigger",
    url: "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html",
  },
  examples: [
    {
      language: "javascript",
      bad: `export const handler = async (event) => {
  event.response = { claimsOverrideDetails: { claimsToAddOrOverride: { plan: "gold" } } };
  return event;
};
`,
      good: `export const handler = async (event) => {
  event.response = {
    claimsAndScopeOverrideDetails: {
      idTokenGeneration: { claimsToAddOrOverride: { plan: "gold" } },
    },
  };
  return event;
};
`,
      template: joinedTemplates.nodeTokensV2,
    },
    {
      language: "python",
      bad: `def handler(event, context):
    event["response"]["claimsOverrideDetails"] = {"claimsToAddOrOverride": {"plan": "gold"}}
    return event
`,
      good: `def handler(event, context):
    tokens = {"idTokenGeneration": {"claimsToAddOrOverride": {"plan": "gold"}}}
    event["response"]["claimsAndScopeOverrideDetails"] = tokens
    return event
`,
      template: joinedTemplates.pythonTokensV2,
    },
  ],
  supersedes: ["unknown-event-field", "response-shape"],
  checkHandler,
};

function* checkHandler(handler: CheckedHandler): Iterable<Problem> {
  const ids = handler.eventTypes.map(({ id }) => id);
  const isFirst = ids.length > 0 && ids.every((id) => id === first);
  const isLater = ids.length > 0 && ids.every((id) => later.has(id));
  if (!isFirst && !isLater) return;
  const [right, wrong] = isFirst
    ? (["claimsOverrideDetails", "claimsAndScopeOverrideDetails"] as const)
    : (["claimsAndScopeOverrideDetails", "claimsOverrideDetails"] as const);
  for (const span of placesOf(handler, wrong)) {
    yield {
      span,
      message: `This version of the trigger reads ${right}, which is built in another way, and ignores ${wrong}.`,
    };
  }
}

/** Where a key of the response is written: in an object, or as a member of what came with the event. */
function* placesOf(handler: CheckedHandler, key: string): Iterable<Span> {
  for (const { members } of partsOf(handler).objects) {
    for (const member of members) if (member.key === key) yield member.keySpan;
  }
  for (const { use, origin, span } of handler.flow.accesses) {
    const last = origin.steps.at(-1);
    if (use === "write" && last?.kind === "key" && last.key === key) yield span;
  }
}
