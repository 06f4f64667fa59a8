import type { Json, JsonObject } from "../model/json.ts";
import type { SampleContext } from "../model/sampleContext.ts";

/** What differs from one EventBridge event to the next. */
export interface EnvelopeParts {
  readonly source: string;
  readonly detailType: string;
  readonly time: Date;
  readonly region: string;
  readonly resources: readonly string[];
  readonly detail: Json;
}

/** Builds an event as EventBridge hands it to its targets. */
export function buildEnvelope(context: SampleContext, parts: EnvelopeParts): JsonObject {
  return {
    version: "0",
    id: context.uuid(),
    "detail-type": parts.detailType,
    source: parts.source,
    account: context.accountId,
    time: parts.time.toISOString().replace(/\.\d{3}Z$/, "Z"),
    region: parts.region,
    resources: parts.resources,
    detail: parts.detail,
  };
}
