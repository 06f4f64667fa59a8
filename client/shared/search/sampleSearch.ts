import MiniSearch from "minisearch";
import type { ListedType } from "../listedType.ts";
import { fieldWords, type FieldNames } from "./fieldNames.ts";

/** A sample that was found. */
export interface SampleHit<T extends ListedType> {
  readonly eventType: T;
  readonly sample: T["samples"][number];
  /** The field that one of the words was found in; null where names alone were enough. */
  readonly field: string | null;
}

interface Scored {
  readonly score: number;
  readonly field: string | null;
}

/** What a sample or a field is called tells less of what an event is than what its type is called. */
const sampleWeight = 0.4;
const fieldWeight = 0.2;

/** A type of just that name is meant before all that carry or resemble it. */
const wholeNameWeight = 2;

/** People look for what many projects have. */
const tierWeights = { 1: 1.6, 2: 1, 3: 0.7 } as const satisfies Record<ListedType["tier"], number>;

/**
 * Finds samples by what people call them (titles, services, aliases, ids) and by the fields of their
 * events. Typos are forgiven, beginnings of words are enough, and every word must be found somewhere.
 */
export class SampleSearch<T extends ListedType> {
  readonly #entries: readonly Omit<SampleHit<T>, "field">[];
  readonly #types: MiniSearch<TypeDocument>;
  readonly #samples: MiniSearch<SampleDocument>;
  readonly #fields: FieldIndex;

  constructor(eventTypes: readonly T[], fieldNames: FieldNames) {
    this.#entries = eventTypes.flatMap((eventType) =>
      eventType.samples.map((sample: T["samples"][number]) => ({ eventType, sample })),
    );
    this.#types = new MiniSearch<TypeDocument>({ fields: ["id", "title", "service", "aliases"] });
    this.#types.addAll(eventTypes.map(toTypeDocument));
    this.#samples = new MiniSearch<SampleDocument>({ fields: ["title", "sampleId"] });
    this.#samples.addAll(this.#entries.map(toSampleDocument));
    this.#fields = new FieldIndex(fieldNames);
  }

  /** Best matches first, those that fit equally in the catalogue's order; without any words, nothing. */
  find(query: string): readonly SampleHit<T>[] {
    const words = query
      .toLowerCase()
      .split(/[\s\p{P}]+/u)
      .filter((word) => word !== "");
    const [first, ...others] = words.map((word) => this.#findWord(word));
    if (first === undefined) return [];
    const found = others.reduce(intersect, first);
    return [...found]
      .map(([id, scored]) => ({ id, score: scored.score, field: scored.field }))
      .sort((a, b) => b.score - a.score || a.id - b.id)
      .flatMap(({ id, field }) => {
        const entry = this.#entries[id];
        return entry === undefined ? [] : [{ ...entry, field }];
      });
  }

  #findWord(word: string): ReadonlyMap<number, Scored> {
    const types = this.#types.search(word, { ...tolerance, boost: { id: 2, title: 2 } });
    const samples = this.#samples.search(word, tolerance);
    const byType = new Map(types.map(({ id, score }) => [id as string, score]));
    const bySample = new Map(samples.map(({ id, score }) => [id as number, score]));
    const byField = this.#fields.find(word);
    const found = new Map<number, Scored>();
    for (const [id, { eventType }] of this.#entries.entries()) {
      const ofType = byType.get(eventType.id);
      const ofSample = bySample.get(id);
      const ofField = byField.get(eventType.id);
      const weight = tierWeights[eventType.tier];
      if (ofType !== undefined) {
        const isName = eventType.id === word || eventType.shortTitle.toLowerCase() === word;
        const score = ofType * weight * (isName ? wholeNameWeight : 1);
        found.set(id, { score, field: null });
      } else if (ofSample !== undefined) {
        found.set(id, { score: ofSample * weight * sampleWeight, field: null });
      } else if (ofField !== undefined) {
        found.set(id, { score: ofField.score * weight * fieldWeight, field: ofField.field });
      }
    }
    return found;
  }
}

const tolerance = {
  prefix: true,
  // In a short word one letter more or less makes another word; two swapped letters count as two.
  fuzzy: (term: string) => (term.length > 5 ? 2 : term.length > 3 && 1),
} as const;

/** Finds event types by the names of their fields. */
class FieldIndex {
  readonly #names: FieldNames;
  readonly #index: MiniSearch<{ readonly id: string; readonly names: readonly string[] }>;

  constructor(names: FieldNames) {
    this.#names = names;
    this.#index = new MiniSearch({
      fields: ["names"],
      stringifyField: (value) => (value as readonly string[]).flatMap(fieldWords).join(" "),
    });
    this.#index.addAll(Object.entries(names).map(([id, list]) => ({ id, names: list })));
  }

  /** By the type's id: how well it fits, and the field that does. */
  find(word: string): ReadonlyMap<string, { readonly score: number; readonly field: string }> {
    const found = new Map<string, { readonly score: number; readonly field: string }>();
    for (const { id, score, terms } of this.#index.search(word, tolerance)) {
      const names = this.#names[id as string] ?? [];
      const field = names.find((name) => terms.some((term) => fieldWords(name).includes(term)));
      if (field !== undefined) found.set(id as string, { score, field });
    }
    return found;
  }
}

function intersect(
  left: ReadonlyMap<number, Scored>,
  right: ReadonlyMap<number, Scored>,
): ReadonlyMap<number, Scored> {
  const both = new Map<number, Scored>();
  for (const [id, one] of left) {
    const other = right.get(id);
    if (other === undefined) continue;
    both.set(id, { score: one.score + other.score, field: one.field ?? other.field });
  }
  return both;
}

interface TypeDocument {
  readonly id: string;
  readonly title: string;
  readonly service: string;
  readonly aliases: string;
}

function toTypeDocument(type: ListedType): TypeDocument {
  const { id, title, shortTitle, service, aliases } = type;
  return { id, title: `${title} ${shortTitle}`, service, aliases: aliases.join(" ") };
}

interface SampleDocument {
  readonly id: number;
  readonly title: string;
  readonly sampleId: string;
}

function toSampleDocument(
  { sample }: Omit<SampleHit<ListedType>, "field">,
  index: number,
): SampleDocument {
  return { id: index, title: sample.title, sampleId: sample.id };
}
