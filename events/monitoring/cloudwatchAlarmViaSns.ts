import { buildSnsRecord } from "../messaging/snsMessage.ts";
import { sns } from "../messaging/sns.ts";
import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { isJsonObject, type JsonObject } from "../model/json.ts";
import { readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { textParameter } from "../model/sampleParameters.ts";
import {
  alarmArn,
  alarmTime,
  buildCompositeAlarm,
  buildMetricAlarm,
  compositeAlarmParameters,
  metricAlarmParameters,
  watchErrors,
  type AlarmChange,
} from "./alarm.ts";
import { regionName } from "./regionName.ts";

const topicName: SampleParameter = textParameter(
  "topicName",
  "Name of the topic that the alarm tells.",
  "on-call",
);
const wentOff: AlarmChange = { from: "OK", to: "ALARM" };

const samples: readonly [Sample, ...Sample[]] = [
  metricSample("single-metric", "Alarm on one metric", wentOff, errorsTrigger),
  metricSample("metric-math", "Alarm on metric math", wentOff, errorRateTrigger),
  {
    id: "composite",
    title: "Composite alarm",
    parameters: [topicName, ...compositeAlarmParameters],
    build: (context, values) => {
      const alarm = buildCompositeAlarm(context, values, false);
      const child = alarmArn(context, readText(values, "childAlarm"));
      const state = { Value: "ALARM", Timestamp: alarmTime(context.now) };
      return notify(context, values, wentOff, alarm, {
        AlarmRule: textOf(alarm["configuration"], "alarmRule"),
        TriggeringChildren: [{ Arn: child, State: state }],
      });
    },
  },
  metricSample("ok", "Back to OK", { from: "ALARM", to: "OK" }, errorsTrigger),
];

function metricSample(
  id: string,
  title: string,
  change: AlarmChange,
  triggerOf: (values: ParameterValues) => JsonObject,
): Sample {
  return {
    id,
    title,
    parameters: [topicName, ...metricAlarmParameters],
    build: (context, values) =>
      notify(
        context,
        values,
        change,
        buildMetricAlarm(context, values, change, watchErrors(values)),
        { Trigger: triggerOf(values) },
      ),
  };
}

/**
 * What an alarm publishes: CloudWatch User Guide, "Notify users on alarm changes". Keys begin with a
 * capital, and the Region is called by its name.
 */
function notify(
  context: SampleContext,
  values: ParameterValues,
  { from, to }: AlarmChange,
  alarm: JsonObject,
  more: JsonObject,
): JsonObject {
  const name = readText(values, "alarmName");
  const topic = readText(values, "topicName");
  const owner = `${context.partition}:sns:${context.region}:${context.accountId}`;
  const message = {
    AlarmName: name,
    AlarmDescription: "Checkout fails for customers.",
    AWSAccountId: context.accountId,
    AlarmConfigurationUpdatedTimestamp: alarmTime(daysBefore(context.now, 30)),
    NewStateValue: to,
    NewStateReason: textOf(alarm["state"], "reason"),
    StateChangeTime: alarmTime(context.now),
    Region: regionName(context.region),
    AlarmArn: alarmArn(context, name),
    OldStateValue: from,
    OKActions: [`arn:${owner}:${topic}`],
    AlarmActions: [`arn:${owner}:${topic}`],
    InsufficientDataActions: [],
    ...more,
  };
  const subject = `${to}: "${name}" in ${regionName(context.region)}`;
  return {
    Records: [
      buildSnsRecord(context, { topicName: topic, subject, message: JSON.stringify(message) }),
    ],
  };
}

function errorsTrigger(values: ParameterValues): JsonObject {
  return {
    ...metricOf(values, "Errors"),
    StatisticType: "Statistic",
    Statistic: "SUM",
    Unit: null,
    Period: 300,
    ...comparison(values),
  };
}

function errorRateTrigger(values: ParameterValues): JsonObject {
  const stat = (id: string, metric: string): JsonObject => ({
    Id: id,
    MetricStat: { Metric: metricOf(values, metric), Period: 300, Stat: "Sum" },
    ReturnData: false,
  });
  const rate = { Expression: "m2 / m1 * 100", Id: "e1", Label: "Error rate", ReturnData: true };
  return {
    ...comparison(values),
    Metrics: [rate, stat("m1", "Invocations"), stat("m2", "Errors")],
  };
}

function metricOf(values: ParameterValues, name: string): JsonObject {
  return {
    MetricName: name,
    Namespace: "AWS/Lambda",
    Dimensions: [{ value: readText(values, "functionName"), name: "FunctionName" }],
  };
}

function comparison(values: ParameterValues): JsonObject {
  return {
    EvaluationPeriods: 1,
    DatapointsToAlarm: 1,
    ComparisonOperator: "GreaterThanOrEqualToThreshold",
    Threshold: Number(readText(values, "threshold")),
    TreatMissingData: "notBreaching",
    EvaluateLowSampleCountPercentile: "",
  };
}

function textOf(holder: unknown, key: string): string {
  const text = isJsonObject(holder) ? holder[key] : null;
  return typeof text === "string" ? text : "";
}

function daysBefore(moment: Date, days: number): Date {
  return new Date(moment.getTime() - days * 86_400_000);
}

/** CloudWatch User Guide, "Notify users on alarm changes". */
export const cloudwatchAlarmViaSns: EventType = {
  ...sns,
  id: "cloudwatch-alarm-via-sns",
  service: "Amazon CloudWatch / SNS",
  title: "Alarm notification inside SNS",
  shortTitle: "Alarm via SNS",
  description:
    "An alarm changed its state and told a topic that the function is subscribed to. The message is the notification as text.",
  category: "Monitoring",
  tier: 2,
  aliases: ["alarm", "cloudwatch", "metric", "threshold", "topic", "on-call", "alert"],
  documentation:
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Notify_Users_Alarm_Changes.html",
  recognition: {
    kind: "nested",
    carrier: "sns",
    carries: (content) =>
      isJsonObject(content) &&
      typeof content["AlarmName"] === "string" &&
      typeof content["NewStateValue"] === "string",
  },
  names: { ...noEcosystemNames, goType: "CloudWatchAlarmSNSPayload" },
  samples,
};
