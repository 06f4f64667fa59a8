import { polledSource } from "../../triggers/eventSourceMappingTriggers.ts";
import { mappingEventType, type PolledSource } from "../../triggers/mappingEventType.ts";
import { readPolling } from "../../triggers/polling.ts";
import type { TemplateObject, TemplateValue } from "../../templateValue.ts";
import type { ConfigView } from "../configView.ts";
import {
  settingOf,
  type DeclaredEvent,
  type EventReader,
  type EventReading,
} from "./eventReader.ts";
import { sourceName } from "./sourceName.ts";

/** Events for which the framework makes an event source mapping. */
export const polledEvents: Readonly<Record<string, EventReader>> = {
  sqs: (event) => [readPolled("SQS", event)],
  stream: (event) => [readPolled(streamSource(event), event)],
  msk: (event) => [readPolled("MSK", event)],
  kafka: (event) => [
    { ...readPolled("SelfManagedKafka", event), name: event.view.at("topic").text },
  ],
  activemq: (event) => [{ ...readPolled("MQ", event), eventType: "amazon-mq-activemq" }],
  rabbitmq: (event) => [{ ...readPolled("MQ", event), eventType: "amazon-mq-rabbitmq" }],
};

/** Settings that an event source mapping has by the same name in CloudFormation, but for the case. */
const sameSettings = [
  "batchSize",
  "maximumRetryAttempts",
  "bisectBatchOnFunctionError",
  "maximumRecordAgeInSeconds",
  "tumblingWindowInSeconds",
] as const;

function readPolled(polled: PolledSource | null, { view, service }: DeclaredEvent): EventReading {
  const arn = settingOf(view, "arn");
  const properties = mappingProperties(view);
  return {
    eventType: polled && mappingEventType(polled, properties, arn.value, service.index),
    name: sourceName(arn),
    polling: readPolling(polled, properties, arn.value, service.index),
  };
}

/** `type` says it, else the ARN or the resource of this service that it refers to. */
function streamSource({ view, service }: DeclaredEvent): PolledSource | null {
  const type = view.at("type").text;
  if (type === "dynamodb") return "DynamoDB";
  if (type === "kinesis") return "Kinesis";
  const source = polledSource({}, settingOf(view, "arn").value, service.index);
  return source === "DynamoDB" || source === "Kinesis" ? source : null;
}

/** The properties of the `AWS::Lambda::EventSourceMapping` that the framework makes. */
function mappingProperties(view: ConfigView): TemplateObject {
  const properties = new Map<string, TemplateValue | undefined>(
    sameSettings.map((name) => [capitalize(name), view.at(name).value]),
  );
  const responseType = view.at("functionResponseType").value;
  if (responseType !== undefined) properties.set("FunctionResponseTypes", [responseType]);
  const onFailure = view.at("destinations", "onFailure").value;
  if (onFailure !== undefined) {
    properties.set("DestinationConfig", { OnFailure: { Destination: onFailure } });
  }
  const stated = [...properties].flatMap(([name, value]) =>
    value === undefined || value === null ? [] : [[name, value] as const],
  );
  return Object.fromEntries(stated);
}

function capitalize(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
