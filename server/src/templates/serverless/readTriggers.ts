import { pathToFileURL } from "node:url";
import { findEventType } from "../../../../events/catalogue.ts";
import type { TemplateTrigger } from "../templateFacts.ts";
import type { FoundTrigger } from "../triggers/foundTrigger.ts";
import { readResourceTriggers } from "../triggers/resourceTriggers.ts";
import { withoutRepetition } from "../triggers/withoutRepetition.ts";
import { rangeOfPlace, type ConfigPlace } from "./configNode.ts";
import type { ConfigMember, ConfigView } from "./configView.ts";
import { eventReaders } from "./events/eventReaders.ts";
import type { EventReading } from "./events/eventReader.ts";
import { eventServices } from "./events/eventServices.ts";
import { readIndirectTriggers } from "./readIndirectTriggers.ts";
import type { DeclaredFunction, ServerlessService } from "./serverlessService.ts";

/** What a trigger was stated by, before it is known where it belongs. */
export interface StatedTrigger {
  readonly reading: EventReading;
  /** `sqs`: the trigger's kind is `serverless:sqs`. */
  readonly key: string;
  readonly place: ConfigPlace;
  /** The statement's own value, for its contents. */
  readonly view: ConfigView | null;
}

/** All triggers of a service's functions, by the functions' logical ids. */
export function readTriggers(
  service: ServerlessService,
): ReadonlyMap<string, readonly TemplateTrigger[]> {
  const indirect = readIndirectTriggers(service);
  const byResources = readResourceTriggers(service.index);
  return new Map(
    service.functions.map((declared) => {
      const stated = [
        ...ownEvents(declared, service),
        ...indirect
          .filter(({ target }) => target === declared.logicalId)
          .map(({ trigger }) => trigger),
      ];
      const triggers = withoutRepetition([
        ...stated.map((trigger) => toTrigger(trigger, declared)),
        ...(byResources.get(declared.logicalId) ?? []).map((trigger) =>
          relativeTo(declared, trigger, service),
        ),
      ]);
      return [declared.logicalId, triggers.map(({ service: _service, ...trigger }) => trigger)];
    }),
  );
}

function ownEvents(
  { view, keyPlace }: DeclaredFunction,
  service: ServerlessService,
): readonly StatedTrigger[] {
  const events = view.at("events").itemsOrSelf.flatMap((item) => eventsOf(item, keyPlace));
  const stated = events.flatMap((event): readonly StatedTrigger[] => {
    const { key, keyPlace: place } = event;
    const declared = { key, view: event.view, functionView: view, service };
    const read = eventReaders.get(key);
    const readings = read === undefined ? [{ eventType: null, name: null }] : read(declared);
    return readings.map((reading) => ({ reading, key, place, view: event.view }));
  });
  return [...stated, ...functionUrl(view)];
}

/**
 * `- sqs: …`, or a key that stands alone: `- alexaSkill`. Keys beside an event's are settings of it that are
 * indented too little.
 */
function eventsOf(item: ConfigView, whole: ConfigPlace): readonly ConfigMember[] {
  if (item.text === null) {
    const known = item.members.filter(({ key }) => eventReaders.has(key));
    return known.length > 0 ? known : item.members;
  }
  return [{ key: item.text, keyPlace: item.place ?? whole, view: item.at("nothing") }];
}

/** `url: true`, or its settings. */
function functionUrl(view: ConfigView): readonly StatedTrigger[] {
  const url = view.members.find(({ key }) => key === "url");
  if (url === undefined || (!url.view.isMapping && url.view.text !== "true")) return [];
  const stated = url.view.at("invokeMode");
  const mode = stated.isPresent ? stated.text : "BUFFERED";
  const invokeMode = mode === "BUFFERED" || mode === "RESPONSE_STREAM" ? mode : "unknown";
  const reading = { eventType: "lambda-function-url", name: "url", invokeMode } as const;
  return [{ reading, key: "url", place: url.keyPlace, view: url.view }];
}

function toTrigger(stated: StatedTrigger, { keyPlace }: DeclaredFunction): FoundTrigger {
  const { key, place, view, reading } = stated;
  const { eventType, name, polling, ...details } = reading;
  const body = view === null ? null : contentsOf(view, place.file);
  return {
    eventType: eventType === null ? null : (findEventType(eventType)?.id ?? null),
    kind: `serverless:${key}`,
    name: name ?? key,
    service: eventServices.get(key) ?? key.toLowerCase(),
    range: rangeOfPlace(place),
    polling: polling ?? null,
    ...(place.file === keyPlace.file ? {} : { uri: pathToFileURL(place.file.path).href }),
    ...(body === null ? {} : { body: rangeOfPlace(body) }),
    ...details,
  };
}

/** A resource's trigger, whose file is named where it is another than the function's. */
function relativeTo(
  { keyPlace }: DeclaredFunction,
  trigger: FoundTrigger,
  service: ServerlessService,
): FoundTrigger {
  const main = service.root.place?.file;
  const uriOfMain = main === undefined ? undefined : pathToFileURL(main.path).href;
  const { uri = uriOfMain, ...rest } = trigger;
  const own = pathToFileURL(keyPlace.file.path).href;
  return uri === undefined || uri === own ? rest : { ...rest, uri };
}

function contentsOf(view: ConfigView, file: ConfigPlace["file"]): ConfigPlace | null {
  const { members } = view;
  const first = members[0]?.keyPlace;
  const last = members.at(-1)?.view.place;
  if (first?.file !== file || last?.file !== file) return null;
  return { file, start: first.start, end: last.end };
}
