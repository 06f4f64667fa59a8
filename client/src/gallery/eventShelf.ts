import { EventEmitter, type Disposable } from "vscode";
import * as z from "zod";
import { sampleKey, type SampleName } from "../../shared/sampleRequest.ts";
import type { KeyValueStore } from "../events/eventChoice.ts";

const namesSchema = z.array(z.object({ eventType: z.string(), sample: z.string() })).catch([]);

const favouritesKey = "favouriteEvents";
const recentKey = "recentEvents";
const mostRecent = 8;

/** Which samples are at hand: the person's favourites everywhere, and the last used in this workspace. */
export class EventShelf implements Disposable {
  readonly #everywhere: KeyValueStore;
  readonly #here: KeyValueStore;
  readonly #changed = new EventEmitter<void>();

  readonly onDidChange = this.#changed.event;

  constructor(everywhere: KeyValueStore, here: KeyValueStore) {
    this.#everywhere = everywhere;
    this.#here = here;
  }

  /** In the order in which they were chosen. */
  get favourites(): readonly SampleName[] {
    return namesSchema.parse(this.#everywhere.get(favouritesKey));
  }

  /** The last used first. */
  get recent(): readonly SampleName[] {
    return namesSchema.parse(this.#here.get(recentKey));
  }

  /** Favourites, then what was used last; each sample once. */
  get atHand(): readonly SampleName[] {
    const { favourites } = this;
    const kept = new Set(favourites.map(sampleKey));
    return [...favourites, ...this.recent.filter((name) => !kept.has(sampleKey(name)))];
  }

  /** Makes a sample a favourite, or no longer one. */
  async toggleFavourite(name: SampleName): Promise<void> {
    const { favourites } = this;
    const others = without(favourites, name);
    const next = others.length < favourites.length ? others : [...favourites, plain(name)];
    await this.#everywhere.update(favouritesKey, next);
    this.#changed.fire();
  }

  /** Remembers that a sample was used. */
  async use(name: SampleName): Promise<void> {
    const next = [plain(name), ...without(this.recent, name)].slice(0, mostRecent);
    await this.#here.update(recentKey, next);
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

function plain({ eventType, sample }: SampleName): SampleName {
  return { eventType, sample };
}

function without(names: readonly SampleName[], name: SampleName): readonly SampleName[] {
  return names.filter((other) => sampleKey(other) !== sampleKey(name));
}
