import { categories, type EventType } from "../../../events/model/eventType.ts";
import type { SampleName } from "../../shared/sampleRequest.ts";
import type { SampleHit } from "../../shared/search/sampleSearch.ts";
import {
  isFile,
  resolveChoice,
  titleOf,
  shortTypeOf,
  type ChosenEvent,
  type ChosenFile,
  type ChosenSample,
} from "./eventChoice.ts";

/** One line of the event picker. */
export type PickerItem =
  | { readonly kind: "heading"; readonly label: string }
  | SampleItem
  | FileItem;

export interface SampleItem {
  readonly kind: "sample";
  readonly label: string;
  /** Shown beside the label, quieter. */
  readonly description: string;
  readonly isChosen: boolean;
  readonly choice: ChosenSample;
}

export interface FileItem {
  readonly kind: "file";
  readonly label: string;
  readonly description: string;
  readonly isChosen: boolean;
  readonly choice: ChosenFile;
}

/** A saved event that a handler may be invoked with. */
export interface SavedFile {
  readonly choice: ChosenFile;
  /** Relative to the workspace, for people. */
  readonly path: string;
}

export interface PickerFacts {
  readonly eventTypes: readonly EventType[];
  /** Id of the type that was inferred for the handler, or null. */
  readonly inferred: string | null;
  readonly chosen: ChosenEvent | null;
  readonly saved: readonly SavedFile[];
  /** Favourites and what was used last, which also stand in their categories; none where left out. */
  readonly atHand?: readonly SampleName[];
}

/**
 * The picker before anything is typed: saved events, samples of the inferred type, what is at hand,
 * then all by category.
 */
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
  return [...listSaved(facts), ...first, ...listAtHand(facts), ...rest];
}

function listAtHand({ atHand = [], chosen }: PickerFacts): readonly PickerItem[] {
  const items = atHand.flatMap(({ eventType, sample }) => {
    const choice = resolveChoice({ type: eventType, sample, set: {} });
    return choice === null ? [] : [toItem(choice, chosen)];
  });
  return items.length === 0 ? [] : [{ kind: "heading", label: "favourites and recent" }, ...items];
}

function listSaved(facts: PickerFacts): readonly PickerItem[] {
  const items = facts.saved.map((file) => toFileItem(file, facts.chosen));
  return items.length === 0 ? [] : [{ kind: "heading", label: "saved events" }, ...items];
}

function toFileItem({ choice, path }: SavedFile, chosen: ChosenEvent | null): FileItem {
  const type = shortTypeOf(choice);
  return {
    kind: "file",
    label: type === null ? titleOf(choice) : `${type}: ${titleOf(choice)}`,
    description: path,
    isChosen: chosen !== null && isFile(chosen) && chosen.uri === choice.uri,
    choice,
  };
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

function toItem(choice: ChosenSample, event: ChosenEvent | null): SampleItem {
  const { eventType, sample } = choice;
  const chosen = event === null || isFile(event) ? null : event;
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

/** What a search found, as lines of the picker, best first; saved events by name and path. */
export function listHits(
  query: string,
  hits: readonly SampleHit<EventType>[],
  { chosen, saved }: Pick<PickerFacts, "chosen" | "saved">,
): readonly PickerItem[] {
  const words = query.toLowerCase().split(/\s+/);
  const files = saved
    .map((file) => toFileItem(file, chosen))
    .filter(({ label, description }) => {
      const text = `${label} ${description}`.toLowerCase();
      return words.every((word) => text.includes(word));
    });
  const samples = hits.map(({ eventType, sample, field }) => {
    const item = toItem({ eventType, sample, set: {} }, chosen);
    return field === null ? item : { ...item, description: `${item.description} · ${field}` };
  });
  return [...files, ...samples];
}
