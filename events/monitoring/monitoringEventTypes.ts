import type { EventType } from "../model/eventType.ts";
import { cloudtrailApiCall } from "./cloudtrailApiCall.ts";
import { cloudwatchAlarm } from "./cloudwatchAlarm.ts";
import { cloudwatchAlarmStateChange } from "./cloudwatchAlarmStateChange.ts";
import { cloudwatchAlarmViaSns } from "./cloudwatchAlarmViaSns.ts";
import { cloudwatchCustomWidget } from "./cloudwatchCustomWidget.ts";
import { cloudwatchLogs } from "./cloudwatchLogs.ts";
import { guarddutyFinding } from "./guarddutyFinding.ts";
import { guarddutyMalwareScan } from "./guarddutyMalwareScan.ts";
import { healthEvent } from "./healthEvent.ts";
import { securityFinding } from "./securityFinding.ts";

/** Event types of what watches AWS accounts; the one that a name shared by several means comes first. */
export const monitoringEventTypes: readonly EventType[] = [
  cloudwatchLogs,
  cloudwatchAlarm,
  cloudwatchAlarmStateChange,
  cloudwatchAlarmViaSns,
  cloudwatchCustomWidget,
  cloudtrailApiCall,
  healthEvent,
  guarddutyFinding,
  guarddutyMalwareScan,
  securityFinding,
];
