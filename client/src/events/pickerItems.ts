import { categories, type EventType } from "../../../events/model/eventType.ts";
import type { SampleHit } from "../../shared/search/sampleSearch.ts";
import type { ChosenSample } from "./eventChoice.ts";

/** One line of the event picker. */
export type PickerItem = { readonly kind: "heading"; readonly label: string } | SampleItem;

export interface SampleItem {
  readonly kind: "sample";
  readonly label: string;
  /** Shown beside the label, quieter. */
  readonly description: string;
  readonly isChosen: boolean;
  readonly choice: ChosenSample;
}

export interface PickerFacts {
  readonly eventTypes: readonly EventType[];
  /** Id of the type that was inferred for the handler, or null. */
  readonly inferred: string | null;
  readonly chosen: ChosenSample | null;
}

/** The picker before anything is typed: samples of the inferred type first, then all by category. */
export function listSamples(facts: PickerFacts): readonly PickerItem[] {
  const inferred = facts.eventTypes.find(({ id }) => id === facts.inferred);
  // Short, because it shares the first sample's line; the samples themselves name their type.
  const first = inferred === undefined ? [] : group("this handler", [inferred], facts);
  const rest = categories.flatMap((category) =>
    group(
      category,
      facts.eventTypes.filter((type) => type.category === category && type !== inferred),
      facts,
    ),
  );
  return [...first, ...rest];
}

function group(
  label: string,
  types: readonly EventType[],
  facts: PickerFacts,
): readonly PickerItem[] {
  const items = types.flatMap((type) => samplesOf(type, facts));
  return items.length === 0 ? [] : [{ kind: "heading", label }, ...items];
}

function samplesOf(eventType: EventType, facts: PickerFacts): readonly PickerItem[] {
  return eventType.samples.map((sample) => toItem({ eventType, sample, set: {} }, facts.chosen));
}

function toItem(choice: ChosenSample, chosen: ChosenSample | null): SampleItem {
  const { eventType, sample } = choice;
  const isChosen = chosen?.eventType.id === eventType.id && chosen.sample.id === sample.id;
  return {
    kind: "sample",
    label: `${eventType.shortTitle}: ${sample.title}`,
    description: eventType.service,
    isChosen,
    // Picking the chosen sample again keeps what was set in it.
    choice: isChosen ? chosen : choice,
  };
}

/** What a search found, as lines of the picker, best first. */
export function listHits(
  hits: readonly SampleHit<EventType>[],
  chosen: ChosenSample | null,
): readonly PickerItem[] {
  return hits.map(({ eventType, sample, field }) => {
    const item = toItem({ eventType, sample, set: {} }, chosen);
    return field === null ? item : { ...item, description: `${item.description} · ${field}` };
  });
}
