import { setTimeout as pause } from "node:timers/promises";

const steps = ["placed", "paid", "packed", "on its way"];

/** Tells how far an order has come, as server-sent events: each step is sent as soon as it is known. */
export const handler = awslambda.streamifyResponse(async (event, responseStream) => {
  const orderId = event.queryStringParameters?.order ?? "1001";
  const stream = awslambda.HttpResponseStream.from(responseStream, {
    statusCode: 200,
    headers: { "Content-Type": "text/event-stream", "Cache-Control": "no-store" },
  });
  for (const step of steps) {
    stream.write(`event: progress\ndata: ${JSON.stringify({ orderId, step })}\n\n`);
    await pause(120);
  }
  stream.end();
});
