import * as z from "zod";
import { serviceEventType, type ServiceSample } from "../eventbridge/serviceEventType.ts";
import { arnField, optionalTextField, textField, timeField } from "../model/commonFields.ts";
import { exampleOf } from "../model/exampleOf.ts";
import { field, hinted, known } from "../model/fieldDocs.ts";
import type { Json, JsonObject } from "../model/json.ts";
import { once } from "../model/once.ts";
import { readText } from "../model/readParameters.ts";
import type { ParameterValues } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { instanceIdParameter } from "./ec2Instance.ts";
import { clusterParameter, ecsArn } from "./ecs.ts";
import { attachmentsField, attributesField } from "./ecsAttachment.schema.ts";

const resource = once(() =>
  z.looseObject({
    name: known(textField("What it is: `CPU`, `MEMORY`, `PORTS`, `PORTS_UDP`, `GPU`.", "CPU"), [
      "CPU",
      "MEMORY",
      "PORTS",
      "PORTS_UDP",
      "GPU",
    ]),
    type: known(
      textField(
        "Which of the values counts: `INTEGER`, `LONG`, `DOUBLE` or `STRINGSET`.",
        "INTEGER",
      ),
      ["INTEGER", "LONG", "DOUBLE", "STRINGSET"],
    ),
    integerValue: field(
      z.number().optional(),
      "The value of an `INTEGER`: CPU units or MiB; absent from others, or 0.",
      2048,
    ),
    longValue: field(z.number().optional(), "The value of a `LONG`; mostly absent.", 0),
    doubleValue: field(z.number().optional(), "The value of a `DOUBLE`; mostly absent.", 0),
    stringSetValue: field(
      z.array(z.string()).optional(),
      "The value of a `STRINGSET`: ports as text; absent from others.",
      ["22", "2375", "2376", "51678"],
    ),
  }),
);

const versions = once(() =>
  z.looseObject({
    agentHash: optionalTextField("Commit of the container agent.", "2f5b8a1c"),
    agentVersion: optionalTextField("Version of the container agent.", "1.89.2"),
    dockerVersion: optionalTextField("Version of Docker.", "DockerVersion: 25.0.8"),
  }),
);

function resourcesField(description: string) {
  return field(z.array(resource()), description, [
    { name: "CPU", type: "INTEGER", integerValue: 2048 },
    { name: "PORTS", type: "STRINGSET", stringSetValue: ["22", "2375", "2376", "51678"] },
  ]);
}

const instance = once(() =>
  z.looseObject({
    containerInstanceArn: arnField(
      "ARN of the container instance.",
      "arn:aws:ecs:us-east-1:123456789012:container-instance/shop/1f0e2d3c4b5a69788796a5b4c3d2e1f0",
    ),
    clusterArn: arnField("ARN of the cluster.", "arn:aws:ecs:us-east-1:123456789012:cluster/shop"),
    ec2InstanceId: optionalTextField(
      "Id of the EC2 instance; absent where it is a machine of your own.",
      "i-0c52e8a1f7b3d9046",
    ),
    status: known(
      textField(
        "`REGISTERING`, `ACTIVE`, `DRAINING`, `DEREGISTERING`, `INACTIVE` or `REGISTRATION_FAILED`.",
        "ACTIVE",
      ),
      ["REGISTERING", "ACTIVE", "DRAINING", "DEREGISTERING", "INACTIVE", "REGISTRATION_FAILED"],
    ),
    agentConnected: field(
      z.boolean(),
      "True while the agent is connected. It disconnects several times an hour and comes back, which means no harm.",
      true,
    ),
    version: field(
      z.int(),
      "Number that grows with each change of the instance; an event with a lower one than a known one is out of date.",
      14_801,
    ),
    registeredResources: resourcesField("What the instance has."),
    remainingResources: resourcesField("What of it is left for further tasks."),
    versionInfo: field(
      versions().optional(),
      "Versions of what runs on the instance.",
      exampleOf(versions(), ["agentVersion"]),
    ),
    runningTasksCount: field(z.int().optional(), "Number of tasks that run; mostly present.", 3),
    pendingTasksCount: field(z.int().optional(), "Number of tasks that start; mostly present.", 0),
    accountType: optionalTextField("Mostly absent.", "EC2"),
    capacityProviderName: optionalTextField(
      "Capacity provider of the instance; absent without one.",
      "shop-asg",
    ),
    agentUpdateStatus: optionalTextField(
      "How far an update of the agent is; absent where none was asked for.",
      "UPDATED",
    ),
    statusReason: optionalTextField("Why registration failed; absent otherwise.", "Out of memory"),
    attributes: attributesField(
      "What the instance can do, and what people said of it.",
      "com.amazonaws.ecs.capability.ecr-auth",
    ),
    attachments: attachmentsField(),
    registeredAt: field(
      hinted(z.string(), "iso-date-time").optional(),
      "When the instance was registered; mostly present.",
      "2026-03-12T08:11:02.114Z",
    ),
    updatedAt: timeField("When the instance changed."),
  }),
);

