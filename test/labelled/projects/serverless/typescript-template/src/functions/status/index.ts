export const status = {
  handler: "src/functions/status/handler.default",
  events: [{ schedule: { rate: ["rate(1 day)"] } }, { httpApi: "GET /status" }],
};
