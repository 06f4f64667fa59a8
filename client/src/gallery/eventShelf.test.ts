import { describe, expect, it, vi } from "vitest";
import type { KeyValueStore } from "../events/eventChoice.ts";
import { EventShelf } from "./eventShelf.ts";

vi.mock("vscode", () => ({
  EventEmitter: class {
    readonly event = (): void => undefined;
    fire(): void {}
  },
}));

function makeStore(): KeyValueStore {
  const values = new Map<string, unknown>();
  return {
    get: (key) => values.get(key),
    keys: () => [...values.keys()],
    update: async (key, value) => void values.set(key, value),
  };
}

const put = { eventType: "s3", sample: "put" };
const batch = { eventType: "sqs", sample: "batch" };

describe("EventShelf", () => {
  it("puts the last used first, each once, and no more than eight", async () => {
    const shelf = new EventShelf(makeStore(), makeStore());
    for (let index = 0; index < 9; index += 1) {
      await shelf.use({ eventType: "t", sample: `s${index}` });
    }
    await shelf.use({ eventType: "t", sample: "s5" });
    expect(shelf.recent.map(({ sample }) => sample).join()).toBe("s5,s8,s7,s6,s4,s3,s2,s1");
  });

  it("takes a favourite up and off again, and keeps nothing else of a request", async () => {
    const shelf = new EventShelf(makeStore(), makeStore());
    await shelf.toggleFavourite({ ...put, seed: 1 } as typeof put);
    await shelf.toggleFavourite(batch);
    expect(shelf.favourites).toEqual([put, batch]);
    await shelf.toggleFavourite(put);
    expect(shelf.favourites).toEqual([batch]);
  });

  it("has at hand what is either, each once, favourites first", async () => {
    const shelf = new EventShelf(makeStore(), makeStore());
    await shelf.use(batch);
    await shelf.use(put);
    await shelf.toggleFavourite(batch);
    expect(shelf.atHand).toEqual([batch, put]);
  });

  it("starts empty where what was kept is no list of samples", async () => {
    const store = makeStore();
    await store.update("recentEvents", "broken");
    expect(new EventShelf(store, store).recent).toEqual([]);
  });
});
