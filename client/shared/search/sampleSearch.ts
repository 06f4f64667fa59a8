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

/** A field name tells less of what an event is than its title does. */
const fieldWeight = 0.2;

/** A type of just that name is meant before all that carry or resemble it. */
const wholeNameWeight = 2;

/** People look for what many projects have. */
const tierWeights = { 1: 2, 2: 1, 3: 0.7 } as const satisfies Record<ListedType["tier"], number>;

/**
 * Finds samples by what people call them (titles, services, aliases, ids) and by the fields of their
 * events. Typos are forgiven, beginnings of words are enough, and every word must be found somewhere.
 */
export class SampleSearch<T extends ListedType> {
  readonly #entries: readonly Omit<SampleHit<T>, "field">[];
  readonly #names: MiniSearch<NameDocument>;
  readonly #fields: FieldIndex;

  constructor(eventTypes: readonly T[], fieldNames: FieldNames) {
    this.#entries = eventTypes.flatMap((eventType) =>
      eventType.samples.map((sample: T["samples"][number]) => ({ eventType, sample })),
    );
    this.#names = new MiniSearch<NameDocument>({
      fields: ["sample", "title", "service", "aliases", "ids"],
    });
    this.#names.addAll(this.#entries.map(toNameDocument));
    this.#fields = new FieldIndex(fieldNames);
  }

  /** Best matches first; without any words, nothing. */
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
    const found = new Map<number, Scored>();
    const named = this.#names.search(word, { ...tolerance, boost: { title: 2, ids: 2 } });
    for (const { id, score } of named) {
      const type = this.#entries[id as number]?.eventType;
      if (type === undefined) continue;
      const isName = type.id === word || type.shortTitle.toLowerCase() === word;
      const weight = tierWeights[type.tier] * (isName ? wholeNameWeight : 1);
      found.set(id as number, { score: score * weight, field: null });
    }
    const fields = this.#fields.find(word);
    for (const [id, { eventType }] of this.#entries.entries()) {
      const hit = fields.get(eventType.id);
      if (hit === undefined || found.has(id)) continue;
      found.set(id, { score: hit.score * fieldWeight, field: hit.field });
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

interface NameDocument {
  readonly id: number;
  readonly sample: string;
  readonly title: string;
  readonly service: string;
  readonly aliases: string;
  readonly ids: string;
}

function toNameDocument(
  { eventType, sample }: Omit<SampleHit<ListedType>, "field">,
  index: number,
): NameDocument {
  return {
    id: index,
    sample: sample.title,
    title: `${eventType.title} ${eventType.shortTitle}`,
    service: eventType.service,
    aliases: eventType.aliases.join(" "),
    ids: `${eventType.id} ${sample.id}`,
  };
}
