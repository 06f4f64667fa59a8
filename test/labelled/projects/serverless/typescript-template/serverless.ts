import type { AWS } from "@serverless/typescript";

import { functions } from "@functions/index";
import { queues } from "./resources/queues";

const serverlessConfiguration: AWS = {
  service: "thumbnails",
  frameworkVersion: "3",
  plugins: ["serverless-esbuild", "serverless-offline"],
  provider: {
    name: "aws",
    runtime: "nodejs20.x",
    stage: "${opt:stage, 'dev'}",
    environment: { NODE_OPTIONS: "--enable-source-maps", TABLE: "thumbnails-${self:provider.stage}" },
  },
  functions,
  package: { individually: true },
  custom: { esbuild: { bundle: true, target: "node20", platform: "node" } },
  resources: { Resources: { ...queues } },
};

module.exports = serverlessConfiguration;
