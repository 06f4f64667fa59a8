import type { JsonObject } from "../model/json.ts";
import { readInteger, readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import {
  alarmArn,
  alarmTime,
  buildCompositeAlarm,
  buildMetricAlarm,
  compositeAlarmParameters,
  functionMetric,
  metricAlarmParameters,
  watchErrors,
  type Watch,
} from "./alarm.ts";

/** Samples of an alarm's Lambda action. */
export const cloudwatchAlarmSamples: readonly [Sample, ...Sample[]] = [
  metricSample("single-metric", "Alarm on one metric", watchErrors),
  metricSample("metric-math", "Alarm on metric math", watchErrorRate),
  metricSample(
    "anomaly-detection",
    "Anomaly detection alarm",
    watchBand,
    metricAlarmParameters.filter(({ name }) => name !== "threshold"),
  ),
  compositeSample("composite", "Composite alarm", false),
  compositeSample(
    "suppressed-composite",
    "Composite alarm after its actions were suppressed",
    true,
  ),
];

function metricSample(
  id: string,
  title: string,
  watch: (values: ParameterValues, context: SampleContext) => Watch,
  parameters: readonly SampleParameter[] = metricAlarmParameters,
): Sample {
  const wentOff = { from: "OK", to: "ALARM" } as const;
  return {
    id,
    title,
    parameters,
    build: (context, values) =>
      act(context, values, buildMetricAlarm(context, values, wentOff, watch(values, context))),
  };
}

function compositeSample(id: string, title: string, suppressed: boolean): Sample {
  return {
    id,
    title,
    parameters: compositeAlarmParameters,
    build: (context, values) =>
      act(context, values, buildCompositeAlarm(context, values, suppressed)),
  };
}

function act(context: SampleContext, values: ParameterValues, alarmData: JsonObject): JsonObject {
  return {
    source: "aws.cloudwatch",
    alarmArn: alarmArn(context, readText(values, "alarmName")),
    accountId: context.accountId,
    time: alarmTime(context.now),
    region: context.region,
    alarmData,
  };
}

function watchErrorRate(values: ParameterValues): Watch {
  return {
    limit: readInteger(values, "threshold"),
    metrics: [
      { id: "e1", expression: "m2 / m1 * 100", label: "Error rate", returnData: true },
      functionMetric(values, "m1", false, "Invocations"),
      functionMetric(values, "m2", false),
    ],
  };
}

function watchBand(values: ParameterValues, context: SampleContext): Watch {
  const expected = {
    id: "ad1",
    expression: "ANOMALY_DETECTION_BAND(m1, 2)",
    label: "Errors (expected)",
    returnData: true,
  };
  return {
    limit: 4 + context.integer(4),
    band: true,
    metrics: [functionMetric(values, "m1", true), expected],
  };
}
