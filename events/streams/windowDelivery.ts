import type { StreamDelivery } from "../model/delivery.ts";

/**
 * How batches of a tumbling window are delivered.
 * @param itemIdentifier path of a record's identifier within the record
 */
export function windowDelivery(itemIdentifier: string): StreamDelivery {
  return {
    kind: "poll-stream",
    deliveredBy:
      "An event source mapping with a tumbling window reads each shard in order, invokes the function for the batches of one window in turn, and once more when the window closes.",
    resultUse:
      "The next invocation in the window gets the state that the handler returns; a result without state is taken for a failure. If the handler throws, the batch is retried and blocks its shard.",
    itemIdentifier,
    handsOnState: true,
  };
}
