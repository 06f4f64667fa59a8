import { setTimeout as delay } from "node:timers/promises";
import type { Order } from "./order";

const largestAmount = Number(process.env.LARGEST_AMOUNT ?? 1000);

/** Reserves what an order asks for; stands in for the call of a warehouse. */
export async function reserveStock(order: Order): Promise<void> {
  await delay(5);
  if (order.amount > largestAmount) {
    throw new Error(`Order ${order.orderId} is above ${largestAmount} and needs an approval.`);
  }
}
