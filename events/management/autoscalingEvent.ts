import { serviceEventType, type ServiceSample } from "../eventbridge/serviceEventType.ts";
import type { JsonObject } from "../model/json.ts";
import { readText } from "../model/readParameters.ts";
import type { ParameterValues } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { textParameter } from "../model/sampleParameters.ts";
import { autoscalingDetail } from "./autoscalingEvent.schema.ts";
import { autoscalingGroupArn, groupNameParameter } from "./autoscalingGroup.ts";
import { instanceArn, instanceIdParameter } from "./ec2Instance.ts";

type Activity = "Launch" | "Terminate";

const noCapacity =
  "We currently do not have sufficient m7g.large capacity in the Availability Zone you requested.";
const isProtected =
  "The instance may not be terminated. Modify its 'disableApiTermination' instance attribute and try again. Terminating EC2 instance failed.";

/** EC2 Auto Scaling User Guide, "Amazon EC2 Auto Scaling event reference". */
export const autoscalingEvent = serviceEventType({
  id: "autoscaling-event",
  service: "Amazon EC2 Auto Scaling",
  title: "Lifecycle action and launch/terminate notifications",
  shortTitle: "Auto Scaling",
  description:
    "An Auto Scaling group launches or terminates an instance, waits for a lifecycle hook, or refreshes its instances.",
  category: "Management",
  tier: 2,
  aliases: ["asg", "lifecycle hook", "scale in", "scale out", "instance refresh", "warm pool"],
  documentation:
    "https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-event-reference.html",
  sources: ["aws.autoscaling"],
  detailTypes: [
    "EC2 Instance-launch Lifecycle Action",
    "EC2 Instance-terminate Lifecycle Action",
    "EC2 Instance Launch Successful",
    "EC2 Instance Launch Unsuccessful",
    "EC2 Instance Terminate Successful",
    "EC2 Instance Terminate Unsuccessful",
  ],
  // Its phases: started, checkpoint reached, succeeded, failed, cancelled, rolled back.
  furtherDetailTypes: /^EC2 Auto Scaling Instance Refresh /,
  detail: autoscalingDetail,
  detailDescription:
    "What the group did. Lifecycle actions have a `LifecycleActionToken`, launches and terminations an `ActivityId`, instance refreshes an `InstanceRefreshId`.",
  detailExample: {
    LifecycleActionToken: "5c1f6d32-9a4e-4b7c-8d20-e3f1a6b7c8d9",
    AutoScalingGroupName: "checkout-workers",
    LifecycleHookName: "drain-connections",
    EC2InstanceId: "i-0c52e8a1f7b3d9046",
    LifecycleTransition: "autoscaling:EC2_INSTANCE_TERMINATING",
  },
  deliveredBy:
    "EventBridge invokes the function asynchronously for each event that the rule matches; Auto Scaling sends these events as best it can.",
  names: { goType: "AutoScalingEvent" },
  samples: [
    lifecycleSample("launch-lifecycle-action", "Hook holds a launched instance", "launch"),
    lifecycleSample("terminate-lifecycle-action", "Hook holds a leaving instance", "terminate"),
    activitySample("launch-successful", "Instance launched", "Launch", ""),
    activitySample("launch-unsuccessful", "Instance not launched", "Launch", noCapacity),
    activitySample("terminate-successful", "Instance terminated", "Terminate", ""),
    activitySample("terminate-unsuccessful", "Instance not terminated", "Terminate", isProtected),
    {
      id: "instance-refresh",
      title: "Instance refresh reached a checkpoint",
      parameters: [groupNameParameter],
      build: (context, values) => ({
        detailType: "EC2 Auto Scaling Instance Refresh Checkpoint Reached",
        resources: [autoscalingGroupArn(context, readText(values, "groupName"))],
        detail: {
          InstanceRefreshId: context.uuid(),
          AutoScalingGroupName: readText(values, "groupName"),
          CheckpointPercentage: "50",
          CheckpointDelay: "300",
        },
      }),
    },
  ],
});

function lifecycleSample(
  id: string,
  title: string,
  transition: "launch" | "terminate",
): ServiceSample {
  const launches = transition === "launch";
  return {
    id,
    title,
    parameters: [
      groupNameParameter,
      textParameter("hookName", "Name of the hook.", launches ? "warm-cache" : "drain-connections"),
      instanceIdParameter,
      textParameter("metadata", "Text that was set on the hook.", "queue=checkout"),
    ],
    build: (context, values) => ({
      detailType: `EC2 Instance-${transition} Lifecycle Action`,
      resources: [autoscalingGroupArn(context, readText(values, "groupName"))],
      detail: {
        LifecycleActionToken: context.uuid(),
        AutoScalingGroupName: readText(values, "groupName"),
        LifecycleHookName: readText(values, "hookName"),
        EC2InstanceId: readText(values, "instanceId"),
        LifecycleTransition: `autoscaling:EC2_INSTANCE_${launches ? "LAUNCHING" : "TERMINATING"}`,
        NotificationMetadata: readText(values, "metadata"),
        ...direction(launches),
      },
    }),
  };
}

function activitySample(
  id: string,
  title: string,
  activity: Activity,
  failure: string,
): ServiceSample {
  return {
    id,
    title,
    parameters: [groupNameParameter, instanceIdParameter],
    build: (context, values) => ({
      detailType: `EC2 Instance ${activity} ${failure === "" ? "Successful" : "Unsuccessful"}`,
      resources: [
        autoscalingGroupArn(context, readText(values, "groupName")),
        instanceArn(context, readText(values, "instanceId")),
      ],
      detail: buildActivity(context, values, activity, failure),
    }),
  };
}

function buildActivity(
  context: SampleContext,
  values: ParameterValues,
  activity: Activity,
  failure: string,
): JsonObject {
  const launches = activity === "Launch";
  const instance = readText(values, "instanceId");
  const start = new Date(context.now.getTime() - 41_000);
  const did = launches ? "started" : "taken out of service";
  const capacity = launches ? "increasing the capacity from 2 to 3" : "shrinking it from 3 to 2";
  const doing = launches ? "Launching a new EC2 instance" : "Terminating EC2 instance";
  return {
    StatusCode: failure === "" ? "InProgress" : "Failed",
    ...(failure === "" ? { Description: `${doing}: ${instance}` } : {}),
    AutoScalingGroupName: readText(values, "groupName"),
    ActivityId: context.uuid(),
    Details: {
      "Availability Zone": `${context.region}${"abc"[context.integer(3)]}`,
      "Subnet ID": `subnet-0${context.hex(16)}`,
    },
    RequestId: context.uuid(),
    StatusMessage: failure,
    EndTime: context.now.toISOString(),
    EC2InstanceId: instance,
    StartTime: start.toISOString(),
    Cause: `At ${start.toISOString().slice(0, 19)}Z an instance was ${did} in response to a difference between desired and actual capacity, ${capacity}.`,
    ...direction(launches),
  };
}

function direction(launches: boolean): JsonObject {
  return launches
    ? { Origin: "EC2", Destination: "AutoScalingGroup" }
    : { Origin: "AutoScalingGroup", Destination: "EC2" };
}
