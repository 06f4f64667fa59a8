import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { isJsonObject } from "../model/json.ts";
import { ignoredResult } from "../responses/ignoredResult.ts";
import { cloudwatchAlarmSamples } from "./cloudwatchAlarm.samples.ts";
import { cloudwatchAlarmEvent } from "./cloudwatchAlarm.schema.ts";

/** CloudWatch User Guide, "Invoke a Lambda function from an alarm". */
export const cloudwatchAlarm: EventType = {
  id: "cloudwatch-alarm",
  service: "Amazon CloudWatch",
  title: "Alarm Lambda action (metric or composite)",
  shortTitle: "Alarm action",
  description: "An alarm goes into a state that has a Lambda action.",
  category: "Monitoring",
  tier: 2,
  aliases: ["alarm action", "metric alarm", "composite alarm", "threshold", "anomaly", "alert"],
  documentation:
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-actions-Lambda.html",
  schema: cloudwatchAlarmEvent,
  responseSchema: null,
  delivery: {
    kind: "async",
    deliveredBy:
      "CloudWatch invokes the function asynchronously, as lambda.alarms.cloudwatch.amazonaws.com, each time the alarm goes into the state that the action is set on.",
    resultUse: ignoredResult,
    mustCall: [],
  },
  recognition: { kind: "fixed", matches: isAlarmAction },
  names: {
    ...noEcosystemNames,
    cdkConstruct: "LambdaAction",
    typescriptType: "CloudWatchAlarmEvent",
    typescriptHandlerType: "CloudWatchAlarmHandler",
    powertoolsPythonDataClass: "CloudWatchAlarmEvent",
    javaClass: "CloudWatchMetricAlarmEvent | CloudWatchCompositeAlarmEvent",
  },
  samples: cloudwatchAlarmSamples,
};

/** An alarm on the event bus has the same source, but an envelope with `detail` around it. */
function isAlarmAction(event: unknown): boolean {
  return (
    isJsonObject(event) &&
    event["source"] === "aws.cloudwatch" &&
    Object.hasOwn(event, "alarmArn") &&
    Object.hasOwn(event, "alarmData")
  );
}
