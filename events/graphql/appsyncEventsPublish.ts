import { buildBatch } from "../composition/buildBatch.ts";
import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { isJsonObject, type Json } from "../model/json.ts";
import { readInteger, readJson } from "../model/readParameters.ts";
import type { SampleParameter } from "../model/sample.ts";
import { countParameter, jsonParameter } from "../model/sampleParameters.ts";
import { isChannelEvent } from "./appsyncRecognition.ts";
import { buildChannelEvent, channelParameters } from "./channelCall.ts";
import { publishEvent, publishResponse } from "./channelEvent.schema.ts";
import { ForEach, FromEvent, FromItem, ToChange } from "../model/answer.ts";

/** Events that a client publishes on a channel of an Event API. */
export const appsyncEventsPublish: EventType = {
  id: "appsync-events-publish",
  service: "AWS AppSync",
  title: "Event API onPublish handler (direct Lambda)",
  shortTitle: "AppSync publish",
  description:
    "A client publishes events on a channel whose namespace hands them to the function first.",
  category: "HTTP/API",
  tier: 3,
  aliases: ["appsync events", "event api", "onpublish", "websocket", "pubsub", "channel"],
  documentation:
    "https://docs.aws.amazon.com/appsync/latest/eventapi/direct-lambda-integrations.html",
  schema: publishEvent,
  answers: [
    {
      name: "",
      value: {
        events: new ForEach(new FromEvent("events"), "published", {
          id: new FromItem("id"),
          payload: new FromItem("payload"),
        }),
      },
    },
    { name: "error", value: { error: new ToChange("Not allowed on this channel") } },
  ],
  responseSchema: publishResponse,
  delivery: {
    kind: "sync",
    deliveredBy:
      "AppSync invokes the function synchronously before it broadcasts the events, or asynchronously where the integration's invocation type is EVENT.",
    resultUse:
      "AppSync broadcasts the events that come back with their ids and without error; if the handler throws or returns an error, none of them.",
    whenAccepted: "AppSync broadcasts the events that came back without error",
    whenRejected: "AppSync broadcasts nothing: it cannot read the answer",
    whenFailed: "AppSync broadcasts nothing and passes the error on to the publisher",
  },
  checkResult: (event, result) => {
    const known = idsOf(event);
    return idsOf(result)
      .filter((id) => !known.includes(id))
      .map((id) => `No published event has the id ${JSON.stringify(id)}`);
  },
  recognition: { kind: "fixed", matches: (event) => isChannelEvent(event, "PUBLISH") },
  names: {
    ...noEcosystemNames,
    cdkConstruct: "EventApi",
    powertoolsTypescriptSchema: "AppSyncEventsPublishSchema",
    powertoolsPythonDataClass: "AppSyncResolverEventsEvent",
    powertoolsPythonModel: "AppSyncEventsModel",
  },
  samples: [
    {
      id: "one-event",
      title: "One event",
      parameters: [...channelParameters("/orders/42"), payload({ orderId: "42", status: "paid" })],
      build: (context, values) =>
        buildChannelEvent(context, values, "PUBLISH", [
          { payload: readJson(values, "payload"), id: context.uuid() },
        ]),
    },
    {
      id: "several-events",
      title: "Several events",
      parameters: [
        ...channelParameters("/orders/42"),
        countParameter("count", "Number of events, five at most in one request.", 3, {
          minimum: 1,
          maximum: 5,
        }),
      ],
      build: (context, values) => {
        const steps = ["paid", "packed", "shipped", "delivered", "closed"];
        const events = buildBatch(readInteger(values, "count"), (index) => ({
          payload: { orderId: "42", status: steps[index] ?? "open" },
          id: context.uuid(),
        }));
        return buildChannelEvent(context, values, "PUBLISH", events);
      },
    },
    {
      id: "denied-event",
      title: "Event among others that a handler may deny",
      parameters: [
        ...channelParameters("/chat/lobby"),
        payload({ text: "Cheap watches!", links: ["https://spam.example"] }),
      ],
      build: (context, values) =>
        buildChannelEvent(context, values, "PUBLISH", [
          { payload: { text: "Good morning" }, id: context.uuid() },
          { payload: readJson(values, "payload"), id: context.uuid() },
        ]),
    },
  ],
};

function payload(value: Json): SampleParameter {
  return jsonParameter("payload", "What the client publishes, as JSON.", JSON.stringify(value));
}

function idsOf(value: unknown): readonly unknown[] {
  const events = isJsonObject(value) ? value["events"] : null;
  return Array.isArray(events)
    ? events.map((event: unknown) => (isJsonObject(event) ? event["id"] : undefined))
    : [];
}
