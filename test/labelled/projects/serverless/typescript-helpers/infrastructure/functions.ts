interface Job {
  name: string;
  rate?: string;
}

export function httpFunction(handler: string, method: string, path = "/subscriptions/{id}") {
  const events = [{ httpApi: { method, path } }];
  return { handler, events };
}

export const scheduled = ({ name, rate = "rate(1 day)" }: Job) => ({
  handler: `src/jobs/${name}.handler`,
  events: [{ schedule: { rate: [rate] } }],
});
