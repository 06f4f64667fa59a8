import { findReferences } from "../findReferences.ts";
import { referencedResource } from "../referencedResource.ts";
import { type TemplateIndex } from "../templateIndex.ts";
import { memberOf, type TemplateValue } from "../templateValue.ts";
import { oncePerIndex } from "../oncePerIndex.ts";
import { placesAt } from "./propertyPath.ts";

type Carrier = "sqs" | "sns" | "kinesis-stream";

/** A property by which a resource sends events into a queue, topic or stream. */
interface Sender {
  readonly carrier: Carrier;
  readonly resource: string;
  readonly path: string;
  /** Type of the event that then carries the sender's. */
  readonly eventType: string;
  /** A property of the entry that changes what is sent. */
  readonly unless?: readonly string[];
}

const carriers: Readonly<Record<Carrier, string>> = {
  sqs: "AWS::SQS::Queue",
  sns: "AWS::SNS::Topic",
  "kinesis-stream": "AWS::Kinesis::Stream",
};

const alarmActions = ["AlarmActions", "OKActions", "InsufficientDataActions"];

const senders: readonly Sender[] = [
  {
    carrier: "sqs",
    resource: "AWS::S3::Bucket",
    path: "NotificationConfiguration.QueueConfigurations[].Queue",
    eventType: "s3-via-sqs",
  },
  {
    carrier: "sqs",
    resource: "AWS::SNS::Subscription",
    path: "Endpoint",
    eventType: "sns-via-sqs",
    unless: ["RawMessageDelivery"],
  },
  {
    carrier: "sqs",
    resource: "AWS::SNS::Topic",
    path: "Subscription[].Endpoint",
    eventType: "sns-via-sqs",
  },
  {
    carrier: "sqs",
    resource: "AWS::Events::Rule",
    path: "Targets[].Arn",
    eventType: "eventbridge-via-sqs",
    unless: ["Input", "InputPath", "InputTransformer"],
  },
  {
    carrier: "sns",
    resource: "AWS::S3::Bucket",
    path: "NotificationConfiguration.TopicConfigurations[].Topic",
    eventType: "s3-via-sns",
  },
  ...["AWS::CloudWatch::Alarm", "AWS::CloudWatch::CompositeAlarm"].flatMap((resource) =>
    alarmActions.map((actions): Sender => ({
      carrier: "sns",
      resource,
      path: `${actions}[]`,
      eventType: "cloudwatch-alarm-via-sns",
    })),
  ),
  {
    carrier: "sns",
    resource: "AWS::SES::ConfigurationSetEventDestination",
    path: "EventDestination.SnsDestination.TopicARN",
    eventType: "ses-feedback-via-sns",
  },
  {
    carrier: "kinesis-stream",
    resource: "AWS::Logs::SubscriptionFilter",
    path: "DestinationArn",
    eventType: "kinesis-cloudwatch-logs",
  },
  {
    carrier: "kinesis-stream",
    resource: "AWS::DynamoDB::Table",
    path: "KinesisStreamSpecification.StreamArn",
    eventType: "kinesis-dynamodb",
  },
];

const sendersByResource: ReadonlyMap<string, readonly Sender[]> = new Map(
  senders.map(({ resource }) => [resource, senders.filter((each) => each.resource === resource)]),
);

/**
 * What a queue, topic or stream brings: the events of the one kind of sender that the same template
 * connects with it, or simply its own.
 * @param source the value that names the queue, topic or stream
 */
export function carriedEventType(
  carrier: Carrier,
  source: TemplateValue | undefined,
  index: TemplateIndex,
): string {
  const declared = referencedResource(source, [carriers[carrier]], index);
  if (declared === null) return carrier;
  const [eventType, ...others] = sentTo(index).get(`${carrier} ${declared.logicalId}`) ?? [];
  return eventType === undefined || others.length > 0 ? carrier : eventType;
}

/** The event types that the template's senders bring to each carrier, by `carrier logicalId`. */
const sentTo = oncePerIndex((index): ReadonlyMap<string, ReadonlySet<string>> => {
  const sent = new Map<string, Set<string>>();
  for (const { type, properties } of index.resources.values()) {
    for (const sender of sendersByResource.get(type) ?? []) {
      for (const { value, entry } of placesAt(properties, sender.path, index.scope)) {
        if (sender.unless?.some((key) => memberOf(entry, key) !== undefined) === true) continue;
        for (const id of findReferences(value)) {
          const key = `${sender.carrier} ${id}`;
          sent.set(key, (sent.get(key) ?? new Set()).add(sender.eventType));
        }
      }
    }
  }
  return sent;
});
