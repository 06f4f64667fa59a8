export interface Order {
  readonly orderId: string;
  readonly amount: number;
}

/**
 * Reads an order from a message's body, which is always text.
 * @throws Error that says what is wrong with it
 */
export function parseOrder(body: string): Order {
  const value: unknown = JSON.parse(body);
  if (!isOrder(value)) throw new Error("An order needs an orderId and an amount above zero.");
  return value;
}

function isOrder(value: unknown): value is Order {
  if (typeof value !== "object" || value === null) return false;
  const { orderId, amount } = value as Partial<Record<keyof Order, unknown>>;
  return typeof orderId === "string" && typeof amount === "number" && amount > 0;
}
