import * as z from "zod";
import type { EventType } from "../model/eventType.ts";
import { field } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";
import { ignoredResult } from "../responses/ignoredResult.ts";
import { eventBridgeNames } from "./eventBridgeNames.ts";
import { isSchedulerEvent } from "./eventbridgeRecognition.ts";
import { eventbridgeSchedulerSamples } from "./eventbridgeScheduler.samples.ts";
import { scheduledEvent } from "./scheduledEvent.schema.ts";

/** Lambda Developer Guide, "Using AWS Lambda with Amazon EventBridge Scheduler". */
export const eventbridgeScheduler: EventType = {
  id: "eventbridge-scheduler",
  service: "Amazon EventBridge Scheduler",
  title: "Schedule (one-time or recurring)",
  shortTitle: "Scheduler",
  description: "The time comes that a schedule of EventBridge Scheduler names.",
  category: "Messaging",
  tier: 1,
  aliases: ["cron", "rate", "at", "one-time", "timer", "schedule v2", "reminder", "delay", "job"],
  documentation: "https://docs.aws.amazon.com/lambda/latest/dg/with-eventbridge-scheduler.html",
  schema: once(() =>
    scheduledEvent(
      "aws.scheduler",
      field(
        z.string(),
        "Always the text `{}`: unlike every other event of EventBridge, this one has its detail as text. Set an Input to get something of your own instead.",
        "{}",
      ),
    ),
  ),
  responseSchema: null,
  delivery: {
    kind: "async",
    deliveredBy:
      "EventBridge Scheduler invokes the function asynchronously at the time that the schedule names, or within its flexible window, at least once.",
    resultUse: ignoredResult,
    mustCall: [],
  },
  recognition: { kind: "fixed", matches: isSchedulerEvent },
  names: {
    ...eventBridgeNames,
    samEventTypes: ["ScheduleV2"],
    serverlessKeys: ["schedule"],
    cdkConstruct: "LambdaInvoke",
    javaClass: "ScheduledEvent",
  },
  samples: eventbridgeSchedulerSamples,
};
