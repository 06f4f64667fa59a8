import * as z from "zod";
import { serviceEventType, type ServiceSample } from "../eventbridge/serviceEventType.ts";
import { once } from "../model/once.ts";
import { readText } from "../model/readParameters.ts";
import {
  alarmArn,
  buildCompositeAlarm,
  buildMetricAlarm,
  compositeAlarmParameters,
  metricAlarmParameters,
  watchErrors,
  type AlarmChange,
} from "./alarm.ts";
import { alarmFields } from "./alarm.schema.ts";

/** CloudWatch User Guide, "Alarm events and EventBridge". */
export const cloudwatchAlarmStateChange = serviceEventType({
  id: "cloudwatch-alarm-state-change",
  service: "Amazon CloudWatch",
  title: "CloudWatch Alarm State Change",
  shortTitle: "Alarm state",
  description: "An alarm changes its state.",
  category: "Monitoring",
  tier: 2,
  aliases: ["alarm", "metric", "threshold", "composite alarm", "alert", "state change"],
  documentation:
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch-and-eventbridge.html",
  sources: ["aws.cloudwatch"],
  detailTypes: ["CloudWatch Alarm State Change"],
  detail: once(() => z.looseObject(alarmFields())),
  detailDescription: "The alarm and its change.",
  samples: [
    metricSample("alarm", "Goes into ALARM", { from: "OK", to: "ALARM" }),
    metricSample("ok", "Goes back to OK", { from: "ALARM", to: "OK" }),
    metricSample("insufficient-data", "Runs out of data", { from: "OK", to: "INSUFFICIENT_DATA" }),
    {
      id: "composite",
      title: "Composite alarm goes into ALARM",
      parameters: compositeAlarmParameters,
      build: (context, values) => ({
        resources: [alarmArn(context, readText(values, "alarmName"))],
        detail: buildCompositeAlarm(context, values, false),
      }),
    },
  ],
});

function metricSample(id: string, title: string, change: AlarmChange): ServiceSample {
  return {
    id,
    title,
    parameters: metricAlarmParameters,
    build: (context, values) => ({
      resources: [alarmArn(context, readText(values, "alarmName"))],
      detail: buildMetricAlarm(context, values, change, watchErrors(values)),
    }),
  };
}
