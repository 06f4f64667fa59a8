import * as z from "zod";
import { arnField, textField } from "../model/commonFields.ts";
import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { exampleOf } from "../model/exampleOf.ts";
import { field, known } from "../model/fieldDocs.ts";
import { isJsonObject, type JsonObject } from "../model/json.ts";
import { once } from "../model/once.ts";
import { readJson, readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { jsonParameter } from "../model/sampleParameters.ts";
import { clusterParameter, ecsArn, serviceParameter } from "./ecs.ts";
import { ToChange } from "../model/answer.ts";

const page =
  "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-lifecycle-hooks.html";
const revision =
  "arn:aws:ecs:us-east-1:123456789012:service-revision/shop/checkout/4967296543210987654";

function weightsField(traffic: "test" | "production") {
  return field(
    z.record(z.string(), z.number()).optional(),
    `Share of ${traffic} traffic by the ARN of the service revision, in percent; mostly empty but in stages that shift traffic.`,
    { [revision]: 100 },
    page,
  );
}

const executionDetails = once(() =>
  z.looseObject({
    serviceArn: arnField(
      "ARN of the service.",
      "arn:aws:ecs:us-east-1:123456789012:service/shop/checkout",
    ),
    targetServiceRevisionArn: field(
      z.string().optional(),
      "ARN of the service revision that is being deployed; in a rollback, of the one that it goes back to.",
      revision,
    ),
    testTrafficWeights: weightsField("test"),
    productionTrafficWeights: weightsField("production"),
  }),
);

const hookDetailsExample = { smokeTestUrl: "https://test.shop.example.com/health" };

const eventSchema = once(() =>
  z.looseObject({
    executionId: textField(
      "Id of this run of the hook, the same each time that it is asked again.",
      "2c4e6a80-1b3d-4f5a-8c7e-9d0b1a2c3e4f",
    ),
    lifecycleStage: known(
      textField(
        "Stage of the deployment: `RECONCILE_SERVICE`, `PRE_SCALE_UP`, `POST_SCALE_UP`, `TEST_TRAFFIC_SHIFT`, `POST_TEST_TRAFFIC_SHIFT`, `PRE_PRODUCTION_TRAFFIC_SHIFT`, `PRODUCTION_TRAFFIC_SHIFT` or `POST_PRODUCTION_TRAFFIC_SHIFT`.",
        "POST_TEST_TRAFFIC_SHIFT",
      ),
      [
        "RECONCILE_SERVICE",
        "PRE_SCALE_UP",
        "POST_SCALE_UP",
        "TEST_TRAFFIC_SHIFT",
        "POST_TEST_TRAFFIC_SHIFT",
        "PRE_PRODUCTION_TRAFFIC_SHIFT",
        "PRODUCTION_TRAFFIC_SHIFT",
        "POST_PRODUCTION_TRAFFIC_SHIFT",
      ],
    ),
    resourceArn: arnField(
      "ARN of the service deployment.",
      "arn:aws:ecs:us-east-1:123456789012:service-deployment/shop/checkout/k3V9sQ2mTz7Lw0bYxR5dN",
    ),
    executionDetails: field(
      executionDetails(),
      "The service, and how its traffic is shared.",
      exampleOf(executionDetails()),
    ),
    hookDetails: field(
      z.record(z.string(), z.unknown()).optional(),
      "What was set on the hook, or what the function itself returned when it answered `IN_PROGRESS`; absent where there is nothing.",
      hookDetailsExample,
      page,
    ),
  }),
);

const responseSchema = once(() =>
  z.looseObject({
    hookStatus: field(
      z.enum(["SUCCEEDED", "FAILED", "IN_PROGRESS"]),
      "`SUCCEEDED` to go on, `FAILED` to roll back, `IN_PROGRESS` to be asked again. CloudFormation's hooks say `SUCCESS` instead, which rolls back here.",
      "SUCCEEDED",
      page,
    ),
    callBackDelay: field(
      z.number().min(0).optional(),
      "Seconds after which ECS asks again where the status is `IN_PROGRESS`; 30 where absent.",
      60,
      page,
    ),
    hookDetails: field(
      z.record(z.string(), z.unknown()).optional(),
      "What to be given the next time where the status is `IN_PROGRESS`.",
      { attempt: 2 },
      page,
    ),
  }),
);

const samples: readonly [Sample, ...Sample[]] = [
  stageSample("pre-scale-up", "Before the new revision starts", "PRE_SCALE_UP"),
  stageSample("post-scale-up", "New revision runs", "POST_SCALE_UP"),
  stageSample("test-traffic-shift", "Test traffic shifts", "TEST_TRAFFIC_SHIFT", "test"),
  stageSample(
    "production-traffic-shift",
    "Production traffic shifts",
    "PRODUCTION_TRAFFIC_SHIFT",
    "production",
  ),
  stageSample("reconcile-service", "Service is reconciled", "RECONCILE_SERVICE", "production"),
  {
    id: "hook-details",
    title: "Hook with details",
    parameters: [
      clusterParameter,
      serviceParameter,
      jsonParameter(
        "hookDetails",
        "Details of the hook, an object.",
        JSON.stringify(hookDetailsExample),
      ),
    ],
    build: (context, values) => ({
      ...buildHook(context, values, "POST_TEST_TRAFFIC_SHIFT"),
      hookDetails: readJson(values, "hookDetails"),
    }),
  },
];

function stageSample(
  id: string,
  title: string,
  stage: string,
  shifts: "test" | "production" | null = null,
): Sample {
  return {
    id,
    title,
    parameters: [clusterParameter, serviceParameter],
    build: (context, values) => buildHook(context, values, stage, shifts),
  };
}

function buildHook(
  context: SampleContext,
  values: ParameterValues,
  lifecycleStage: string,
  shifts: "test" | "production" | null = null,
): JsonObject {
  const service = `${readText(values, "cluster")}/${readText(values, "service")}`;
  const [green, blue] = [1, 2].map(() =>
    ecsArn(context, `service-revision/${service}/${context.digits(19)}`),
  ) as [string, string];
  const shifted = { [green]: 100, [blue]: 0 };
  return {
    executionDetails: {
      testTrafficWeights: shifts === "test" ? shifted : {},
      productionTrafficWeights: shifts === "production" ? shifted : {},
      serviceArn: ecsArn(context, `service/${service}`),
      targetServiceRevisionArn: green,
    },
    executionId: context.uuid(),
    lifecycleStage,
    resourceArn: ecsArn(context, `service-deployment/${service}/${context.alphanumeric(21)}`),
  };
}

/** ECS Developer Guide, "Lifecycle hooks for Amazon ECS service deployments". */
export const ecsDeploymentHook: EventType = {
  id: "ecs-deployment-hook",
  service: "Amazon ECS",
  title: "Deployment lifecycle hook (blue/green, linear, canary)",
  shortTitle: "ECS hook",
  description: "A deployment of a service reaches a stage that has a lifecycle hook.",
  category: "Management",
  tier: 3,
  aliases: ["blue/green", "canary", "deployment", "lifecycle hook", "traffic shift", "rollback"],
  documentation: page,
  schema: eventSchema,
  answers: [{ name: "", value: { hookStatus: new ToChange("SUCCEEDED") } }],
  responseSchema,
  delivery: {
    kind: "sync",
    deliveredBy:
      "ECS invokes the function synchronously at the stage, and again every 30 seconds while it answers IN_PROGRESS.",
    resultUse:
      "ECS reads hookStatus: SUCCEEDED goes on, FAILED rolls back, IN_PROGRESS is asked again after callBackDelay; anything else rolls back.",
    whenAccepted: "ECS goes by the hookStatus",
    describeAccepted: (_event, result) => describeAnswer(result),
    whenRejected: "ECS rolls the deployment back: no valid hookStatus",
    whenFailed: "ECS rolls the deployment back",
  },
  recognition: { kind: "fixed", matches: isDeploymentHook },
  names: { ...noEcosystemNames, cdkConstruct: "DeploymentLifecycleLambdaTarget" },
  samples,
};

function describeAnswer(result: unknown): string {
  const { hookStatus, callBackDelay = 30 } = result as {
    readonly hookStatus: "SUCCEEDED" | "FAILED" | "IN_PROGRESS";
    readonly callBackDelay?: number;
  };
  switch (hookStatus) {
    case "SUCCEEDED":
      return "ECS goes on to the next stage of the deployment";
    case "FAILED":
      return "ECS rolls the deployment back, as the hook says";
    case "IN_PROGRESS":
      return `ECS asks the hook again in ${callBackDelay} s`;
  }
}

function isDeploymentHook(event: unknown): boolean {
  if (!isJsonObject(event)) return false;
  const details = event["executionDetails"];
  return (
    typeof event["lifecycleStage"] === "string" &&
    typeof event["resourceArn"] === "string" &&
    isJsonObject(details) &&
    typeof details["serviceArn"] === "string"
  );
}
