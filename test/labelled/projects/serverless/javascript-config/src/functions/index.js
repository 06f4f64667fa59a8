const translate = require("./translate");

const base = { timeout: 20, memorySize: 256 };

module.exports = {
  translate: { ...base, ...translate },
  detect: {
    ...base,
    handler: "src/handlers/detect." + "handler",
    events: [{ websocket: "detect" }, { websocket: { route: "$connect", authorizer: "authorize" } }],
  },
  authorize: { handler: "src/handlers/authorize.handler" },
};
