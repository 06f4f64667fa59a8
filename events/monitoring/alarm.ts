import type { JsonObject } from "../model/json.ts";
import { countParameter, textParameter } from "../model/sampleParameters.ts";
import { readInteger, readText } from "../model/readParameters.ts";
import type { ParameterValues, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";

export type AlarmValue = "OK" | "ALARM" | "INSUFFICIENT_DATA";

/** Parameters of an alarm on a function's errors. */
export const metricAlarmParameters: readonly SampleParameter[] = [
  textParameter("alarmName", "Name of the alarm.", "checkout-errors"),
  textParameter("functionName", "Function whose errors the alarm watches.", "charge-card"),
  countParameter("threshold", "Number that the alarm compares with.", 5),
];

/** Parameters of an alarm on two other alarms. */
export const compositeAlarmParameters: readonly SampleParameter[] = [
  textParameter("alarmName", "Name of the composite alarm.", "checkout-unhealthy"),
  textParameter("childAlarm", "Name of the alarm that set it off.", "checkout-errors"),
];

const minute = 60_000;
const periodMs = 5 * minute;

/** ISO 8601 as alarms write it: an offset without a colon in place of the Z. */
export function alarmTime(moment: Date): string {
  return moment.toISOString().replace("Z", "+0000");
}

/** ARN of an alarm in the sample's account and Region. */
export function alarmArn(context: SampleContext, name: string): string {
  return `arn:${context.partition}:cloudwatch:${context.region}:${context.accountId}:alarm:${name}`;
}

/** What a metric alarm watches, and what it compares with. */
export interface Watch {
  readonly metrics: readonly JsonObject[];
  readonly limit: number;
  /** True where the limit is the upper edge of an anomaly detection band and no threshold. */
  readonly band?: true;
}

/** A change from one state to another. */
export interface AlarmChange {
  readonly from: AlarmValue;
  readonly to: AlarmValue;
}

/** Watches a function's errors. */
export function watchErrors(values: ParameterValues): Watch {
  return { metrics: [functionMetric(values, "m1", true)], limit: readInteger(values, "threshold") };
}

/** An entry that reads a metric of the function. */
export function functionMetric(
  values: ParameterValues,
  id: string,
  returnData: boolean,
  name = "Errors",
): JsonObject {
  const dimensions = { FunctionName: readText(values, "functionName") };
  return {
    id,
    metricStat: { metric: { namespace: "AWS/Lambda", name, dimensions }, period: 300, stat: "Sum" },
    returnData,
  };
}

/** A metric alarm that changes now, a quarter of an hour after it changed the last time. */
export function buildMetricAlarm(
  context: SampleContext,
  values: ParameterValues,
  { from, to }: AlarmChange,
  watch: Watch,
): JsonObject {
  const earlier = new Date(context.now.getTime() - 3 * periodMs);
  return {
    alarmName: readText(values, "alarmName"),
    state: buildMetricState(context, watch, { from, to }, context.now),
    previousState: buildMetricState(context, watch, { from: to, to: from }, earlier),
    configuration: { description: "Checkout fails for customers.", metrics: watch.metrics },
  };
}

/** CloudWatch User Guide, "Alarm events and EventBridge". */
function buildMetricState(
  context: SampleContext,
  watch: Watch,
  { from, to }: AlarmChange,
  moment: Date,
): JsonObject {
  const start = new Date(Math.floor((moment.getTime() - periodMs) / minute) * minute);
  const value = to === "ALARM" ? watch.limit + 1 + context.integer(20) : 0;
  const known = to !== "INSUFFICIENT_DATA";
  const limits = watch.band
    ? { recentLowerThresholds: [0], recentUpperThresholds: [watch.limit] }
    : { threshold: watch.limit };
  return {
    value: to,
    reason: known
      ? reasonOf({ value, start, from, to }, watch)
      : "Insufficient Data: 1 datapoint was unknown.",
    reasonData: JSON.stringify({
      version: "1.0",
      queryDate: alarmTime(moment),
      ...(known ? { startDate: alarmTime(start) } : {}),
      statistic: "Sum",
      period: 300,
      recentDatapoints: known ? [value] : [],
      ...limits,
      evaluatedDatapoints: [{ timestamp: alarmTime(start), ...(known ? { value } : {}) }],
    }),
    timestamp: alarmTime(moment),
  };
}

interface Crossing extends AlarmChange {
  readonly value: number;
  readonly start: Date;
}

function reasonOf({ value, start, from, to }: Crossing, { limit, band }: Watch): string {
  const [year = "", month = "", day = ""] = start.toISOString().slice(2, 10).split("-");
  const at = `${day}/${month}/${year} ${start.toISOString().slice(11, 19)}`;
  const was = to === "ALARM" ? "was" : "was not";
  const compared = band
    ? `greater than the upper thresholds [${limit.toFixed(1)}]`
    : `greater than or equal to the threshold (${limit.toFixed(1)})`;
  const crossed = band ? "Thresholds Crossed" : "Threshold Crossed";
  return `${crossed}: 1 out of the last 1 datapoints [${value.toFixed(1)} (${at})] ${was} ${compared} (minimum 1 datapoint for ${from} -> ${to} transition).`;
}

/**
 * A composite alarm that went off with one of its alarms.
 * @param suppressed true where its suppressor kept it from acting for a while; it acts afterwards
 */
export function buildCompositeAlarm(
  context: SampleContext,
  values: ParameterValues,
  suppressed: boolean,
): JsonObject {
  const child = readText(values, "childAlarm");
  const before = new Date(context.now.getTime() - 2 * minute);
  const began = suppressed ? before : context.now;
  const alarm = {
    value: "ALARM",
    reason: `${alarmArn(context, child)} transitioned to ALARM at ${inWords(began)}`,
    reasonData: triggeringAlarms(context, child, "ALARM", began),
  };
  const previousState: JsonObject = suppressed
    ? {
        ...alarm,
        timestamp: alarmTime(before),
        actionsSuppressedBy: "WaitPeriod",
        actionsSuppressedReason: "Actions suppressed by WaitPeriod",
      }
    : {
        value: "OK",
        reason: `${alarmArn(context, child)} transitioned to OK at ${inWords(before)}`,
        reasonData: triggeringAlarms(context, child, "OK", before),
        timestamp: alarmTime(before),
      };
  const suppressor = {
    actionsSuppressor: "deployment-in-progress",
    actionsSuppressorWaitPeriod: 120,
    actionsSuppressorExtensionPeriod: 180,
  };
  return {
    alarmName: readText(values, "alarmName"),
    state: { ...alarm, timestamp: alarmTime(context.now) },
    previousState,
    configuration: {
      alarmRule: `ALARM(${child}) OR ALARM(checkout-latency-${context.hex(4)})`,
      ...(suppressed ? suppressor : {}),
    },
  };
}

function triggeringAlarms(
  context: SampleContext,
  child: string,
  value: AlarmValue,
  moment: Date,
): string {
  const state = { value, timestamp: alarmTime(moment) };
  return JSON.stringify({ triggeringAlarms: [{ arn: alarmArn(context, child), state }] });
}

/** As composite alarms' reasons say it: "Thursday 12 March, 2026 19:03:58 UTC". */
function inWords(moment: Date): string {
  const part = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat("en-US", { ...options, timeZone: "UTC" }).format(moment);
  const day = String(moment.getUTCDate()).padStart(2, "0");
  const time = moment.toISOString().slice(11, 19);
  return `${part({ weekday: "long" })} ${day} ${part({ month: "long" })}, ${moment.getUTCFullYear()} ${time} UTC`;
}
