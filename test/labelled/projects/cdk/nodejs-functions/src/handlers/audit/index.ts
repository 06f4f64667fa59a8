export async function handler(event: { Records?: unknown[] }) {
  return event.Records?.length;
}
