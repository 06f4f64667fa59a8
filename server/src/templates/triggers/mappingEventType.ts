import { referencedResource } from "../referencedResource.ts";
import { numberProperty, textProperty, type TemplateIndex } from "../templateIndex.ts";
import { asList, memberOf, type TemplateObject, type TemplateValue } from "../templateValue.ts";
import { carriedEventType } from "./carriedEvents.ts";
import { eventTypeOfSamEvent } from "./samEventTypes.ts";

/** What an event source mapping can poll, in SAM's words. */
export const polledSources = [
  "SQS",
  "Kinesis",
  "DynamoDB",
  "MSK",
  "SelfManagedKafka",
  "MQ",
  "DocumentDB",
] as const;
export type PolledSource = (typeof polledSources)[number];

/** True for a type of SAM event for which SAM makes an event source mapping. */
export function isPolledSource(type: string): type is PolledSource {
  return polledSources.some((source) => source === type);
}

type Refine = (
  properties: TemplateObject,
  source: TemplateValue | undefined,
  index: TemplateIndex,
) => string | null;

/** Sources that have several event types; each other one has the one that the catalogue names. */
const refinements: Partial<Readonly<Record<PolledSource, Refine>>> = {
  SQS: (_properties, source, index) => carriedEventType("sqs", source, index),
  Kinesis: (properties, source, index) =>
    windowed(properties, index, {
      windows: "kinesis-tumbling-window",
      records: carriedEventType("kinesis-stream", source, index),
    }),
  DynamoDB: (properties, _source, index) =>
    windowed(properties, index, {
      windows: "dynamodb-tumbling-window",
      records: "dynamodb-stream",
    }),
  MQ: brokerEventType,
};

/**
 * The event type of an event source mapping, SAM's or CloudFormation's.
 * @param source the value that names the queue, stream, cluster or broker
 * @returns null where the template leaves open which of several it is
 */
export function mappingEventType(
  polled: PolledSource,
  properties: TemplateObject,
  source: TemplateValue | undefined,
  index: TemplateIndex,
): string | null {
  const refine = refinements[polled];
  return refine === undefined ? eventTypeOfSamEvent(polled) : refine(properties, source, index);
}

function windowed(
  properties: TemplateObject,
  index: TemplateIndex,
  { windows, records }: { readonly windows: string; readonly records: string },
): string | null {
  if (memberOf(properties, "TumblingWindowInSeconds") === undefined) return records;
  const seconds = numberProperty(properties, "TumblingWindowInSeconds", index.scope);
  if (seconds === null) return null;
  return seconds > 0 ? windows : records;
}

/** A broker's ARN doesn't tell its engine; a virtual host is RabbitMQ's alone. */
function brokerEventType(
  properties: TemplateObject,
  source: TemplateValue | undefined,
  index: TemplateIndex,
): string | null {
  const broker = referencedResource(source, ["AWS::AmazonMQ::Broker"], index);
  const engine = broker && textProperty(broker.properties, "EngineType", index.scope);
  if (engine !== null) return `amazon-mq-${engine.toLowerCase()}`;
  const access = asList(memberOf(properties, "SourceAccessConfigurations"));
  const hasVirtualHost = access.some((entry) => memberOf(entry, "Type") === "VIRTUAL_HOST");
  return hasVirtualHost ? "amazon-mq-rabbitmq" : null;
}
