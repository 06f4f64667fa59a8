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

/** An order, and how old its target is. */
export interface KeptOrder {
  readonly order: RunOrder;
  /** Version of the function targets when it was given; null: in an earlier window. */
  readonly functionsVersion: number | null;
}

/** The last invocation that was asked for, kept across reloads so that it can run again. */
export class LastOrder {
  readonly #store: KeyValueStore;
  #current: KeptOrder | null = null;

  constructor(store: KeyValueStore) {
    this.#store = store;
  }

  /** The last order, or null where there was none. */
  read(): KeptOrder | null {
    if (this.#current !== null) return this.#current;
    const stored = orderSchema.safeParse(this.#store.get(key));
    if (!stored.success) return null;
    return { order: { ...stored.data, cold: false }, functionsVersion: null };
  }

  /** Keeps an order as the last one, with the version of the function targets that it was made of. */
  async keep(order: RunOrder, functionsVersion: number): Promise<void> {
    this.#current = { order, functionsVersion };
    const isKept = order.event.text.length <= keptEventCharacters && order.holdsSecrets !== true;
    const { target, event, eventLabel } = order;
    // Where it is not kept, an older one must not come back after a reload as if it were the last.
    await this.#store.update(key, isKept ? { target, event, eventLabel } : undefined);
  }
}
