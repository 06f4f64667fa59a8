import * as z from "zod";
import { constantField, textField } from "../model/commonFields.ts";
import { exampleOf } from "../model/exampleOf.ts";
import { field } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";
import { eventCallerIdentity } from "./callerIdentity.schema.ts";
import { requestField } from "./resolverEvent.schema.ts";

const page = "https://docs.aws.amazon.com/appsync/latest/eventapi/direct-lambda-integrations.html";

const channel = once(() =>
  z.looseObject({
    path: textField("Path of the channel, with a slash in front.", "/orders/42", page),
    segments: field(
      z.array(z.string()),
      "The path's parts between slashes, the namespace first; five at most.",
      ["orders", "42"],
      page,
    ),
  }),
);

const namespace = once(() =>
  z.looseObject({ name: textField("Name of the namespace.", "orders", page) }),
);

function channelInfo(operation: "PUBLISH" | "SUBSCRIBE") {
  return z.looseObject({
    channel: field(channel(), "The channel.", exampleOf(channel()), page),
    channelNamespace: field(
      namespace(),
      "The namespace that the channel belongs to.",
      exampleOf(namespace()),
      page,
    ),
    operation: constantField("What the client does, the same for every such event.", operation),
  });
}

/**
 * Fields of the event of a channel namespace's handler but for `events`. Source: AppSync Events
 * Developer Guide, "Direct data source integrations using Lambda".
 */
function channelFields(operation: "PUBLISH" | "SUBSCRIBE") {
  const info = channelInfo(operation);
  const blank = "before the handler runs; always null here.";
  return {
    identity: eventCallerIdentity(),
    request: requestField(),
    info: field(info, "The channel, and what the client does there.", exampleOf(info), page),
    result: field(z.null().optional(), `Result ${blank}`, null, page),
    error: field(z.null().optional(), `Error ${blank}`, null, page),
    prev: field(z.null().optional(), `Result of the step ${blank}`, null, page),
    stash: field(z.record(z.string(), z.unknown()).nullish(), "Always empty here.", {}, page),
    outErrors: field(z.array(z.unknown()).nullish(), "Always empty here.", [], page),
  };
}

const publishedEvent = once(() =>
  z.looseObject({
    id: textField(
      "Id that AppSync gave the event; the answer must name it.",
      "0d2f5ac1-7c4b-4e5d-9b0a-3f1c2e4d5a6b",
      page,
    ),
    payload: field(
      z.unknown().optional(),
      "What the client published, any JSON.",
      { orderId: "42", status: "shipped" },
      page,
    ),
  }),
);

/** The event of publications on a channel. */
export const publishEvent = once(() =>
  z.looseObject({
    ...channelFields("PUBLISH"),
    events: field(
      z.array(publishedEvent()).min(1),
      "The published events, five at most in one request.",
      [exampleOf(publishedEvent(), ["payload"])],
      page,
    ),
  }),
);

/** The event of a subscription to a channel. */
export const subscribeEvent = once(() =>
  z.looseObject({
    ...channelFields("SUBSCRIBE"),
    events: field(z.null().optional(), "Always null: nothing was published.", null, page),
  }),
);

const outgoingEvent = once(() =>
  z.looseObject({
    id: textField(
      "Id of the event that this one stands for, as it came.",
      "0d2f5ac1-7c4b-4e5d-9b0a-3f1c2e4d5a6b",
      page,
    ),
    payload: field(
      z.unknown().optional(),
      "What to broadcast, changed or not.",
      { orderId: "42", status: "shipped" },
      page,
    ),
    error: field(
      z.string().nullish(),
      "Why this event is not broadcast; absent where it is.",
      "The order is closed",
      page,
    ),
  }),
);

const error = (description: string) =>
  field(z.string().nullish(), description, "Not allowed on this channel", page);

/** What AppSync accepts from a handler of publications. */
export const publishResponse = once(() =>
  z.looseObject({
    events: field(
      z.array(outgoingEvent()).nullish(),
      "The events to broadcast; those left out are dropped without an error.",
      [exampleOf(outgoingEvent(), ["payload"])],
      page,
    ),
    error: error("Why none of the events is broadcast; absent where all is well."),
  }),
);

/** What AppSync accepts from a handler of subscriptions: null to allow. */
export const subscribeResponse = once(() =>
  z
    .looseObject({
      error: error("Why the client may not subscribe; absent where it may."),
    })
    .nullable(),
);
