import * as z from "zod";
import { optionalTextField, textField, timeField } from "../model/commonFields.ts";
import { field, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

const groupName = () => textField("Name of the Auto Scaling group.", "checkout-workers");
const instanceId = () => textField("Id of the instance.", "i-0c52e8a1f7b3d9046");

const origin = () =>
  known(
    optionalTextField(
      "Where the instance comes from: `EC2`, `AutoScalingGroup` or `WarmPool`; absent from older events.",
      "EC2",
    ),
    ["EC2", "AutoScalingGroup", "WarmPool"],
  );
const destination = () =>
  known(
    optionalTextField(
      "Where the instance goes: `EC2`, `AutoScalingGroup` or `WarmPool`; absent from older events.",
      "AutoScalingGroup",
    ),
    ["EC2", "AutoScalingGroup", "WarmPool"],
  );

const lifecycleAction = once(() =>
  z.looseObject({
    LifecycleActionToken: textField(
      "Token of the action. The instance waits until CompleteLifecycleAction is called with it, or until the hook's timeout.",
      "5c1f6d32-9a4e-4b7c-8d20-e3f1a6b7c8d9",
    ),
    AutoScalingGroupName: groupName(),
    LifecycleHookName: textField("Name of the lifecycle hook.", "drain-connections"),
    EC2InstanceId: instanceId(),
    LifecycleTransition: known(
      textField(
        "`autoscaling:EC2_INSTANCE_LAUNCHING` or `autoscaling:EC2_INSTANCE_TERMINATING`.",
        "autoscaling:EC2_INSTANCE_TERMINATING",
      ),
      ["autoscaling:EC2_INSTANCE_LAUNCHING", "autoscaling:EC2_INSTANCE_TERMINATING"],
    ),
    NotificationMetadata: optionalTextField(
      "Text that was set on the hook; absent where none was.",
      "queue=checkout",
    ),
    Origin: origin(),
    Destination: destination(),
  }),
);

const placement = once(() =>
  z.looseObject({
    "Availability Zone": textField(
      "Availability Zone of the instance. The key has a blank.",
      "us-east-1b",
    ),
    "Subnet ID": optionalTextField(
      "Subnet of the instance; absent where a group has none.",
      "subnet-0a6f1c3d",
    ),
    InvokingAlarms: field(
      z.array(z.unknown()).optional(),
      "The alarms that made the group scale; absent where none did.",
      [],
    ),
  }),
);

const activity = once(() =>
  z.looseObject({
    StatusCode: known(
      textField(
        "How far the activity is: `InProgress` where it succeeded so far, `Failed` or `Cancelled` where it did not.",
        "InProgress",
      ),
      ["InProgress", "Failed", "Cancelled"],
    ),
    Description: optionalTextField(
      "What the group did; absent where it failed.",
      "Launching a new EC2 instance: i-0c52e8a1f7b3d9046",
    ),
    AutoScalingGroupName: groupName(),
    ActivityId: textField(
      "Id of the scaling activity, which DescribeScalingActivities knows.",
      "5c1f6d32-9a4e-4b7c-8d20-e3f1a6b7c8d9",
    ),
    Details: field(placement(), "Where the instance is. The keys are written with blanks.", {
      "Availability Zone": "us-east-1b",
      "Subnet ID": "subnet-0a6f1c3d",
    }),
    RequestId: textField(
      "Id of the request that the activity belongs to.",
      "5c1f6d32-9a4e-4b7c-8d20-e3f1a6b7c8d9",
    ),
    StatusMessage: textField(
      "Why it failed; empty where it did not.",
      "We currently do not have sufficient capacity in the Availability Zone you requested.",
    ),
    StartTime: timeField("When the activity began."),
    EndTime: timeField("When the activity ended."),
    EC2InstanceId: instanceId(),
    Cause: textField(
      "Why the group did it, for people to read.",
      "At 2026-03-12T19:03:12Z an instance was started in response to a difference between desired and actual capacity, increasing the capacity from 2 to 3.",
    ),
    Origin: origin(),
    Destination: destination(),
  }),
);

const instanceRefresh = once(() =>
  z.looseObject({
    InstanceRefreshId: textField(
      "Id of the instance refresh.",
      "5c1f6d32-9a4e-4b7c-8d20-e3f1a6b7c8d9",
    ),
    AutoScalingGroupName: groupName(),
    CheckpointPercentage: optionalTextField(
      "Percentage of replaced instances at which the refresh rests, a number as text; absent but at checkpoints.",
      "50",
    ),
    CheckpointDelay: optionalTextField(
      "Seconds for which the refresh rests, a number as text; absent but at checkpoints.",
      "300",
    ),
  }),
);

/** The detail of what EC2 Auto Scaling sends. Its keys begin with capitals, unlike the envelope's. */
export const autoscalingDetail = once(() =>
  z.union([lifecycleAction(), activity(), instanceRefresh()]),
);
