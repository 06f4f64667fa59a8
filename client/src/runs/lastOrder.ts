import * as z from "zod";
import { functionTargetSchema } from "../../../server/src/protocol.ts";
import type { KeyValueStore } from "../events/eventChoice.ts";
import type { RunOrder } from "./runController.ts";

const key = "lastOrder";

/** Larger events are not kept in the workspace's state. */
const keptEventCharacters = 200_000;

const orderSchema = z.object({
  target: functionTargetSchema,
  event: z.object({
    type: z.string().nullable(),
    sample: z.string().nullable(),
    seed: z.number().nullable(),
    at: z.string().nullable(),
    text: z.string(),
  }),
  eventLabel: z.string(),
});

/** The last invocation that was asked for, kept across reloads so that it can run again. */
export class LastOrder {
  readonly #store: KeyValueStore;
  #current: RunOrder | null = null;

  constructor(store: KeyValueStore) {
    this.#store = store;
  }

  /** The last order, or null where there was none. */
  read(): RunOrder | null {
    if (this.#current !== null) return this.#current;
    const stored = orderSchema.safeParse(this.#store.get(key));
    return stored.success ? { ...stored.data, cold: false } : null;
  }

  /** Keeps an order as the last one. */
  async keep(order: RunOrder): Promise<void> {
    this.#current = order;
    if (order.event.text.length > keptEventCharacters) return;
    const { target, event, eventLabel } = order;
    await this.#store.update(key, { target, event, eventLabel });
  }
}
