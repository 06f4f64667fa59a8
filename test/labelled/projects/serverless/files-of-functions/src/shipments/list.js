import { list } from "./repository";

export async function handler(event) {
  const { limit = 20 } = event.queryStringParameters ?? {};
  return { statusCode: 200, body: JSON.stringify(await list(Number(limit))) };
}
