import type { BusOrigin } from "../../../events/model/busOrigin.ts";
import type { EcosystemNames } from "../../../events/model/ecosystemNames.ts";
import { synonyms } from "./synonyms.ts";

/** What the analysis needs of an event type. */
export interface NamedEventType {
  readonly id: string;
  readonly names: EcosystemNames;
  readonly busOrigin?: BusOrigin;
}

/** Which event type a name in code stands for. */
export interface Vocabulary {
  /** Types of events, data classes, models and schemas: `SQSEvent`, `SqsModel` → `sqs`. */
  readonly eventNames: ReadonlyMap<string, string>;
  /** Types of whole handlers: `SQSHandler` → `sqs`. */
  readonly handlerNames: ReadonlyMap<string, string>;
  /** Types of results: `SQSBatchResponse`. */
  readonly resultNames: ReadonlySet<string>;
  /** Of the names above, those that several event types go by: `EventBridgeEvent`. */
  readonly sharedNames: ReadonlySet<string>;
  /** Each `detail-type` that AWS sends: `ECS Task State Change` → `ecs-task-state-change`. */
  readonly detailTypes: ReadonlyMap<string, string>;
  /** Types of events in the packages of compiled languages. */
  readonly packages: Readonly<Record<EventPackage, PackageNames>>;
}

/** AWS's packages of event types: `aws-lambda-go`, `aws-lambda-java-events`, `Amazon.Lambda.*`, the Rust crate. */
export type EventPackage = "go" | "java" | "dotnet" | "rust";

/** Which event types the names of one package stand for. */
export interface PackageNames {
  /** `SQSEvent` → `sqs`. */
  readonly ids: ReadonlyMap<string, string>;
  /** Of these names, those that several event types go by. */
  readonly shared: ReadonlySet<string>;
}

/**
 * Collects the names that the event types go by. A name that several types share stands for the
 * first of them: the catalogue's order puts that one before the others.
 */
export function createVocabulary(eventTypes: readonly NamedEventType[]): Vocabulary {
  const events = collectNames(eventTypes, ({ names }) => [
    names.typescriptType,
    names.powertoolsTypescriptSchema,
    names.powertoolsPythonDataClass,
    names.powertoolsPythonModel,
  ]);
  const handlers = collectNames(eventTypes, ({ names }) => [names.typescriptHandlerType]);
  const results = eventTypes.map(({ names }) => names.typescriptResultType);
  const kinds = collectNames(eventTypes, ({ busOrigin }) => busOrigin?.detailTypes ?? []);
  return {
    eventNames: withSynonyms(events.ids),
    handlerNames: withSynonyms(handlers.ids),
    resultNames: new Set(results.filter((name) => name !== null)),
    sharedNames: new Set([...events.shared, ...handlers.shared]),
    detailTypes: kinds.ids,
    packages: {
      go: collectNames(eventTypes, ({ names }) => [names.goType]),
      java: collectNames(eventTypes, ({ names }) => names.javaClass?.split(" | ") ?? []),
      dotnet: collectNames(eventTypes, ({ names }) => [names.dotnet?.type ?? null]),
      rust: collectNames(eventTypes, ({ names }) => [names.goType?.toLowerCase() ?? null]),
    },
  };
}

function collectNames(
  eventTypes: readonly NamedEventType[],
  namesOf: (eventType: NamedEventType) => readonly (string | null)[],
): PackageNames {
  const ids = new Map<string, string>();
  const shared = new Set<string>();
  for (const eventType of eventTypes) {
    for (const name of namesOf(eventType)) {
      if (name === null) continue;
      const known = ids.get(name);
      if (known === undefined) ids.set(name, eventType.id);
      else if (known !== eventType.id) shared.add(name);
    }
  }
  return { ids, shared };
}

function withSynonyms(ids: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const further = [...synonyms].flatMap(([synonym, name]) => {
    const id = ids.get(name);
    return id === undefined ? [] : [[synonym, id] as const];
  });
  return new Map([...further, ...ids]);
}
