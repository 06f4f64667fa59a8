import * as z from "zod";
import { optionalTextField, textField } from "../model/commonFields.ts";
import { exampleOf } from "../model/exampleOf.ts";
import { field, hinted, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

const reasonData = JSON.stringify({
  version: "1.0",
  queryDate: "2026-03-12T19:03:58.390+0000",
  startDate: "2026-03-12T18:58:00.000+0000",
  statistic: "Sum",
  period: 300,
  recentDatapoints: [7],
  threshold: 5,
});

const alarmState = once(() =>
  z.looseObject({
    value: field(
      z.enum(["OK", "ALARM", "INSUFFICIENT_DATA"]),
      "The state: `OK`, `ALARM` or `INSUFFICIENT_DATA`.",
      "ALARM",
    ),
    reason: textField(
      "Why the alarm went into this state, for people to read.",
      "Threshold Crossed: 1 out of the last 1 datapoints [7.0 (12/03/26 18:58:00)] was greater than or equal to the threshold (5.0).",
    ),
    reasonData: optionalTextField(
      "The same for programs: JSON as text, to be parsed. For a metric alarm the datapoints and the threshold, for a composite alarm `triggeringAlarms`. Absent where a person set the state.",
      reasonData,
    ),
    timestamp: field(
      hinted(z.string(), "iso-date-time"),
      "When the alarm went into this state: ISO 8601 with milliseconds and an offset without colon, `+0000`.",
      "2026-03-12T19:03:58.390+0000",
    ),
    actionsSuppressedBy: known(
      optionalTextField(
        "What kept a composite alarm from acting: `Alarm`, `WaitPeriod` or `ExtensionPeriod`; absent where nothing did.",
        "WaitPeriod",
      ),
      ["Alarm", "WaitPeriod", "ExtensionPeriod"],
    ),
    actionsSuppressedReason: optionalTextField(
      "Why a composite alarm did not act, for people to read; absent where nothing kept it.",
      "Actions suppressed by WaitPeriod",
    ),
  }),
);

const metricStat = once(() =>
  z.looseObject({
    metric: field(
      z.looseObject({
        namespace: textField("Namespace of the metric.", "AWS/Lambda"),
        name: textField("Name of the metric.", "Errors"),
        dimensions: field(
          z.record(z.string(), z.string()).optional(),
          "Dimensions of the metric by name; absent for a metric without any.",
          { FunctionName: "charge-card" },
        ),
      }),
      "The metric.",
      { namespace: "AWS/Lambda", name: "Errors", dimensions: { FunctionName: "charge-card" } },
    ),
    period: field(z.int(), "Length of a datapoint in seconds.", 300),
    stat: known(textField("Statistic of a datapoint: `Sum`, `Average`, `p99` and so on.", "Sum"), [
      "Sum",
      "Average",
      "p99",
    ]),
    unit: optionalTextField("Unit that datapoints must have; absent where any will do.", "Count"),
  }),
);

const metricQuery = once(() =>
  z.looseObject({
    id: textField("Name by which expressions refer to the entry.", "m1"),
    metricStat: field(
      metricStat().optional(),
      "The metric that is read; absent from an entry with an expression.",
      exampleOf(metricStat()),
    ),
    expression: optionalTextField(
      "Metric math, or an anomaly detection band; absent from an entry that reads a metric.",
      "m2 / m1 * 100",
    ),
    label: optionalTextField("Name of the entry for people; absent unless set.", "Error rate"),
    period: field(
      z.int().optional(),
      "Length of an expression's datapoint in seconds; mostly absent.",
      300,
    ),
    accountId: optionalTextField(
      "Account of the metric; absent unless the alarm watches another account.",
      "123456789012",
    ),
    returnData: field(
      z.boolean().optional(),
      "True for what the threshold is held against, false for what expressions only use.",
      true,
    ),
  }),
);

const metricConfiguration = once(() =>
  z.looseObject({
    description: description(),
    metrics: field(z.array(metricQuery()), "What a metric alarm watches.", [
      { ...exampleOf(metricQuery(), ["metricStat", "returnData"]) },
    ]),
  }),
);

const compositeConfiguration = once(() =>
  z.looseObject({
    description: description(),
    alarmRule: textField(
      "Rule of a composite alarm: other alarms' states, joined with AND, OR and NOT.",
      "ALARM(checkout-errors) OR ALARM(checkout-latency)",
    ),
    actionsSuppressor: optionalTextField(
      "Alarm that keeps the composite alarm from acting, by name or ARN; absent where there is none.",
      "deployment-in-progress",
    ),
    actionsSuppressorWaitPeriod: field(
      z.int().optional(),
      "Seconds for which the alarm waits for its suppressor to go into `ALARM`.",
      120,
    ),
    actionsSuppressorExtensionPeriod: field(
      z.int().optional(),
      "Seconds for which the alarm still does not act after its suppressor has left `ALARM`.",
      180,
    ),
  }),
);

/** The fields of an alarm that changed, the same in a Lambda action's event and on the event bus. */
export const alarmFields = once(() => ({
  alarmName: textField("Name of the alarm.", "checkout-errors"),
  state: field(alarmState(), "The state that the alarm is in now.", exampleOf(alarmState())),
  previousState: field(alarmState(), "The state that it left.", {
    ...exampleOf(alarmState()),
    value: "OK",
  }),
  configuration: field(
    z.union([metricConfiguration(), compositeConfiguration()]),
    "What the alarm watches: `metrics`, or, for a composite alarm, an `alarmRule`.",
    exampleOf(metricConfiguration()),
  ),
}));

function description() {
  return optionalTextField(
    "Description of the alarm; absent where it has none.",
    "Checkout fails for customers.",
  );
}
