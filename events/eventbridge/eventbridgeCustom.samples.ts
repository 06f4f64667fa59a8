import type { JsonObject } from "../model/json.ts";
import { textParameter } from "../model/sampleParameters.ts";
import { readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { buildBusEvent, busParameters, ordersSource } from "./busEvent.ts";

/** The samples of an event on a custom bus. */
export const eventbridgeCustomSamples: readonly [Sample, ...Sample[]] = [
  {
    id: "custom",
    title: "Event of an application",
    parameters: busParameters(ordersSource),
    build: (context, values) => buildBusEvent(context, values),
  },
  {
    id: "replayed",
    title: "Event replayed from an archive",
    parameters: [
      ...busParameters(ordersSource),
      textParameter("replayName", "Name of the replay.", "replay-of-last-week"),
    ],
    build: buildReplayed,
  },
  {
    id: "partner",
    title: "Event of a SaaS partner",
    // A partner's event is valid here, but eventbridge-partner is the type for it.
    recognisable: false,
    parameters: busParameters("aws.partner/example.com/acct-1234/orders"),
    build: (context, values) => buildBusEvent(context, values),
  },
  {
    id: "global-endpoint",
    title: "Event replicated by a global endpoint",
    parameters: [
      ...busParameters(ordersSource),
      textParameter("endpointName", "Name of the global endpoint.", "orders"),
    ],
    build: buildReplicated,
  },
];

/** A replay keeps the time of the first delivery; here that was a week before. */
function buildReplayed(context: SampleContext, values: ParameterValues): JsonObject {
  const first = new Date(context.now.getTime() - 7 * 24 * 3_600_000);
  return {
    ...buildBusEvent({ ...context, now: first }, values),
    "replay-name": readText(values, "replayName"),
  };
}

/** The copy that the other Region gets: its Region is the one that it was replicated from. */
function buildReplicated(context: SampleContext, values: ParameterValues): JsonObject {
  const owner = `${context.partition}:events:${context.region}:${context.accountId}`;
  const endpoint = `arn:${owner}:endpoint/${readText(values, "endpointName")}`;
  return buildBusEvent(context, values, [endpoint]);
}