/** ECS Developer Guide, "Amazon ECS container instance state change events". */
export const ecsContainerInstanceStateChange = serviceEventType({
  id: "ecs-container-instance-state-change",
  service: "Amazon ECS",
  title: "ECS Container Instance State Change",
  shortTitle: "ECS instance",
  description:
    "A container instance's agent connects or disconnects, its resources change, or it is drained.",
  category: "Management",
  tier: 3,
  aliases: ["container instance", "agent", "draining", "cluster", "elastic container service"],
  documentation:
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_container_instance_events.html",
  sources: ["aws.ecs"],
  detailTypes: ["ECS Container Instance State Change"],
  detail: instance,
  detailDescription: "The container instance as DescribeContainerInstances tells of it.",
  names: {
    goType: "ECSContainerInstanceEvent",
    dotnet: {
      package: "Amazon.Lambda.CloudWatchEvents",
      type: "ECSContainerInstanceStateChangeEvent",
    },
  },
  samples: [
    instanceSample("agent-connected", "Agent connected", "ACTIVE"),
    instanceSample("draining", "Instance is drained", "DRAINING"),
  ],
});

function instanceSample(id: string, title: string, status: "ACTIVE" | "DRAINING"): ServiceSample {
  return {
    id,
    title,
    parameters: [clusterParameter, instanceIdParameter],
    build: (context, values) => {
      const detail = buildInstance(context, values, status);
      return { resources: [detail["containerInstanceArn"] as string], detail };
    },
  };
}

function buildInstance(
  context: SampleContext,
  values: ParameterValues,
  status: "ACTIVE" | "DRAINING",
): JsonObject {
  const cluster = readText(values, "cluster");
  const taken = 256 * (1 + context.integer(6));
  return {
    agentConnected: true,
    attributes: [
      { name: "com.amazonaws.ecs.capability.ecr-auth" },
      { name: "ecs.instance-type", value: "m7g.large" },
      { name: "ecs.cpu-architecture", value: "arm64" },
    ],
    clusterArn: ecsArn(context, `cluster/${cluster}`),
    containerInstanceArn: ecsArn(context, `container-instance/${cluster}/${context.hex(32)}`),
    ec2InstanceId: readText(values, "instanceId"),
    registeredResources: listResources(2048, 7680),
    remainingResources: listResources(2048 - taken, 7680 - 2 * taken),
    runningTasksCount: taken / 256,
    pendingTasksCount: 0,
    status,
    version: 100 + context.integer(20_000),
    versionInfo: {
      agentHash: context.hex(8),
      agentVersion: "1.89.2",
      dockerVersion: "DockerVersion: 25.0.8",
    },
    registeredAt: new Date(context.now.getTime() - 39_000_000).toISOString(),
    updatedAt: context.now.toISOString(),
  };
}

function listResources(cpu: number, memory: number): Json {
  const ports = ["22", "2375", "2376", "51678", "51679"];
  return [
    { name: "CPU", type: "INTEGER", integerValue: cpu },
    { name: "MEMORY", type: "INTEGER", integerValue: memory },
    { name: "PORTS", type: "STRINGSET", stringSetValue: ports },
    { name: "PORTS_UDP", type: "STRINGSET", stringSetValue: [] },
  ];
}
