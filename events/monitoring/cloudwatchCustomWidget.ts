import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { isJsonObject, type JsonObject } from "../model/json.ts";
import { jsonParameter, textParameter } from "../model/sampleParameters.ts";
import { readJson, readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import {
  cloudwatchCustomWidgetEvent,
  cloudwatchCustomWidgetResponse,
} from "./cloudwatchCustomWidget.schema.ts";

const day = 24 * 60 * 60 * 1000;

const parameters: readonly SampleParameter[] = [
  textParameter("dashboardName", "Name of the dashboard.", "checkout"),
  textParameter("title", "Title of the widget.", "Largest orders"),
  jsonParameter("params", "Parameters of the widget, an object.", '{"limit":10}'),
];

const samples: readonly [Sample, ...Sample[]] = [
  {
    id: "render",
    title: "Widget is drawn",
    parameters,
    build: (context, values) => draw(context, values, {}),
  },
  {
    id: "describe",
    title: "Console asks for the widget's documentation",
    parameters: [],
    build: () => ({ describe: true }),
  },
  {
    id: "forms",
    title: "Widget is drawn anew with a form's values",
    parameters: [
      ...parameters,
      jsonParameter("forms", "Values of the form's inputs, an object.", '{"minimumTotal":"100"}'),
    ],
    build: (context, values) => draw(context, values, asObject(readJson(values, "forms"))),
  },
];

function draw(context: SampleContext, values: ParameterValues, all: JsonObject): JsonObject {
  const params = asObject(readJson(values, "params"));
  const end = context.now.getTime();
  return {
    ...params,
    widgetContext: {
      dashboardName: readText(values, "dashboardName"),
      widgetId: `widget-${1 + context.integer(40)}`,
      accountId: context.accountId,
      locale: "en",
      timezone: { label: "UTC", offsetISO: "+00:00", offsetInMinutes: 0 },
      period: 300,
      isAutoPeriod: true,
      timeRange: { mode: "relative", start: end - day, end, relativeStart: day },
      theme: "light",
      linkCharts: true,
      title: readText(values, "title"),
      forms: { all },
      params,
      width: 400 + context.integer(800),
      height: 200 + context.integer(400),
    },
  };
}

function asObject(value: unknown): JsonObject {
  return isJsonObject(value) ? (value as JsonObject) : {};
}

function viewerOf(event: unknown): string {
  const asksForDocumentation = isJsonObject(event) && event["describe"] === true;
  return asksForDocumentation ? "console" : "dashboard";
}

function kindOf(result: unknown): string {
  if (typeof result === "string") return "HTML";
  return isJsonObject(result) && typeof result["markdown"] === "string" ? "Markdown" : "JSON";
}

/** CloudWatch User Guide, "Create a custom widget for a CloudWatch dashboard". */
export const cloudwatchCustomWidget: EventType = {
  id: "cloudwatch-custom-widget",
  service: "Amazon CloudWatch",
  title: "Dashboard custom widget",
  shortTitle: "Custom widget",
  description: "A dashboard draws a custom widget, or somebody clicks in one.",
  category: "Monitoring",
  tier: 3,
  aliases: ["dashboard", "widget", "html", "markdown", "graph"],
  documentation:
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/add_custom_widget_dashboard_about.html",
  schema: cloudwatchCustomWidgetEvent,
  responseSchema: cloudwatchCustomWidgetResponse,
  delivery: {
    kind: "sync",
    deliveredBy:
      "The CloudWatch console invokes the function synchronously, with the permissions of whoever looks at the dashboard, when it draws or refreshes the widget.",
    resultUse:
      "The dashboard shows a string as HTML, of which it takes scripts out, an object with markdown as Markdown, and any other JSON as it is.",
    whenAccepted: "The dashboard shows the result in the widget",
    describeAccepted: (event, result) =>
      `The ${viewerOf(event)} shows the result as ${kindOf(result)}`,
    whenRejected: null,
    whenFailed: "The dashboard shows the error in place of the widget",
  },
  recognition: {
    kind: "fixed",
    matches: (event) =>
      isJsonObject(event) && (isJsonObject(event["widgetContext"]) || event["describe"] === true),
  },
  names: {
    ...noEcosystemNames,
    cdkConstruct: "CustomWidget",
    powertoolsPythonDataClass: "CloudWatchDashboardCustomWidgetEvent",
  },
  samples,
};
