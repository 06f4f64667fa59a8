import type { Placed } from "../../templateFacts.ts";
import type { TemplateObject, TemplateValue } from "../../templateValue.ts";
import { ruleEventType } from "../../triggers/ruleEventType.ts";
import { readInput } from "../../triggers/readTriggerDetails.ts";
import { eventTypeOfTarget } from "../../triggers/ruleProperties.ts";
import { rangeOfPlace } from "../configNode.ts";
import type { ConfigView } from "../configView.ts";
import {
  settingOf,
  type DeclaredEvent,
  type EventReader,
  type EventReading,
} from "./eventReader.ts";
import { readPatternFacts } from "./patternFacts.ts";

/** Events of EventBridge: its rules, under three names, and its scheduler. */
export const busEvents: Readonly<Record<string, EventReader>> = {
  schedule: readSchedule,
  eventBridge: (event) => [readRule(event, event.view.at("pattern"), event.view.at("schedule"))],
  cloudwatchEvent: (event) => [readRule(event, event.view.at("event"), event.view.at("schedule"))],
};

function readSchedule({ view, service }: DeclaredEvent): readonly EventReading[] {
  const rates = settingOf(view, "rate");
  const isScheduler = view.at("method").text === "scheduler";
  const eventType = isScheduler ? "eventbridge-scheduler" : "eventbridge-schedule";
  return [
    {
      eventType: eventTypeOfTarget(eventType, inputsOf(view)),
      name: view.at("name").text ?? rates.itemsOrSelf[0]?.text ?? null,
      schedules: placedTexts(rates),
      ...readInput({ Input: inputText(view.at("input").value) }, service.index),
    },
  ];
}

/** A mapping is sent as JSON, and a text as it is; null where a number may have been written, or a text like one. */
function inputText(input: TemplateValue | undefined): string | null {
  if (input === undefined || typeof input === "string") return input ?? null;
  const text = JSON.stringify(input);
  return /"-?\d+(?:\.\d+)?"(?!:)/u.test(text) ? null : text;
}

function readRule(
  { view, service }: DeclaredEvent,
  pattern: ConfigView,
  schedule: ConfigView,
): EventReading {
  const scheduled: TemplateObject = schedule.isPresent
    ? { ScheduleExpression: schedule.value ?? null }
    : {};
  const properties: TemplateObject = pattern.isPresent
    ? { ...scheduled, EventPattern: pattern.value ?? null }
    : scheduled;
  const facts = readPatternFacts(pattern);
  return {
    eventType: eventTypeOfTarget(ruleEventType(properties, service.index.scope), inputsOf(view)),
    name: view.at("name").text ?? patternName(pattern) ?? schedule.text,
    ...(schedule.isPresent ? { schedules: placedTexts(schedule) } : {}),
    ...(facts === null ? {} : { pattern: facts }),
  };
}

/** What the target gets in the event's place, by the names that rules in CloudFormation have for it. */
function inputsOf(view: ConfigView): TemplateValue {
  const names = [
    ["input", "Input"],
    ["inputPath", "InputPath"],
    ["inputTransformer", "InputTransformer"],
  ] as const;
  const stated = names.filter(([own]) => view.at(own).isPresent);
  return Object.fromEntries(stated.map(([, name]) => [name, true]));
}

function patternName(pattern: ConfigView): string | null {
  const first = (key: string): string | null => pattern.at(key).itemsOrSelf[0]?.text ?? null;
  return first("detail-type") ?? first("source");
}

function placedTexts(view: ConfigView): readonly Placed<string>[] {
  return view.itemsOrSelf.flatMap(({ text, place }) =>
    text === null || place === null ? [] : [{ value: text, range: rangeOfPlace(place) }],
  );
}
