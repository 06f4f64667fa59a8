import { locateKey, type TemplateIndex, type TemplateResource } from "../templateIndex.ts";
import {
  asObject,
  asText,
  memberOf,
  membersOf,
  type TemplateObject,
  type TemplateValue,
} from "../templateValue.ts";
import { carriedEventType } from "./carriedEvents.ts";
import type { FoundTrigger } from "./foundTrigger.ts";
import { isPolledSource, mappingEventType } from "./mappingEventType.ts";
import { readPolling } from "./polling.ts";
import { readTriggerDetails } from "./readTriggerDetails.ts";
import { ruleEventType } from "./ruleEventType.ts";
import { eventTypeOfTarget } from "./ruleProperties.ts";
import { samHttpEventType, samRestEventType } from "./samApiEvents.ts";
import { eventTypeOfSamEvent } from "./samEventTypes.ts";
import { samUserPoolEventTypes } from "./userPoolTriggers.ts";

/** Service principals by SAM event type, where the type's own name in lower case isn't it. */
const services: ReadonlyMap<string, string> = new Map([
  ["Api", "apigateway"],
  ["HttpApi", "apigateway"],
  ["Schedule", "events"],
  ["ScheduleV2", "scheduler"],
  ["EventBridgeRule", "events"],
  ["CloudWatchEvent", "events"],
  ["CloudWatchLogs", "logs"],
  ["IoTRule", "iot"],
  ["Cognito", "cognito-idp"],
  ["AlexaSkill", "alexa-appkit"],
]);

/** Properties of SAM events that name what an event source mapping polls. */
const sourceProperties = ["Queue", "Stream", "Broker", "Cluster"];

type TypeReader = (properties: TemplateObject, index: TemplateIndex) => string | null;

/** SAM events whose event type is told by their properties. */
const typeReaders: ReadonlyMap<string, TypeReader> = new Map<string, TypeReader>([
  ["Schedule", (properties) => eventTypeOfTarget("eventbridge-schedule", properties)],
  ["ScheduleV2", (properties) => eventTypeOfTarget("eventbridge-scheduler", properties)],
  ["EventBridgeRule", samRuleEventType],
  ["CloudWatchEvent", samRuleEventType],
  ["Api", samRestEventType],
  ["HttpApi", samHttpEventType],
  ["SNS", (properties, index) => carriedEventType("sns", memberOf(properties, "Topic"), index)],
]);

/**
 * The triggers that an `AWS::Serverless::Function` declares itself: its `Events`, in order, and
 * `FunctionUrlConfig`. Source: AWS SAM, "EventSource" of AWS::Serverless::Function.
 */
export function readSamTriggers(
  resource: TemplateResource,
  index: TemplateIndex,
): readonly FoundTrigger[] {
  if (resource.type !== "AWS::Serverless::Function") return [];
  const events = membersOf(memberOf(resource.properties, "Events")).flatMap(([name, event]) =>
    readEvent(name, event, resource, index),
  );
  if (asObject(memberOf(resource.properties, "FunctionUrlConfig")) === null) return events;
  const statement = {
    type: "FunctionUrl",
    properties: asObject(memberOf(resource.properties, "FunctionUrlConfig")) ?? {},
    path: [...resource.path, "Properties", "FunctionUrlConfig"],
  };
  const url: FoundTrigger = {
    eventType: "lambda-function-url",
    kind: "sam:FunctionUrl",
    // The logical id that SAM gives the AWS::Lambda::Url that it makes.
    name: `${resource.logicalId}Url`,
    service: "function-url",
    range: locateKey(resource, ["FunctionUrlConfig"], index),
    polling: null,
    ...readTriggerDetails(statement, index),
  };
  return [...events, url];
}

function readEvent(
  name: string,
  event: TemplateValue,
  resource: TemplateResource,
  index: TemplateIndex,
): readonly FoundTrigger[] {
  const type = asText(memberOf(event, "Type"));
  if (type === null) return [];
  const properties = asObject(memberOf(event, "Properties")) ?? {};
  const path = [...resource.path, "Properties", "Events", name, "Properties"];
  const trigger = {
    kind: `sam:${type}`,
    name,
    service: services.get(type) ?? type.toLowerCase(),
    range: locateKey(resource, ["Events", name], index),
    ...readTriggerDetails({ type, properties, path }, index),
  };
  if (isPolledSource(type)) {
    const source = sourceProperties.map((key) => memberOf(properties, key)).find(Boolean);
    const eventType = mappingEventType(type, properties, source, index);
    return [{ ...trigger, eventType, polling: readPolling(type, properties, source, index) }];
  }
  if (type === "SNS" && subscribesQueue(properties)) {
    const settings = asObject(memberOf(properties, "SqsSubscription")) ?? {};
    const polling = readPolling("SQS", settings, memberOf(settings, "QueueArn"), index);
    return [{ ...trigger, eventType: "sns-via-sqs", polling }];
  }
  if (type === "Cognito") {
    return samUserPoolEventTypes(properties).map((eventType) => unpolled(trigger, eventType));
  }
  const readType = typeReaders.get(type);
  const eventType = readType?.(properties, index) ?? null;
  return [unpolled(trigger, readType === undefined ? eventTypeOfSamEvent(type) : eventType)];
}

function unpolled(
  trigger: Omit<FoundTrigger, "eventType" | "polling">,
  eventType: string | null,
): FoundTrigger {
  return { ...trigger, eventType, polling: null };
}

/** `SqsSubscription: true`, or its settings: SAM puts a queue between the topic and the function. */
function subscribesQueue(properties: TemplateObject): boolean {
  const subscription = memberOf(properties, "SqsSubscription");
  return subscription === true || subscription === "true" || asObject(subscription) !== null;
}

function samRuleEventType(properties: TemplateObject, index: TemplateIndex): string | null {
  return eventTypeOfTarget(ruleEventType(properties, index.scope), properties);
}
