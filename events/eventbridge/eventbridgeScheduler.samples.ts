import type { Json, JsonObject } from "../model/json.ts";
import { readJson, readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { jsonParameter, textParameter } from "../model/sampleParameters.ts";
import { buildEnvelope } from "./buildEnvelope.ts";
import { toTheMinute } from "./toTheMinute.ts";

function scheduleParameters(schedule: string): readonly SampleParameter[] {
  return [
    textParameter("scheduleName", "Name of the schedule.", schedule),
    textParameter("groupName", "Group that the schedule is in.", "default"),
  ];
}

/** Samples of a schedule's event; the first is the one of a target without an Input. */
export const eventbridgeSchedulerSamples: readonly [Sample, ...Sample[]] = [
  {
    id: "default",
    title: "Default event of a recurring schedule",
    parameters: scheduleParameters("nightly-report"),
    build: buildDefault,
  },
  {
    id: "context-attributes",
    title: "Input with the attributes of the schedule",
    recognisable: false,
    parameters: [
      ...scheduleParameters("trial-reminder"),
      jsonParameter(
        "input",
        "The target's Input; names of the form <aws.scheduler.…> in it are filled in.",
        '{"task":"remind","scheduledFor":"<aws.scheduler.scheduled-time>","schedule":"<aws.scheduler.schedule-arn>","executionId":"<aws.scheduler.execution-id>","attempt":"<aws.scheduler.attempt-number>"}',
      ),
    ],
    build: buildInput,
  },
  {
    id: "one-time",
    title: "Default event of a one-time schedule",
    parameters: scheduleParameters("order-1042-follow-up"),
    build: buildDefault,
  },
];

function buildDefault(context: SampleContext, values: ParameterValues): JsonObject {
  return buildEnvelope(context, {
    source: "aws.scheduler",
    detailType: "Scheduled Event",
    time: toTheMinute(context.now),
    region: context.region,
    resources: [scheduleArn(context, values)],
    detail: "{}",
  });
}

/** EventBridge Scheduler User Guide, "Adding context attributes". They replace text within the JSON. */
function buildInput(context: SampleContext, values: ParameterValues): Json {
  const attributes = {
    "scheduled-time": toTheMinute(context.now).toISOString().replace(".000Z", "Z"),
    "schedule-arn": scheduleArn(context, values),
    "execution-id": context.uuid(),
    "attempt-number": "1",
  };
  let input = JSON.stringify(readJson(values, "input"));
  for (const [name, value] of Object.entries(attributes)) {
    const escaped = JSON.stringify(value).slice(1, -1);
    input = input.replaceAll(`<aws.scheduler.${name}>`, () => escaped);
  }
  return JSON.parse(input) as Json;
}

function scheduleArn(context: SampleContext, values: ParameterValues): string {
  const owner = `${context.partition}:scheduler:${context.region}:${context.accountId}`;
  return `arn:${owner}:schedule/${readText(values, "groupName")}/${readText(values, "scheduleName")}`;
}
