import { expect, it } from "vitest";
import type { KeyValueStore } from "../events/eventChoice.ts";
import { makeTarget } from "../testing/runKit.ts";
import { LastOrder } from "./lastOrder.ts";

const event = { type: "sqs", sample: null, seed: 7, at: null, text: '{"token":"s3cret"}' };
const order = { target: makeTarget(), event, eventLabel: "SQS · refund.json", cold: false };

function memoryStore(): KeyValueStore {
  const values = new Map<string, unknown>();
  return {
    get: (key) => values.get(key),
    update: async (key, value) => void values.set(key, structuredClone(value)),
    keys: () => [...values.keys()],
  };
}

it("gives the last order again, also in a new window", async () => {
  const store = memoryStore();
  await new LastOrder(store).keep(order, 3);
  expect(new LastOrder(store).read()).toEqual({ order, functionsVersion: null });
});

it("writes down no values of the person's environment, and no older order in their place", async () => {
  const store = memoryStore();
  const last = new LastOrder(store);
  await last.keep({ ...order, event: { ...event, text: "{}" } }, 3);
  await last.keep({ ...order, holdsSecrets: true }, 3);
  expect(last.read()?.order.event.text).toContain("s3cret");
  expect(JSON.stringify(store.keys().map((key) => store.get(key)))).not.toContain("s3cret");
  expect(new LastOrder(store).read()).toBeNull();
});
