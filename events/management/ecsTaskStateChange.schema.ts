import * as z from "zod";
import { arnField, optionalTextField, textField, timeField } from "../model/commonFields.ts";
import { exampleOf } from "../model/exampleOf.ts";
import { field, hinted, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";
import { attachmentsField, attributesField } from "./ecsAttachment.schema.ts";

const taskArn = "arn:aws:ecs:us-east-1:123456789012:task/shop/7b1e5d0c9f2a4386b5d47c1e0a9f8362";

const networkInterface = once(() =>
  z.looseObject({
    attachmentId: optionalTextField(
      "Id of the task's attachment.",
      "6a0d3b1c-4e2f-4c58-9b7a-1d2e3f405162",
    ),
    privateIpv4Address: optionalTextField("Private IPv4 address.", "10.0.3.27"),
    ipv6Address: optionalTextField("IPv6 address; absent where there is none.", "2001:db8::1b"),
  }),
);

const networkBinding = once(() =>
  z.looseObject({
    bindIP: optionalTextField("Address of the host that the port is bound to.", "0.0.0.0"),
    containerPort: field(z.int().optional(), "Port within the container.", 8080),
    hostPort: field(z.int().optional(), "Port of the host.", 32_768),
    protocol: known(optionalTextField("`tcp` or `udp`.", "tcp"), ["tcp", "udp"]),
  }),
);

const container = once(() =>
  z.looseObject({
    containerArn: arnField(
      "ARN of the container.",
      "arn:aws:ecs:us-east-1:123456789012:container/shop/7b1e5d0c9f2a4386b5d47c1e0a9f8362/2c4e6a80-1b3d-4f5a-8c7e-9d0b1a2c3e4f",
    ),
    name: textField("Name of the container in the task definition.", "web"),
    lastStatus: known(
      textField("State of the container: `PENDING`, `RUNNING`, `STOPPED`.", "RUNNING"),
      ["PENDING", "RUNNING", "STOPPED"],
    ),
    taskArn: arnField("ARN of the container's task.", taskArn),
    exitCode: field(
      z.int().optional(),
      "Exit code of the container; absent while it runs, and where it never started.",
      137,
    ),
    reason: known(
      optionalTextField(
        "Why the container stopped, where ECS knows: `OutOfMemoryError`, `CannotPullContainerError`; absent otherwise.",
        "OutOfMemoryError: Container killed due to memory usage",
      ),
      ["OutOfMemoryError", "CannotPullContainerError"],
    ),
    image: optionalTextField(
      "Image of the container.",
      "123456789012.dkr.ecr.us-east-1.amazonaws.com/checkout:2026.3",
    ),
    imageDigest: optionalTextField(
      "Digest of the image; absent where it does not come from ECR.",
      "sha256:9f2c7f0b4d6b8f3a1c5e7d9f0b2a4c6e8d0f1a3b5c7d9e1f2a4b6c8d0e1f3a5b",
    ),
    runtimeId: optionalTextField(
      "Id that the container runtime gives the container; absent before it runs.",
      "7b1e5d0c9f2a4386b5d47c1e0a9f8362-2171104572",
    ),
    networkInterfaces: field(
      z.array(networkInterface()).optional(),
      "Network interfaces of a container in awsvpc mode; absent or empty otherwise.",
      [{ privateIpv4Address: "10.0.3.27" }],
    ),
    networkBindings: field(
      z.array(networkBinding()).optional(),
      "Ports of a container in bridge or host mode; absent or empty otherwise.",
      [{ bindIP: "0.0.0.0", containerPort: 8080, hostPort: 32_768, protocol: "tcp" }],
    ),
    managedAgents: field(
      z
        .array(
          z.looseObject({
            name: textField("Name of the agent.", "ExecuteCommandAgent"),
            status: optionalTextField("State of the agent.", "RUNNING"),
          }),
        )
        .optional(),
      "Agents beside the container, as ECS Exec needs one; mostly absent.",
      [{ name: "ExecuteCommandAgent", status: "RUNNING" }],
    ),
    cpu: optionalTextField("CPU units of the container, a number as text.", "0"),
    memory: optionalTextField("Hard memory limit in MiB, a number as text.", "512"),
    memoryReservation: optionalTextField("Soft memory limit in MiB, a number as text.", "256"),
    gpuIds: field(z.array(z.string()).optional(), "Ids of GPUs; absent without any.", []),
  }),
);

const overrides = once(() =>
  z.looseObject({
    containerOverrides: field(
      z
        .array(
          z.looseObject({
            name: textField("Name of the container.", "web"),
            command: field(
              z.array(z.string()).optional(),
              "Command in place of the image's; absent unless set.",
              ["npm", "run", "migrate"],
            ),
            environment: field(
              z.array(z.record(z.string(), z.string())).optional(),
              "Further variables, each with `name` and `value`; absent unless set.",
              [{ name: "ORDER_ID", value: "A-1042" }],
            ),
          }),
        )
        .optional(),
      "One entry for each container.",
      [{ name: "web" }],
    ),
  }),
);

function moment(description: string) {
  return field(
    hinted(z.string(), "iso-date-time").optional(),
    `${description}; absent before that.`,
    "2026-03-12T19:03:58.390Z",
  );
}

const moments = once(() => ({
  connectivityAt: moment("When the task's network was up"),
  pullStartedAt: moment("When the images began to be pulled"),
  pullStoppedAt: moment("When the images had been pulled"),
  startedAt: moment("When the task went to `RUNNING`"),
  stoppingAt: moment("When the task was told to stop"),
  executionStoppedAt: moment("When its essential containers had stopped"),
  stoppedAt: moment("When the task went to `STOPPED`"),
}));

/** ECS Developer Guide, "Amazon ECS task state change events". */
export const ecsTask = once(() =>
  z.looseObject({
    taskArn: arnField("ARN of the task.", taskArn),
    clusterArn: arnField("ARN of the cluster.", "arn:aws:ecs:us-east-1:123456789012:cluster/shop"),
    taskDefinitionArn: arnField(
      "ARN of the task definition with its revision.",
      "arn:aws:ecs:us-east-1:123456789012:task-definition/checkout:17",
    ),
    lastStatus: known(
      textField(
        "State that the task is in: `PROVISIONING`, `PENDING`, `ACTIVATING`, `RUNNING`, `DEACTIVATING`, `STOPPING`, `DEPROVISIONING` or `STOPPED`.",
        "RUNNING",
      ),
      [
        "PROVISIONING",
        "PENDING",
        "ACTIVATING",
        "RUNNING",
        "DEACTIVATING",
        "STOPPING",
        "DEPROVISIONING",
        "STOPPED",
      ],
    ),
    desiredStatus: known(
      textField("State that it is to reach: `RUNNING` or `STOPPED`.", "RUNNING"),
      ["RUNNING", "STOPPED"],
    ),
    version: field(
      z.int(),
      "Number that grows with each change of the task. Events may come twice or out of order: one with a lower version than a known one is out of date.",
      4,
    ),
    containers: field(
      z.array(container()),
      "The task's containers; empty where the task failed to be placed.",
      [exampleOf(container())],
    ),
    createdAt: timeField("When the task was created."),
    updatedAt: timeField("When the task changed."),
    ...moments(),
    group: optionalTextField(
      "`service:` and the service's name, or `family:` and the task definition's.",
      "service:checkout",
    ),
    startedBy: optionalTextField(
      "Who started the task: `ecs-svc/` and the deployment's id, or the text that RunTask was given; absent otherwise.",
      "ecs-svc/2770844949256052681",
    ),
    stopCode: known(
      optionalTextField(
        "Kind of reason for the stop: `EssentialContainerExited`, `TaskFailedToStart`, `UserInitiated`, `ServiceSchedulerInitiated`, `SpotInterruption`, `TerminationNotice`; absent before.",
        "EssentialContainerExited",
      ),
      [
        "EssentialContainerExited",
        "TaskFailedToStart",
        "UserInitiated",
        "ServiceSchedulerInitiated",
        "SpotInterruption",
        "TerminationNotice",
      ],
    ),
    stoppedReason: optionalTextField(
      "Why the task was stopped, for people to read; absent before.",
      "Essential container in task exited",
    ),
    launchType: known(
      optionalTextField("`EC2`, `FARGATE`, `EXTERNAL` or `MANAGED_INSTANCES`.", "FARGATE"),
      ["EC2", "FARGATE", "EXTERNAL", "MANAGED_INSTANCES"],
    ),
    capacityProviderName: optionalTextField(
      "Capacity provider of the task; absent where it was started with a launch type.",
      "FARGATE_SPOT",
    ),
    platformVersion: optionalTextField("Fargate platform; absent on EC2.", "1.4.0"),
    platformFamily: optionalTextField("Operating system; absent from older events.", "Linux"),
    containerInstanceArn: field(
      hinted(z.string(), "arn").optional(),
      "ARN of the container instance; absent on Fargate.",
      "arn:aws:ecs:us-east-1:123456789012:container-instance/shop/1f0e2d3c4b5a69788796a5b4c3d2e1f0",
    ),
    availabilityZone: optionalTextField("Availability Zone of the task.", "us-east-1b"),
    connectivity: known(optionalTextField("`CONNECTED` or `DISCONNECTED`.", "CONNECTED"), [
      "CONNECTED",
      "DISCONNECTED",
    ]),
    cpu: optionalTextField("CPU units of the task, a number as text.", "256"),
    memory: optionalTextField("Memory of the task in MiB, a number as text.", "512"),
    healthStatus: known(
      optionalTextField(
        "`HEALTHY`, `UNHEALTHY` or `UNKNOWN`; absent without health checks.",
        "HEALTHY",
      ),
      ["HEALTHY", "UNHEALTHY", "UNKNOWN"],
    ),
    attachments: attachmentsField(),
    attributes: attributesField("Attributes of the task.", "ecs.cpu-architecture"),
    overrides: field(
      overrides().optional(),
      "What RunTask or StartTask overrode in the task definition.",
      { containerOverrides: [{ name: "web" }] },
    ),
    enableExecuteCommand: field(
      z.boolean().optional(),
      "True where ECS Exec is switched on.",
      false,
    ),
    ephemeralStorage: field(
      z.looseObject({ sizeInGiB: field(z.number(), "Size in GiB.", 20) }).optional(),
      "Storage of a Fargate task; absent on EC2.",
      { sizeInGiB: 20 },
    ),
    inferenceAccelerators: field(
      z.array(z.unknown()).optional(),
      "Elastic Inference accelerators; mostly absent.",
      [],
    ),
  }),
);
