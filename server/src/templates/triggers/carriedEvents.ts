import { findReferences } from "../findReferences.ts";
import { referencedResource, type TemplateIndex } from "../templateIndex.ts";
import { memberOf, type TemplateValue } from "../templateValue.ts";
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
  const [eventType, ...others] = new Set(
    senders.flatMap((sender) =>
      sender.carrier === carrier ? sendsTo(sender, declared.logicalId, index) : [],
    ),
  );
  return eventType === undefined || others.length > 0 ? carrier : eventType;
}

/** The sender's event type where a resource of the template sends so to the carrier. */
function sendsTo(
  { resource, path, eventType, unless = [] }: Sender,
  carrierId: string,
  index: TemplateIndex,
): readonly string[] {
  const places = [...index.resources.values()]
    .filter(({ type }) => type === resource)
    .flatMap(({ properties }) => placesAt(properties, path, index.scope))
    .filter(({ value }) => findReferences(value).includes(carrierId));
  return places
    .filter(({ entry }) => unless.every((key) => memberOf(entry, key) === undefined))
    .map(() => eventType);
}
