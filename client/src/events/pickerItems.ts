import MiniSearch from "minisearch";
import { categories, type EventType } from "../../../events/model/eventType.ts";
import type { ChosenSample } from "./eventChoice.ts";

/** One line of the event picker. */
export type PickerItem =
  | { readonly kind: "heading"; readonly label: string }
  | {
      readonly kind: "sample";
      readonly label: string;
      /** Shown beside the label, quieter. */
      readonly description: string;
      readonly isChosen: boolean;
      readonly choice: ChosenSample;
    };

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
  const { chosen } = facts;
  return eventType.samples.map((sample) => {
    const isChosen = chosen?.eventType.id === eventType.id && chosen.sample.id === sample.id;
    return {
      kind: "sample",
      label: `${eventType.shortTitle}: ${sample.title}`,
      description: eventType.service,
      isChosen,
      // Picking the chosen sample again keeps what was set in it.
      choice: { eventType, sample, set: isChosen ? chosen.set : {} },
    };
  });
}

/** Finds samples by what people call them: titles, services, aliases and ids; typos are forgiven. */
export class SampleSearch {
  readonly #items: readonly Extract<PickerItem, { kind: "sample" }>[];
  readonly #index: MiniSearch<SearchDocument>;

  constructor(facts: PickerFacts) {
    this.#items = listSamples(facts).filter((item) => item.kind === "sample");
    this.#index = new MiniSearch<SearchDocument>({
      fields: ["sample", "title", "service", "aliases", "ids"],
      searchOptions: {
        prefix: true,
        // In a short word one letter more or less makes another word.
        fuzzy: (term) => (term.length > 3 ? 0.2 : false),
        combineWith: "AND",
        boost: { title: 2, ids: 2 },
      },
    });
    this.#index.addAll(this.#items.map(toDocument));
  }

  /** Best matches first; without any words, nothing. */
  find(query: string): readonly PickerItem[] {
    return this.#index.search(query).flatMap(({ id }) => {
      const item = this.#items[id as number];
      return item === undefined ? [] : [item];
    });
  }
}

interface SearchDocument {
  readonly id: number;
  readonly sample: string;
  readonly title: string;
  readonly service: string;
  readonly aliases: string;
  readonly ids: string;
}

function toDocument(item: Extract<PickerItem, { kind: "sample" }>, index: number): SearchDocument {
  const { eventType, sample } = item.choice;
  return {
    id: index,
    sample: sample.title,
    title: `${eventType.title} ${eventType.shortTitle}`,
    service: eventType.service,
    aliases: eventType.aliases.join(" "),
    ids: `${eventType.id} ${sample.id}`,
  };
}
