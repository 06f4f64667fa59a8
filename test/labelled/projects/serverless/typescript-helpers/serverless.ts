import type { Serverless } from "serverless/aws";
import { scheduled, httpFunction } from "./infrastructure/functions.js";
import resources from "./infrastructure/resources.js";

const service = "subscriptions";
const common = { memorySize: 512, timeout: 25 };

const config: Serverless = {
  service,
  frameworkVersion: "4",
  build: { esbuild: { bundle: true, sourcemap: { type: "linked", setNodeOptions: true } } },
  provider: {
    name: "aws",
    runtime: "nodejs22.x",
    stage: process.env.STAGE ?? "dev",
    environment: { SERVICE: `${service}-\${sls:stage}` },
  },
  functions: {
    list: httpFunction("src/http/subscriptions.list", "get", "/subscriptions"),
    cancel: { ...httpFunction("src/http/subscriptions.cancel", "delete"), ...common },
    renew: scheduled({ name: "renew", rate: "rate(1 hour)" }),
    remind: scheduled({ name: "remind" }),
    "on-payment": {
      ...common,
      handler: `src/events/payments.${"onPayment"}`,
      events: [{ eventBridge: { eventBus: "payments", pattern: { source: ["payments"], "detail-type": ["Paid"] } } }],
    },
    consumer: { handler: "src/events/queue.handler", events: [{ sqs: { arn: { "Fn::GetAtt": ["Queue", "Arn"] } } }] },
  },
  resources,
};

export default config;
