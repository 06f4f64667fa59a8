import * as z from "zod";
import { comesFrom, isOfKind, type BusOrigin } from "../model/busOrigin.ts";
import type { EcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { exampleOf } from "../model/exampleOf.ts";
import { field } from "../model/fieldDocs.ts";
import { isJsonObject, type Json, type JsonObject } from "../model/json.ts";
import { once } from "../model/once.ts";
import type { ParameterValues, Sample } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { ignoredResult } from "../responses/ignoredResult.ts";
import { buildEnvelope } from "./buildEnvelope.ts";
import { envelopeFields } from "./envelope.schema.ts";
import { eventBridgeNames } from "./eventBridgeNames.ts";

/** What differs from one kind of event that AWS services put on the default bus to the next. */
export interface ServiceEventParts
  extends
    Pick<
      EventType,
      | "id"
      | "service"
      | "title"
      | "shortTitle"
      | "description"
      | "category"
      | "tier"
      | "aliases"
      | "documentation"
    >,
    BusOrigin {
  readonly sources: readonly [string, ...string[]];
  readonly detailTypes: readonly [string, ...string[]];
  /** A documented object, or a union of such where the detail types differ. Made by `once`. */
  readonly detail: () => z.ZodType;
  /** What a hover says of `detail`. */
  readonly detailDescription: string;
  /** An example of `detail`; needed where it is no plain object, from whose fields it could be made. */
  readonly detailExample?: Json;
  /** The documented field `resources`, where the service puts other things there than ARNs. */
  readonly resources?: () => z.ZodType;
  /** Set where the type stands for all events that have none of their own. */
  readonly general?: true;
  readonly names?: Partial<EcosystemNames>;
  /** Where delivery is special, as for events that AWS sends as best it can. */
  readonly deliveredBy?: string;
  readonly samples: readonly [ServiceSample, ...ServiceSample[]];
}

export interface ServiceSample extends Omit<Sample, "build"> {
  /** The event but for the parts of the envelope that are the same for all. Pure. */
  readonly build: (context: SampleContext, values: ParameterValues) => ServiceEvent;
}

export interface ServiceEvent {
  /** The first of `sources` where not given. */
  readonly source?: string;
  /** The first of `detailTypes` where not given. */
  readonly detailType?: string;
  /** ARNs of what the event is about; none where not given. */
  readonly resources?: readonly string[];
  /** The sample's clock where not given. */
  readonly time?: Date;
  readonly detail: JsonObject;
}

/** Makes the event type of an event that an AWS service puts on the default event bus. */
export function serviceEventType(parts: ServiceEventParts): EventType {
  const [first, ...rest] = parts.samples;
  return {
    id: parts.id,
    service: parts.service,
    title: parts.title,
    shortTitle: parts.shortTitle,
    description: parts.description,
    category: parts.category,
    tier: parts.tier,
    aliases: parts.aliases,
    documentation: parts.documentation,
    schema: once(() => schemaOf(parts)),
    responseSchema: null,
    delivery: {
      kind: "async",
      deliveredBy: parts.deliveredBy ?? deliveredByRule,
      resultUse: ignoredResult,
      mustCall: [],
    },
    recognition: {
      kind: "fixed",
      matches: (event) => isServiceEvent(parts, event),
      ...(parts.general === undefined ? {} : { general: parts.general }),
    },
    busOrigin: parts,
    names: { ...eventBridgeNames, ...parts.names },
    samples: [toSample(parts, first), ...rest.map((sample) => toSample(parts, sample))],
  };
}

const deliveredByRule =
  "EventBridge invokes the function asynchronously for each event that the rule matches, at least once and in any order.";

function schemaOf(parts: ServiceEventParts): z.ZodType {
  const { sources, detailTypes, detail, detailDescription } = parts;
  const source = constantsOr(sources, parts.furtherSources);
  const detailType = constantsOr(detailTypes, parts.furtherDetailTypes);
  const example = parts.detailExample ?? exampleOfObject(detail());
  return z.looseObject({
    ...envelopeFields(),
    ...(parts.resources === undefined ? {} : { resources: parts.resources() }),
    "detail-type": field(detailType, "Kind of the event. The key has a hyphen.", detailTypes[0]),
    source: field(source, "The service that sent the event.", sources[0]),
    detail: field(detail(), detailDescription, example),
  });
}

/** The constants that are known, and where there may be more of them whatever fits their pattern. */
function constantsOr(known: readonly [string, ...string[]], further: RegExp | undefined) {
  return further === undefined
    ? z.enum(known)
    : z.union([z.enum(known), z.string().regex(further)]);
}

function isServiceEvent(parts: ServiceEventParts, event: unknown): boolean {
  if (!isJsonObject(event)) return false;
  const { source, "detail-type": detailType } = event;
  if (typeof source !== "string" || typeof detailType !== "string") return false;
  return comesFrom(parts, source) && isOfKind(parts, detailType);
}

function toSample(parts: ServiceEventParts, { build, ...sample }: ServiceSample): Sample {
  return {
    ...sample,
    build: (context, values) => {
      const event = build(context, values);
      return buildEnvelope(context, {
        source: event.source ?? parts.sources[0],
        detailType: event.detailType ?? parts.detailTypes[0],
        time: event.time ?? context.now,
        region: context.region,
        resources: event.resources ?? [],
        detail: event.detail,
      });
    },
  };
}

function exampleOfObject(detail: z.ZodType): JsonObject {
  if (detail instanceof z.ZodObject) return exampleOf(detail);
  throw new TypeError("A detail that is no plain object needs a detailExample");
}
