import type { JsonObject } from "../model/json.ts";
import { jsonParameter, textParameter } from "../model/sampleParameters.ts";
import { readJson, readText } from "../model/readParameters.ts";
import type { ParameterValues, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { buildEnvelope } from "./buildEnvelope.ts";

/** Source of the events that the samples' application sends. */
export const ordersSource = "com.example.orders";

/** Parameters of `buildBusEvent`. */
export function busParameters(source: string): readonly SampleParameter[] {
  return [
    textParameter(
      "source",
      "Who sends the event; not beginning with `aws.` but for partners.",
      source,
    ),
    textParameter("detailType", "Kind of the event.", "Order Placed"),
    jsonParameter(
      "detail",
      "What happened, an object.",
      '{"orderId":"1234","total":42.5,"items":[{"sku":"book","quantity":2}]}',
    ),
  ];
}

/** Builds the event that a call of PutEvents becomes. */
export function buildBusEvent(
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
