import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { isJsonObject, type JsonObject } from "../model/json.ts";
import { readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { textParameter } from "../model/sampleParameters.ts";
import { ignoredResult } from "../responses/ignoredResult.ts";
import { chimeBotSchema } from "./chimeBot.schema.ts";

type Kind = "Mention" | "Invite" | "Remove";

const sender = textParameter("sender", "Who does it, an email address.", "mia.keller@example.com");
const message = textParameter("message", "What is said.", "@orders status of A-1042?");

const samples: readonly [Sample, ...Sample[]] = [
  sample("mention", "Bot was spoken to", "Mention"),
  sample("invite", "Bot was added to a room", "Invite"),
  sample("remove", "Bot was taken out of a room", "Remove"),
];

function sample(id: string, title: string, kind: Kind): Sample {
  return {
    id,
    title,
    parameters: kind === "Mention" ? [sender, message] : [sender],
    build: (context, values) => buildEvent(context, values, kind),
  };
}

function buildEvent(context: SampleContext, values: ParameterValues, kind: Kind): JsonObject {
  const hook = `https://hooks.a.chime.aws/incomingwebhooks/${context.uuid()}`;
  const endpoint = {
    EndpointType: kind === "Invite" ? "Persistent" : "ShortLived",
    Url: `${hook}?token=${context.alphanumeric(60)}`,
  };
  return {
    Sender: { SenderId: readText(values, "sender"), SenderIdType: "EmailId" },
    Discussion: { DiscussionId: context.uuid(), DiscussionType: "Room" },
    EventType: kind,
    ...(kind === "Remove" ? {} : { InboundHttpsEndpoint: endpoint }),
    EventTimestamp: context.now.toISOString(),
    ...(kind === "Mention" ? { Message: readText(values, "message") } : {}),
  };
}

/** Amazon Chime Administrator Guide, "Managing chat bots"; the chat application itself has ended. */
export const chimeBot: EventType = {
  id: "chime-bot",
  service: "Amazon Chime",
  title: "Chat bot event (legacy)",
  shortTitle: "Chime bot",
  description:
    "A chat bot was added to a Chime room, taken out of it or spoken to; the application has ended, and its events are for old code only.",
  category: "Media/Other",
  tier: 3,
  aliases: ["chat", "bot", "mention", "room", "invite"],
  documentation: "https://docs.aws.amazon.com/chime/latest/ag/manage-chat-bots.html",
  schema: chimeBotSchema,
  responseSchema: null,
  delivery: {
    kind: "async",
    deliveredBy: "Chime invoked the function asynchronously for each event of the bot.",
    resultUse: ignoredResult,
    mustCall: [],
  },
  recognition: {
    kind: "fixed",
    matches: (event) =>
      isJsonObject(event) &&
      typeof event["EventType"] === "string" &&
      isJsonObject(event["Sender"]) &&
      isJsonObject(event["Discussion"]),
  },
  names: { ...noEcosystemNames, goType: "ChimeBotEvent" },
  samples,
};
