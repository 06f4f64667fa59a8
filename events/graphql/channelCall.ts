import type { Json, JsonObject } from "../model/json.ts";
import { readText } from "../model/readParameters.ts";
import type { ParameterValues, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { textParameter } from "../model/sampleParameters.ts";
import { appsyncHeaders } from "./appsyncHeaders.ts";
import { usernameParameter } from "./resolverCall.ts";
import { cognitoUser } from "./sampleIdentity.ts";

/** The parameters that describe a channel and who uses it. */
export function channelParameters(channel: string): readonly SampleParameter[] {
  return [
    textParameter("channel", "Path of the channel; its first part is the namespace.", channel),
    usernameParameter,
  ];
}

/** Builds the event of a channel namespace's handler; `events` is null for a subscription. */
export function buildChannelEvent(
  context: SampleContext,
  values: ParameterValues,
  operation: "PUBLISH" | "SUBSCRIBE",
  events: Json,
): JsonObject {
  const { identity, headers } = cognitoUser(null)(context, readText(values, "username"));
  const segments = readText(values, "channel")
    .split("/")
    .filter((segment) => segment !== "");
  return {
    identity,
    result: null,
    request: { headers: appsyncHeaders(context, headers), domainName: null },
    info: {
      channel: { path: `/${segments.join("/")}`, segments },
      channelNamespace: { name: segments[0] ?? "" },
      operation,
    },
    error: null,
    prev: null,
    stash: {},
    outErrors: [],
    events,
  };
}
