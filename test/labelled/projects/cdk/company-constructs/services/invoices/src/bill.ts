export async function bill(order: { id: string }): Promise<void> {
  console.log("billed", order.id);
}
