import { sketchText } from "../sketchText.ts";
import { referencedResource } from "../referencedResource.ts";
import { type TemplateIndex, type TemplateResource } from "../templateIndex.ts";
import { asText, memberOf, type TemplateObject, type TemplateValue } from "../templateValue.ts";
import { mappingEventType, type PolledSource } from "./mappingEventType.ts";
import { readPolling } from "./polling.ts";
import type { ResourceTrigger } from "./resourceTrigger.ts";

/** How a mapping shows what it polls. */
interface SourceMarks {
  /** Properties that a mapping of no other source has. */
  readonly properties: readonly string[];
  readonly resources: readonly string[];
  /** Service in the source's ARN; null where a source has no ARN. */
  readonly arnService: string | null;
}

const marks: Readonly<Record<PolledSource, SourceMarks>> = {
  SQS: { properties: [], resources: ["AWS::SQS::Queue"], arnService: "sqs" },
  Kinesis: {
    properties: [],
    resources: ["AWS::Kinesis::Stream", "AWS::Kinesis::StreamConsumer"],
    arnService: "kinesis",
  },
  DynamoDB: {
    properties: [],
    resources: ["AWS::DynamoDB::Table", "AWS::DynamoDB::GlobalTable"],
    arnService: "dynamodb",
  },
  MSK: {
    properties: ["AmazonManagedKafkaEventSourceConfig"],
    resources: ["AWS::MSK::Cluster", "AWS::MSK::ServerlessCluster"],
    arnService: "kafka",
  },
  SelfManagedKafka: {
    properties: ["SelfManagedEventSource", "SelfManagedKafkaEventSourceConfig"],
    resources: [],
    arnService: null,
  },
  MQ: { properties: ["Queues"], resources: ["AWS::AmazonMQ::Broker"], arnService: "mq" },
  DocumentDB: {
    properties: ["DocumentDBEventSourceConfig"],
    resources: ["AWS::DocDB::DBCluster"],
    arnService: "rds",
  },
};

/** `AWS::Lambda::EventSourceMapping`: Lambda polls a queue or stream and invokes with batches. */
export function readEventSourceMapping(
  { properties }: TemplateResource,
  index: TemplateIndex,
): readonly ResourceTrigger[] {
  const source = memberOf(properties, "EventSourceArn");
  const polled = polledSource(properties, source, index);
  return [
    {
      target: memberOf(properties, "FunctionName"),
      eventType: polled && mappingEventType(polled, properties, source, index),
      service: polled?.toLowerCase() ?? "unknown",
      polling: readPolling(polled, properties, source, index),
    },
  ];
}

/** What a mapping polls, by its own properties, a resource that it refers to, or an ARN; null: not told. */
export function polledSource(
  properties: TemplateObject,
  source: TemplateValue | undefined,
  index: TemplateIndex,
): PolledSource | null {
  const [, arnService = ""] = /^arn:[^:]*:([^:]+):/.exec(withoutPlaceholders(source)) ?? [];
  const shows = [
    ({ properties: own }: SourceMarks) =>
      own.some((key) => memberOf(properties, key) !== undefined),
    ({ resources }: SourceMarks) => referencedResource(source, resources, index) !== null,
    (mark: SourceMarks) => mark.arnService === arnService,
  ];
  const sources = Object.entries(marks) as [PolledSource, SourceMarks][];
  for (const isShown of shows) {
    const found = sources.find(([, mark]) => isShown(mark));
    if (found !== undefined) return found[0];
  }
  return givenSource(source, index);
}

/** What a mapping polls whose source is this value; null where that isn't told. */
export function polledBy(
  source: TemplateValue | undefined,
  index: TemplateIndex,
): PolledSource | null {
  return polledSource({}, source, index);
}

/** What the parameter stands for that a source is. */
function givenSource(
  source: TemplateValue | undefined,
  { scope }: TemplateIndex,
): PolledSource | null {
  const given = scope.given[asText(memberOf(source, "Ref")) ?? ""];
  return typeof given === "object" ? (given.polled ?? null) : null;
}

/** Partition, Region and account may be references, whose names hold colons themselves. */
function withoutPlaceholders(source: TemplateValue | undefined): string {
  return sketchText(source).replaceAll(/\$\{[^}]*\}/g, "x");
}
