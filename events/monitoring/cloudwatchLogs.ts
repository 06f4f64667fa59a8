import * as z from "zod";
import type { EventType } from "../model/eventType.ts";
import { exampleOf } from "../model/exampleOf.ts";
import { field, hinted } from "../model/fieldDocs.ts";
import { isJsonObject, type JsonObject } from "../model/json.ts";
import { once } from "../model/once.ts";
import { readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { textParameter } from "../model/sampleParameters.ts";
import { ignoredResult } from "../responses/ignoredResult.ts";
import {
  buildLogsControlMessage,
  buildLogsDocument,
  logGroupParameter,
  logMessageParameter,
  packLogsDocument,
  type LogsDelivery,
} from "./logsDocument.ts";
import { logsDocument } from "./logsDocument.schema.ts";

const filterName = textParameter(
  "filterName",
  "Name of the subscription filter.",
  "errors-to-function",
);

const samples: readonly [Sample, ...Sample[]] = [
  {
    id: "data-message",
    title: "Log events",
    parameters: [logGroupParameter, filterName, logMessageParameter],
    build: (context, values) => one(context, values, {}),
  },
  {
    id: "control-message",
    title: "Check whether the function can be reached",
    parameters: [],
    build: (context) => pack(buildLogsControlMessage(context, "Lambda function")),
  },
  {
    id: "extracted-fields",
    title: "Filter pattern that names fields",
    parameters: [logGroupParameter, filterName, ...accessLogParameters()],
    build: (context, values) => {
      const ip = `198.51.100.${1 + context.integer(254)}`;
      const status = readText(values, "status");
      const request = readText(values, "request");
      const extractedFields = { ip, status, request };
      const lines = [{ message: `${ip} ${status} "${request}"`, extractedFields }];
      return one(context, values, { lines });
    },
  },
  {
    id: "account-policy",
    title: "Subscribed by a policy of the account",
    parameters: [logGroupParameter, filterName, logMessageParameter],
    build: (context, values) => one(context, values, { accountLevel: true }),
  },
];

function one(
  context: SampleContext,
  values: ParameterValues,
  more: Partial<LogsDelivery>,
): JsonObject {
  const delivery = {
    logGroup: readText(values, "logGroup"),
    filterName: readText(values, "filterName"),
    lines: [{ message: readText(values, "message") }],
  };
  return pack(buildLogsDocument(context, { ...delivery, ...more }));
}

function pack(document: JsonObject): JsonObject {
  return { awslogs: { data: packLogsDocument(document) } };
}

/** What the pattern `[ip, status, request]` finds, each a text. */
function accessLogParameters(): readonly SampleParameter[] {
  return [
    textParameter("status", "HTTP status in the line, which the pattern extracts.", "404"),
    textParameter("request", "Request in the line, which the pattern extracts.", "GET /orders/7"),
  ];
}

const eventSchema = once(() => {
  const data = packLogsDocument(exampleOf(logsDocument()));
  const awslogs = z.looseObject({
    data: field(
      hinted(z.string(), "base64"),
      "The log events: JSON, compressed with gzip, as base64. Decode and unpack it; then read `messageType`, and skip `CONTROL_MESSAGE`.",
      data,
    ),
  });
  return z.looseObject({ awslogs: field(awslogs, "The log events, packed.", { data }) });
});

/** Lambda Developer Guide, "Using Lambda with CloudWatch Logs". */
export const cloudwatchLogs: EventType = {
  id: "cloudwatch-logs",
  service: "Amazon CloudWatch Logs",
  title: "Subscription filter",
  shortTitle: "CloudWatch Logs",
  description:
    "A log group that has a subscription filter gets log events that the filter's pattern matches.",
  category: "Monitoring",
  tier: 1,
  aliases: ["logs", "subscription", "log group", "awslogs", "gzip", "filter pattern"],
  documentation: "https://docs.aws.amazon.com/lambda/latest/dg/services-cloudwatchlogs.html",
  schema: eventSchema,
  responseSchema: null,
  delivery: {
    kind: "async",
    deliveredBy:
      "CloudWatch Logs invokes the function asynchronously within seconds with a batch of log events of one log stream; a function that subscribes to its own log group calls itself without end.",
    resultUse: ignoredResult,
    mustCall: [],
  },
  recognition: {
    kind: "fixed",
    matches: (event) =>
      isJsonObject(event) &&
      isJsonObject(event["awslogs"]) &&
      typeof event["awslogs"]["data"] === "string",
  },
  names: {
    samEventTypes: ["CloudWatchLogs"],
    serverlessKeys: ["cloudwatchLog"],
    cdkConstruct: "LambdaDestination",
    typescriptType: "CloudWatchLogsEvent",
    typescriptHandlerType: "CloudWatchLogsHandler",
    typescriptResultType: null,
    powertoolsTypescriptSchema: "CloudWatchLogsSchema",
    powertoolsPythonDataClass: "CloudWatchLogsEvent",
    powertoolsPythonModel: "CloudWatchLogsModel",
    goType: "CloudwatchLogsEvent",
    javaClass: "CloudWatchLogsEvent",
    dotnet: { package: "Amazon.Lambda.CloudWatchLogsEvents", type: "CloudWatchLogsEvent" },
  },
  samples,
};
