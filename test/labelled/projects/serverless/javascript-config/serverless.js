const lambdas = require("./src/functions");
const resources = require("./resources");

const stage = "${opt:stage, 'dev'}";

module.exports = {
  service: "translations",
  provider: {
    name: "aws",
    runtime: "nodejs18.x",
    stage,
    environment: { STAGE: stage, IDENTIFIER: "${self:custom.identifier}" },
  },
  plugins: ["serverless-bundle"],
  functions: {
    ...lambdas,
    status: { handler: "src/handlers/status.handler", url: true },
  },
  custom: { identifier: `translations-${stage}` },
  resources: { Resources: { ...resources } },
};
