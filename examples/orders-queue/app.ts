import type { SQSBatchItemFailure, SQSHandler, SQSRecord } from "aws-lambda";
import { parseOrder } from "./order";
import { reserveStock } from "./reserveStock";

/**
 * Fulfils orders from a queue. A message that fails is reported by its id and stays in the queue,
 * from where it is retried and at last moved to the dead-letter queue; the others are deleted.
 */
export const handler: SQSHandler = async (event) => {
  const outcomes = await Promise.allSettled(event.Records.map(fulfil));
  const batchItemFailures: SQSBatchItemFailure[] = [];
  for (const [index, outcome] of outcomes.entries()) {
    const { messageId, attributes } = event.Records[index];
    if (outcome.status === "fulfilled") continue;
    console.warn(
      JSON.stringify({
        message: "order not fulfilled",
        messageId,
        receiveCount: Number(attributes.ApproximateReceiveCount),
        reason: String(outcome.reason),
      }),
    );
    batchItemFailures.push({ itemIdentifier: messageId });
  }
  console.info(`${outcomes.length - batchItemFailures.length} of ${outcomes.length} fulfilled`);
  return { batchItemFailures };
};

async function fulfil(record: SQSRecord): Promise<void> {
  const order = parseOrder(record.body);
  await reserveStock(order);
  console.info(JSON.stringify({ message: "order fulfilled", orderId: order.orderId }));
}
