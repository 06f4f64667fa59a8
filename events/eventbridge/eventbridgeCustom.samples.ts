import type { JsonObject } from "../model/json.ts";
import { readJson, readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { textParameter } from "../model/sampleParameters.ts";
import { buildEnvelope } from "./buildEnvelope.ts";

const ordersSource = "com.example.orders";

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

function busParameters(source: string): readonly SampleParameter[] {
  return [
    textParameter(
      "source",
      "Who sends the event; not beginning with `aws.` but for partners.",
      source,
    ),
    textParameter("detailType", "Kind of the event.", "Order Placed"),
    {
      name: "detail",
      description: "What happened, an object.",
      kind: "json",
      default: '{"orderId":"1234","total":42.5,"items":[{"sku":"book","quantity":2}]}',
    },
  ];
}

function buildBusEvent(
  context: SampleContext,
  values: ParameterValues,
  resources: readonly string[] = [],
): JsonObject {
  return buildEnvelope(context, {
    source: readText(values, "source"),
    detailType: readText(values, "detailType"),
    time: context.now,
    region: context.region,
    resources,
    detail: readJson(values, "detail"),
  });
}

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
