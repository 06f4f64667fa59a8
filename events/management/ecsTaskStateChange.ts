import { serviceEventType, type ServiceSample } from "../eventbridge/serviceEventType.ts";
import { dnsSuffix } from "../model/dnsSuffix.ts";
import type { JsonObject } from "../model/json.ts";
import { readInteger, readText } from "../model/readParameters.ts";
import type { ParameterValues, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { countParameter } from "../model/sampleParameters.ts";
import { clusterParameter, ecsArn, serviceParameter } from "./ecs.ts";
import { ecsTask } from "./ecsTaskStateChange.schema.ts";

/** ECS Developer Guide, "Amazon ECS task state change events". */
export const ecsTaskStateChange = serviceEventType({
  id: "ecs-task-state-change",
  service: "Amazon ECS",
  title: "ECS Task State Change",
  shortTitle: "ECS task",
  description: "A task, or a container in it, starts, stops or changes otherwise.",
  category: "Management",
  tier: 2,
  aliases: ["container", "fargate", "task", "elastic container service", "stopped", "spot"],
  documentation: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_task_events.html",
  sources: ["aws.ecs"],
  detailTypes: ["ECS Task State Change"],
  detail: ecsTask,
  detailDescription: "The task as DescribeTasks tells of it, but with times in ISO 8601.",
  names: {
    dotnet: { package: "Amazon.Lambda.CloudWatchEvents", type: "ECSTaskStateChangeEvent" },
  },
  samples: [
    taskSample("running", "Task runs", [], () => ({ change: {}, container: {} })),
    taskSample(
      "stopped",
      "Task stopped because its container exited",
      [countParameter("exitCode", "Exit code of the container.", 137)],
      (values, context) => ({
        change: stop(context, {
          stopCode: "EssentialContainerExited",
          stoppedReason: "Essential container in task exited",
        }),
        container: {
          lastStatus: "STOPPED",
          exitCode: readInteger(values, "exitCode"),
          ...(readInteger(values, "exitCode") === 137
            ? { reason: "OutOfMemoryError: Container killed due to memory usage" }
            : {}),
        },
      }),
    ),
    taskSample(
      "capacity-provider",
      "Fargate Spot takes its capacity back",
      [],
      (_values, context) => ({
        change: {
          ...stop(context, {
            stopCode: "SpotInterruption",
            stoppedReason: "Your Spot Task was interrupted.",
          }),
          lastStatus: "RUNNING",
          capacityProviderName: "FARGATE_SPOT",
        },
        container: {},
      }),
    ),
  ],
});

/** What differs from a task that runs. */
interface TaskChange {
  readonly change: JsonObject;
  readonly container: JsonObject;
}

function taskSample(
  id: string,
  title: string,
  parameters: readonly SampleParameter[],
  describe: (values: ParameterValues, context: SampleContext) => TaskChange,
): ServiceSample {
  return {
    id,
    title,
    parameters: [clusterParameter, serviceParameter, ...parameters],
    build: (context, values) => {
      const taskId = context.hex(32);
      const taskArn = ecsArn(context, `task/${readText(values, "cluster")}/${taskId}`);
      return {
        resources: [taskArn],
        detail: buildTask(context, values, { id: taskId, taskArn }, describe(values, context)),
      };
    },
  };
}

function stop(context: SampleContext, reason: JsonObject): JsonObject {
  return {
    desiredStatus: "STOPPED",
    lastStatus: "STOPPED",
    stoppingAt: ago(context, 12_000),
    version: 6,
    ...reason,
  };
}

function buildTask(
  context: SampleContext,
  values: ParameterValues,
  { id, taskArn }: { readonly id: string; readonly taskArn: string },
  { change, container }: TaskChange,
): JsonObject {
  const [cluster, service] = [readText(values, "cluster"), readText(values, "service")];
  const address = `10.0.${context.integer(256)}.${4 + context.integer(250)}`;
  const attachmentId = context.uuid();
  return {
    attachments: [buildInterface(context, attachmentId, address)],
    attributes: [{ name: "ecs.cpu-architecture", value: "x86_64" }],
    availabilityZone: `${context.region}${"abc"[context.integer(3)]}`,
    clusterArn: ecsArn(context, `cluster/${cluster}`),
    connectivity: "CONNECTED",
    connectivityAt: ago(context, 1_240_000),
    containers: [
      {
        containerArn: ecsArn(context, `container/${cluster}/${id}/${context.uuid()}`),
        lastStatus: "RUNNING",
        name: "web",
        image: `${context.accountId}.dkr.ecr.${context.region}.${dnsSuffix(context)}/checkout:2026.3`,
        imageDigest: `sha256:${context.hex(64)}`,
        runtimeId: `${id}-${context.digits(10)}`,
        taskArn,
        networkInterfaces: [{ attachmentId, privateIpv4Address: address }],
        cpu: "0",
        ...container,
      },
    ],
    cpu: "256",
    createdAt: ago(context, 1_250_000),
    desiredStatus: "RUNNING",
    enableExecuteCommand: false,
    ephemeralStorage: { sizeInGiB: 20 },
    group: `service:${service}`,
    launchType: "FARGATE",
    lastStatus: "RUNNING",
    memory: "512",
    overrides: { containerOverrides: [{ name: "web" }] },
    platformVersion: "1.4.0",
    pullStartedAt: ago(context, 1_230_000),
    pullStoppedAt: ago(context, 1_222_000),
    startedAt: ago(context, 1_215_000),
    startedBy: `ecs-svc/${context.digits(19)}`,
    taskArn,
    taskDefinitionArn: ecsArn(context, `task-definition/${service}:17`),
    updatedAt: context.now.toISOString(),
    version: 4,
    ...change,
  };
}

function buildInterface(context: SampleContext, id: string, address: string): JsonObject {
  return {
    id,
    type: "eni",
    status: "ATTACHED",
    details: [
      { name: "subnetId", value: `subnet-0${context.hex(16)}` },
      { name: "networkInterfaceId", value: `eni-0${context.hex(16)}` },
      { name: "macAddress", value: `0a:${context.hex(10).replaceAll(/..(?!$)/g, "$&:")}` },
      { name: "privateIPv4Address", value: address },
    ],
  };
}

function ago(context: SampleContext, milliseconds: number): string {
  return new Date(context.now.getTime() - milliseconds).toISOString();
}
