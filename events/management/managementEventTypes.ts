import type { EventType } from "../model/eventType.ts";
import { autoscalingEvent } from "./autoscalingEvent.ts";
import { autoscalingTerminationPolicy } from "./autoscalingTerminationPolicy.ts";
import { batchJobStateChange } from "./batchJobStateChange.ts";
import { batchRequest } from "./batchRequest.ts";
import { configComplianceChange } from "./configComplianceChange.ts";
import { configRule } from "./configRule.ts";
import { ec2InstanceStateChange } from "./ec2InstanceStateChange.ts";
import { ec2SpotInterruption } from "./ec2SpotInterruption.ts";
import { ecsContainerInstanceStateChange } from "./ecsContainerInstanceStateChange.ts";
import { ecsDeploymentHook } from "./ecsDeploymentHook.ts";
import { ecsTaskStateChange } from "./ecsTaskStateChange.ts";
import { ssmParameterChange } from "./ssmParameterChange.ts";

/** Event types of what runs and governs AWS accounts; the one that a name shared by several means comes first. */
export const managementEventTypes: readonly EventType[] = [
  configRule,
  configComplianceChange,
  autoscalingEvent,
  autoscalingTerminationPolicy,
  ec2InstanceStateChange,
  ec2SpotInterruption,
  ecsTaskStateChange,
  ecsContainerInstanceStateChange,
  ecsDeploymentHook,
  batchJobStateChange,
  batchRequest,
  ssmParameterChange,
];
