import { readMapping, type FoundTrigger } from "./foundTrigger.ts";
import { resolveStatic } from "../resolveStatic.ts";
import { staticText } from "../resolution.ts";
import { ruleEventType } from "./ruleEventType.ts";
import { eventTypeOfSamEvent } from "./samEventTypes.ts";
import type { TemplateIndex, TemplateResource } from "../templateIndex.ts";
import {
  asObject,
  asText,
  memberOf,
  membersOf,
  type TemplateObject,
  type TemplateValue,
} from "../templateValue.ts";
import { samUserPoolEventType } from "./userPoolTriggers.ts";

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
]);

const batchTypes = new Set(["SQS", "Kinesis", "DynamoDB"]);

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
    readEvent(name, event, index),
  );
  if (asObject(memberOf(resource.properties, "FunctionUrlConfig")) === null) return events;
  const url: FoundTrigger = {
    eventType: "lambda-function-url",
    kind: "sam:FunctionUrl",
    // The logical id that SAM gives the AWS::Lambda::Url that it makes.
    name: `${resource.logicalId}Url`,
    service: "function-url",
    mapping: null,
  };
  return [...events, url];
}

function readEvent(
  name: string,
  event: TemplateValue,
  index: TemplateIndex,
): readonly FoundTrigger[] {
  const type = asText(memberOf(event, "Type"));
  if (type === null) return [];
  const properties = asObject(memberOf(event, "Properties")) ?? {};
  const viaQueue = type === "SNS" && subscribesQueue(properties);
  const trigger = {
    kind: `sam:${type}`,
    name,
    service: services.get(type) ?? type.toLowerCase(),
  };
  if (viaQueue) {
    const queue = memberOf(memberOf(properties, "SqsSubscription"), "QueueArn");
    return [{ ...trigger, eventType: "sqs", mapping: readMapping({}, queue, index) }];
  }
  const mapping = batchTypes.has(type)
    ? readMapping(properties, memberOf(properties, "Queue"), index)
    : null;
  return [{ ...trigger, eventType: typeOfEvent(type, properties, index), mapping }];
}

/** `SqsSubscription: true`, or its settings: SAM puts a queue between the topic and the function. */
function subscribesQueue(properties: TemplateObject): boolean {
  const subscription = memberOf(properties, "SqsSubscription");
  return subscription === true || subscription === "true" || asObject(subscription) !== null;
}

function typeOfEvent(
  type: string,
  properties: TemplateObject,
  index: TemplateIndex,
): string | null {
  if (type === "EventBridgeRule" || type === "CloudWatchEvent")
    return ruleEventType(properties, index.scope);
  if (type === "Cognito") return samUserPoolEventType(properties);
  const version = memberOf(properties, "PayloadFormatVersion");
  const isOldPayload =
    type === "HttpApi" && staticText(resolveStatic(version, index.scope)) === "1.0";
  return isOldPayload ? null : eventTypeOfSamEvent(type);
}
