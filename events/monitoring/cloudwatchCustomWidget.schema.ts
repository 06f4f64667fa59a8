import * as z from "zod";
import { optionalTextField, textField } from "../model/commonFields.ts";
import { exampleOf } from "../model/exampleOf.ts";
import { field, known } from "../model/fieldDocs.ts";
import { withOwnKeys } from "../model/ownKeys.ts";
import { once } from "../model/once.ts";

const start = 1_773_342_238_390;
const end = start + 86_400_000;

const timezone = once(() =>
  z.looseObject({
    label: known(textField("Name of the time zone: `UTC` or `Local`.", "UTC"), ["UTC", "Local"]),
    offsetISO: textField("Offset from UTC as ISO 8601 writes it.", "+00:00"),
    offsetInMinutes: field(z.number(), "Offset from UTC in minutes.", 0),
  }),
);

const timeRange = once(() =>
  z.looseObject({
    mode: known(textField("`relative` to now, or `absolute`.", "relative"), [
      "relative",
      "absolute",
    ]),
    start: field(z.number(), "Begin of the dashboard's time range, in milliseconds.", start),
    end: field(z.number(), "End of the dashboard's time range, in milliseconds.", end),
    relativeStart: field(
      z.number().optional(),
      "How far the range reaches back from now, in milliseconds; absent where the mode is `absolute`.",
      86_400_000,
    ),
    zoom: field(
      z
        .looseObject({
          start: field(z.number(), "Begin of the part, in milliseconds.", start + 3_600_000),
          end: field(z.number(), "End of the part, in milliseconds.", end - 3_600_000),
        })
        .optional(),
      "The part of the range that the person zoomed into, which then is what to show; absent otherwise.",
      { start: start + 3_600_000, end: end - 3_600_000 },
    ),
  }),
);

const forms = once(() =>
  z.looseObject({
    all: field(
      z.record(z.string(), z.unknown()),
      "Values of the forms in the widget's HTML by the name of the input; empty where there are none.",
      { minimumTotal: "100" },
    ),
  }),
);

const widgetContext = once(() =>
  z.looseObject({
    dashboardName: textField("Name of the dashboard.", "checkout"),
    widgetId: textField("Id of the widget on the dashboard.", "widget-16"),
    accountId: textField("AWS account of the dashboard, twelve digits as text.", "123456789012"),
    locale: textField("Language of the console.", "en"),
    timezone: field(timezone(), "Time zone in which to show times.", exampleOf(timezone())),
    period: field(z.number(), "Period of the dashboard's graphs, in seconds.", 300),
    isAutoPeriod: field(z.boolean(), "True where CloudWatch chose the period.", true),
    timeRange: field(timeRange(), "Time range of the dashboard.", exampleOf(timeRange())),
    theme: known(textField("`light` or `dark`.", "light"), ["light", "dark"]),
    linkCharts: field(
      z.boolean(),
      "True where graphs share their time range when one is zoomed.",
      true,
    ),
    title: optionalTextField("Title of the widget; absent where it has none.", "Largest orders"),
    forms: field(forms(), "What the person filled in within the widget.", exampleOf(forms())),
    params: field(
      z.record(z.string(), z.unknown()).optional(),
      "Parameters of the widget as they were set on the dashboard; a click within the widget may pass others at the top level of the event.",
      { limit: 10 },
    ),
    width: field(z.number(), "Width of the widget in pixels.", 588),
    height: field(z.number(), "Height of the widget in pixels.", 369),
  }),
);

const render = once(() =>
  withOwnKeys(
    z.looseObject({
      widgetContext: field(
        widgetContext(),
        "What the dashboard tells of itself; the widget's own parameters stand beside it. Absent from the call for documentation.",
        exampleOf(widgetContext()),
      ),
    }),
  ),
);

const describe = once(() =>
  z.looseObject({
    describe: field(
      z.boolean(),
      "True where the console asks for the widget's documentation; absent where it is to be drawn.",
      true,
    ),
  }),
);

/**
 * The event of a dashboard's custom widget. Source: CloudWatch User Guide, "Details about custom widgets
 * in CloudWatch".
 */
export const cloudwatchCustomWidgetEvent = once(() => z.union([render(), describe()]));

/** What the dashboard draws: HTML as a string, Markdown in an object, or any other JSON as it is. */
export const cloudwatchCustomWidgetResponse = once(() =>
  z.union([
    z.string(),
    z.looseObject({
      markdown: optionalTextField("Markdown for the dashboard to draw.", "### 17 orders today"),
    }),
    z.unknown(),
  ]),
);
