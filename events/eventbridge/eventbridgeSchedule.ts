import type { EventType } from "../model/eventType.ts";
import { readJson, readText } from "../model/readParameters.ts";
import type { Sample } from "../model/sample.ts";
import { ignoredResult } from "../responses/ignoredResult.ts";
import { buildEnvelope } from "./buildEnvelope.ts";
import { isScheduledRuleEvent } from "./eventbridgeRecognition.ts";
import { eventbridgeScheduleEvent } from "./eventbridgeSchedule.schema.ts";
import { toTheMinute } from "./toTheMinute.ts";

const samples: readonly [Sample, ...Sample[]] = [
  {
    id: "default",
    title: "Default event of a schedule",
    parameters: [
      {
        name: "ruleName",
        description: "Name of the rule that has the schedule.",
        kind: "text",
        default: "nightly-report",
      },
    ],
    build: (context, values) => {
      const owner = `${context.partition}:events:${context.region}:${context.accountId}`;
      return buildEnvelope(context, {
        source: "aws.events",
        detailType: "Scheduled Event",
        time: toTheMinute(context.now),
        region: context.region,
        resources: [`arn:${owner}:rule/${readText(values, "ruleName")}`],
        detail: {},
      });
    },
  },
  {
    id: "constant-input",
    title: "Target with a constant Input",
    recognisable: false,
    parameters: [
      {
        name: "input",
        description: "The JSON that the rule's target has as its Input.",
        kind: "json",
        default: '{"task":"nightly-report","dryRun":false}',
      },
    ],
    build: (_context, values) => readJson(values, "input"),
  },
];

/** The tick of an EventBridge rule with a rate or cron expression. */
export const eventbridgeSchedule: EventType = {
  id: "eventbridge-schedule",
  service: "Amazon EventBridge",
  title: "Scheduled rule (rate/cron)",
  shortTitle: "Scheduled rule",
  description: "The time comes that a rule's rate or cron expression names.",
  category: "Messaging",
  tier: 1,
  aliases: ["cron", "rate", "timer", "scheduled", "cloudwatch events", "job", "periodic"],
  documentation:
    "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-rule-schedule.html",
  schema: eventbridgeScheduleEvent,
  responseSchema: null,
  delivery: {
    kind: "async",
    deliveredBy:
      "EventBridge invokes the function asynchronously in the minute that the schedule names, at least once.",
    resultUse: ignoredResult,
    mustCall: [],
  },
  recognition: { kind: "fixed", matches: isScheduledRuleEvent },
  names: {
    samEventTypes: ["Schedule"],
    serverlessKeys: ["schedule"],
    cdkConstruct: "LambdaFunction",
    typescriptType: "ScheduledEvent",
    typescriptHandlerType: "ScheduledHandler",
    typescriptResultType: null,
    powertoolsTypescriptSchema: "EventBridgeSchema",
    powertoolsPythonDataClass: "EventBridgeEvent",
    powertoolsPythonModel: "EventBridgeModel",
    goType: "EventBridgeEvent",
    javaClass: "ScheduledEvent",
    dotnet: { package: "Amazon.Lambda.CloudWatchEvents", type: "ScheduledEvent" },
  },
  samples,
};
