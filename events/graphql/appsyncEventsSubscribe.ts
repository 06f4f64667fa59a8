import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import type { Sample } from "../model/sample.ts";
import { isChannelEvent } from "./appsyncRecognition.ts";
import { buildChannelEvent, channelParameters } from "./channelCall.ts";
import { subscribeEvent, subscribeResponse } from "./channelEvent.schema.ts";
import { ToChange } from "../model/answer.ts";

/** A client that wants to subscribe to a channel of an Event API. */
export const appsyncEventsSubscribe: EventType = {
  id: "appsync-events-subscribe",
  service: "AWS AppSync",
  title: "Event API onSubscribe handler (direct Lambda)",
  shortTitle: "AppSync sub",
  description: "A client subscribes to a channel whose namespace asks the function whether it may.",
  category: "HTTP/API",
  tier: 3,
  aliases: ["appsync events", "event api", "onsubscribe", "websocket", "subscription", "channel"],
  documentation:
    "https://docs.aws.amazon.com/appsync/latest/eventapi/direct-lambda-integrations.html",
  schema: subscribeEvent,
  answers: [
    { name: "allowing", value: null },
    { name: "error", value: { error: new ToChange("Not allowed on this channel") } },
  ],
  responseSchema: subscribeResponse,
  delivery: {
    kind: "sync",
    deliveredBy:
      "AppSync invokes the function synchronously before it subscribes the client, or asynchronously where the integration's invocation type is EVENT.",
    resultUse:
      "AppSync subscribes the client where nothing comes back, and refuses where an object with error does or the handler throws.",
    whenAccepted: "AppSync subscribes the client unless the answer has an error",
    whenRejected: "AppSync refuses the subscription: it cannot read the answer",
    whenFailed: "AppSync refuses the subscription and passes the error on",
  },
  recognition: { kind: "fixed", matches: (event) => isChannelEvent(event, "SUBSCRIBE") },
  names: {
    ...noEcosystemNames,
    cdkConstruct: "EventApi",
    powertoolsTypescriptSchema: "AppSyncEventsSubscribeSchema",
    powertoolsPythonDataClass: "AppSyncResolverEventsEvent",
    powertoolsPythonModel: "AppSyncEventsModel",
  },
  samples: [
    subscribeSample("allow", "The caller's own channel", "/inbox/ada"),
    subscribeSample("deny", "Somebody else's channel", "/inbox/grace"),
  ],
};

function subscribeSample(id: string, title: string, channel: string): Sample {
  return {
    id,
    title,
    parameters: channelParameters(channel),
    build: (context, values) => buildChannelEvent(context, values, "SUBSCRIBE", null),
  };
}
