import type { QueueDelivery } from "../model/delivery.ts";

/** How both brokers of Amazon MQ deliver: Lambda Developer Guide, "Using Lambda with Amazon MQ". */
export const brokerDelivery: QueueDelivery = {
  kind: "poll-queue",
  deliveredBy:
    "An event source mapping consumes a queue of the broker and invokes the function with up to a batch of messages.",
  resultUse:
    "Nobody reads what the handler returns: if it returns, Lambda acknowledges the batch; if it throws, the whole batch comes again until it succeeds or its messages expire.",
  itemIdentifier: null,
};
