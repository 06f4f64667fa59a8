import { carriedEventType } from "../../triggers/carriedEvents.ts";
import { userPoolEventType } from "../../triggers/userPoolTriggers.ts";
import { rangeOfPlace } from "../configNode.ts";
import type { ConfigView } from "../configView.ts";
import {
  settingOf,
  type DeclaredEvent,
  type EventReader,
  type EventReading,
} from "./eventReader.ts";
import { sourceName } from "./sourceName.ts";

/** Events that services send of their own accord, each by one resource. */
export const messageEvents: Readonly<Record<string, EventReader>> = {
  sns: readTopic,
  s3: readBucket,
  existingS3: readBucket,
  cloudwatchLog: readLogGroup,
  cognitoUserPool: ({ view }) => [
    {
      eventType: userPoolEventType(...userPoolTrigger(view)),
      name: view.at("trigger").text,
    },
  ],
  alexaSkill: ({ view }) => [{ eventType: "alexa-skill", name: settingOf(view, "appId").text }],
  alexaSmartHome: ({ view }) => [
    { eventType: "alexa-smart-home", name: settingOf(view, "appId").text },
  ],
  iot: ({ view }) => [{ eventType: "iot-rule", name: view.at("name").text }],
  iotFleetProvisioning: ({ view }) => [
    { eventType: "iot-preprovisioning-hook", name: view.at("templateName").text },
  ],
};

/** Key and version as `LambdaConfig` of a user pool has them, which has another key for versions. */
function userPoolTrigger(view: ConfigView): readonly [key: string, version: string | null] {
  const trigger = view.at("trigger").text ?? "";
  const version = view.at("lambdaVersion").text;
  const hasVersion = trigger === "PreTokenGeneration" && version !== null;
  return [hasVersion ? "PreTokenGenerationConfig" : trigger, version];
}

/** A topic by its ARN, or by the name under which the framework makes it. */
function readTopic({ view, service }: DeclaredEvent): readonly EventReading[] {
  const topic = settingOf(view, "arn", "topicName");
  const eventType = carriedEventType("sns", topic.value, service.index);
  return [{ eventType, name: view.at("topicName").text ?? sourceName(topic) }];
}

function readBucket({ view }: DeclaredEvent): readonly EventReading[] {
  const bucket = settingOf(view, "bucket");
  const name = sourceName(bucket);
  const filter = filterOf(view.at("rules"));
  return [{ eventType: "s3", name, ...(name === null ? {} : { bucket: { name, filter } }) }];
}

/** `rules` is a list of one prefix and one suffix at most. */
function filterOf(rules: ConfigView): "prefix" | "suffix" | "both" | "none" | "unknown" {
  if (rules.isUnknown) return "unknown";
  const has = (key: string): boolean => rules.itemsOrSelf.some((rule) => rule.at(key).isPresent);
  if (has("prefix")) return has("suffix") ? "both" : "prefix";
  return has("suffix") ? "suffix" : "none";
}

function readLogGroup({ view }: DeclaredEvent): readonly EventReading[] {
  const group = settingOf(view, "logGroup");
  const { text, place } = group;
  const logGroup =
    text === null || place === null ? null : { value: text, range: rangeOfPlace(place) };
  return [
    {
      eventType: "cloudwatch-logs",
      name: sourceName(group),
      ...(logGroup === null ? {} : { logGroup }),
    },
  ];
}
