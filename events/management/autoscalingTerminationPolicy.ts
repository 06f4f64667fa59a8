import * as z from "zod";
import { arnField, textField } from "../model/commonFields.ts";
import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { exampleOf } from "../model/exampleOf.ts";
import { field, known } from "../model/fieldDocs.ts";
import { isJsonObject } from "../model/json.ts";
import { once } from "../model/once.ts";
import { readInteger, readText } from "../model/readParameters.ts";
import type { Sample } from "../model/sample.ts";
import { countParameter } from "../model/sampleParameters.ts";
import { autoscalingGroupArn, groupNameParameter } from "./autoscalingGroup.ts";
import { randomInstanceId } from "./ec2Instance.ts";

const page =
  "https://docs.aws.amazon.com/autoscaling/ec2/userguide/lambda-custom-termination-policy.html";

const zoneField = () => textField("Availability Zone.", "us-east-1b");
const marketField = () =>
  known(textField("`on-demand` or `spot`.", "on-demand"), ["on-demand", "spot"]);

const capacity = once(() =>
  z.looseObject({
    AvailabilityZone: zoneField(),
    Capacity: field(z.int(), "How many instances are to go.", 2),
    InstanceMarketOption: marketField(),
  }),
);

const instance = once(() =>
  z.looseObject({
    AvailabilityZone: zoneField(),
    InstanceId: textField("Id of the instance.", "i-0c52e8a1f7b3d9046"),
    InstanceType: textField("Type of the instance.", "m7g.large"),
    InstanceMarketOption: marketField(),
  }),
);

const eventSchema = once(() =>
  z.looseObject({
    AutoScalingGroupARN: arnField(
      "ARN of the Auto Scaling group.",
      "arn:aws:autoscaling:us-east-1:123456789012:autoScalingGroup:5c1f6d32-9a4e-4b7c-8d20-e3f1a6b7c8d9:autoScalingGroupName/checkout-workers",
    ),
    AutoScalingGroupName: textField("Name of the Auto Scaling group.", "checkout-workers"),
    CapacityToTerminate: field(
      z.array(capacity()),
      "How many instances are to go, by Availability Zone and kind of capacity.",
      [exampleOf(capacity())],
    ),
    Instances: field(
      z.array(instance()),
      "The instances that Auto Scaling suggests; others may be returned.",
      [exampleOf(instance())],
    ),
    Cause: known(
      textField(
        "Why instances are to go: `SCALE_IN`, `INSTANCE_REFRESH`, `MAX_INSTANCE_LIFETIME` or `REBALANCE`.",
        "SCALE_IN",
      ),
      ["SCALE_IN", "INSTANCE_REFRESH", "MAX_INSTANCE_LIFETIME", "REBALANCE"],
    ),
    HasMoreInstances: field(
      z.boolean().optional(),
      "True where there are more instances than the 30,000 that the event can list; absent otherwise.",
      true,
    ),
  }),
);

const responseSchema = once(() =>
  z.looseObject({
    InstanceIDs: field(
      z.array(z.string()),
      "Ids of the instances that may go now; empty where none may, then Auto Scaling asks again. The last letter of the key is a small one.",
      ["i-0c52e8a1f7b3d9046"],
      page,
    ),
  }),
);

const samples: readonly [Sample, ...Sample[]] = [
  causeSample("scale-in", "Group scales in", "SCALE_IN"),
  causeSample("instance-refresh", "Instances are refreshed", "INSTANCE_REFRESH"),
  causeSample("max-instance-lifetime", "Instances are too old", "MAX_INSTANCE_LIFETIME"),
  causeSample("rebalance", "Availability Zones are balanced", "REBALANCE"),
];

function causeSample(id: string, title: string, Cause: string): Sample {
  return {
    id,
    title,
    parameters: [
      groupNameParameter,
      countParameter("capacity", "How many instances are to go.", 2),
      countParameter("instances", "How many instances are suggested.", 3, {
        minimum: 0,
        maximum: 30_000,
      }),
    ],
    build: (context, values) => {
      const name = readText(values, "groupName");
      const place = {
        AvailabilityZone: `${context.region}${"abc"[context.integer(3)]}`,
        InstanceMarketOption: "on-demand",
      };
      return {
        AutoScalingGroupARN: autoscalingGroupArn(context, name),
        AutoScalingGroupName: name,
        CapacityToTerminate: [{ ...place, Capacity: readInteger(values, "capacity") }],
        Instances: Array.from({ length: readInteger(values, "instances") }, () => ({
          ...place,
          InstanceId: randomInstanceId(context),
          InstanceType: "m7g.large",
        })),
        Cause,
      };
    },
  };
}

function describeAccepted(event: unknown, result: unknown): string {
  const returned = (result as { readonly InstanceIDs: readonly string[] }).InstanceIDs.length;
  if (returned === 0) return "Auto Scaling terminates nothing yet and asks again later";
  const asked = isJsonObject(event) ? countAsked(event["CapacityToTerminate"]) : returned;
  return returned > asked
    ? `Auto Scaling chooses ${asked} of the ${returned} instances by its further policies`
    : `Auto Scaling terminates ${returned} of the ${asked} instances that are to go`;
}

function countAsked(asked: unknown): number {
  const entries: readonly unknown[] = Array.isArray(asked) ? asked : [];
  return entries.reduce<number>(
    (sum, entry) => sum + (isJsonObject(entry) ? Number(entry["Capacity"]) : 0),
    0,
  );
}

/** EC2 Auto Scaling User Guide, "Create a custom termination policy with Lambda". */
export const autoscalingTerminationPolicy: EventType = {
  id: "autoscaling-termination-policy",
  service: "Amazon EC2 Auto Scaling",
  title: "Custom termination policy",
  shortTitle: "ASG termination",
  description: "An Auto Scaling group asks which of its instances it may terminate.",
  category: "Management",
  tier: 3,
  aliases: ["asg", "scale in", "termination policy", "instances"],
  documentation: page,
  schema: eventSchema,
  responseSchema,
  delivery: {
    kind: "sync",
    deliveredBy:
      "Auto Scaling invokes the function synchronously before it terminates instances, and waits two seconds.",
    resultUse:
      "Auto Scaling terminates instances out of InstanceIDs, those that its further policies choose where there are too many, and asks again later where the list is empty.",
    whenAccepted: "Auto Scaling chooses among the instances returned",
    describeAccepted,
    whenRejected: "Auto Scaling terminates nothing and asks again later",
    whenFailed: "Auto Scaling terminates nothing and asks again later",
  },
  recognition: {
    kind: "fixed",
    matches: (event) =>
      isJsonObject(event) &&
      Object.hasOwn(event, "AutoScalingGroupARN") &&
      Object.hasOwn(event, "CapacityToTerminate"),
  },
  names: {
    ...noEcosystemNames,
    typescriptType: "AutoScalingScaleInEvent",
    typescriptHandlerType: "AutoScalingScaleInHandler",
    typescriptResultType: "AutoScalingScaleInResult",
  },
  samples,
};
