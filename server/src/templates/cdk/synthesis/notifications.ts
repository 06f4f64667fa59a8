import { asRecord, type CdkValue, type MadeValue } from "../evaluation/cdkValue.ts";
import type { CallTable, SynthesizeCall } from "./construct.ts";
import { argumentOf, calledName, madeBehind, propertyOf, subjectOf } from "./madeThings.ts";
import type { Synthesis } from "./synthesis.ts";
import { mapping, plain, sequence, type SynthesisValue } from "./synthesisValue.ts";

/** Notifications of buckets and topics, to functions and to queues and topics that carry them on. */
export const notificationCalls: CallTable = new Map<string, SynthesizeCall>([
  [
    "addEventNotification",
    (made, synthesis) => notify(made, argumentOf(made, 1, "dest"), 2, synthesis),
  ],
  ...["addObjectCreatedNotification", "addObjectRemovedNotification"].map(
    (name) =>
      [
        name,
        (made: MadeValue, synthesis: Synthesis) =>
          notify(made, argumentOf(made, 0, "dest"), 1, synthesis),
      ] as const,
  ),
  ["addSubscription", subscribe],
  ["aws-sns.Subscription", declareSubscription],
]);

/** How the destinations of a bucket's notifications appear in its configuration. */
const destinations: ReadonlyMap<string, readonly [list: string, key: string]> = new Map([
  ["aws-s3-notifications.LambdaDestination", ["LambdaConfigurations", "Function"] as const],
  ["aws-s3-notifications.SqsDestination", ["QueueConfigurations", "Queue"] as const],
  ["aws-s3-notifications.SnsDestination", ["TopicConfigurations", "Topic"] as const],
]);

function notify(
  made: MadeValue,
  destination: CdkValue | undefined,
  filtersAt: number,
  synthesis: Synthesis,
): void {
  const target = madeBehind(destination);
  const [list, key] = destinations.get((target && calledName(target)) ?? "") ?? [];
  if (target === null || list === undefined || key === undefined || made.callee.kind !== "part")
    return;
  const entry = mapping({
    [key]: synthesis.lower(subjectOf(target)),
    Filter: filterOf(made.arguments.slice(filtersAt)),
  });
  connectBucket(target, made.callee.of, list, entry, synthesis);
}

function connectBucket(
  by: MadeValue,
  bucket: CdkValue | undefined,
  list: string,
  entry: SynthesisValue,
  synthesis: Synthesis,
): void {
  synthesis.connect({
    by,
    type: "AWS::S3::Bucket",
    properties: mapping({ NotificationConfiguration: mapping({ [list]: sequence([entry]) }) }),
    after: bucket,
  });
}

/** Filters of prefix and suffix, one mapping each. */
function filterOf(filters: readonly CdkValue[]): SynthesisValue | null {
  const rules = filters.flatMap((filter) => {
    return [...(asRecord(filter)?.members ?? [])].map(([name]) => mapping({ Name: plain(name) }));
  });
  return rules.length === 0 ? null : mapping({ S3Key: mapping({ Rules: sequence(rules) }) });
}

/** The event sources of `aws-lambda-event-sources` that don't poll. */
export function connectNotification(
  made: MadeValue,
  name: string,
  target: CdkValue,
  synthesis: Synthesis,
): void {
  const source = subjectOf(made);
  switch (name) {
    case "S3EventSource":
    case "S3EventSourceV2": {
      const filters = propertyOf(made, "filters", 1);
      const entry = mapping({
        Function: synthesis.lower(target),
        Filter: filterOf(filters?.kind === "list" ? filters.items : []),
      });
      connectBucket(made, source, "LambdaConfigurations", entry, synthesis);
      return;
    }
    case "SnsEventSource":
      connectTopic(made, source, { Endpoint: synthesis.lower(target) }, synthesis);
      return;
    case "ApiEventSource":
      synthesis.connect({
        by: made,
        type: "AWS::ApiGateway::Method",
        properties: mapping({
          Integration: mapping({ Type: plain("AWS_PROXY"), Uri: synthesis.lower(target) }),
        }),
      });
      return;
    default:
  }
}

const subscriptions = new Set([
  "aws-sns-subscriptions.LambdaSubscription",
  "aws-sns-subscriptions.SqsSubscription",
]);

function subscribe(made: MadeValue, synthesis: Synthesis): void {
  const subscription = madeBehind(argumentOf(made, 0, "topicSubscription"));
  if (subscription === null || made.callee.kind !== "part") return;
  if (!subscriptions.has(calledName(subscription) ?? "")) return;
  const endpoint = subjectOf(subscription);
  const raw = synthesis.property(subscription, "rawMessageDelivery", 1);
  const isRaw = raw !== null && raw.value !== false;
  connectTopic(
    subscription,
    made.callee.of,
    { Endpoint: synthesis.lower(endpoint), RawMessageDelivery: isRaw ? raw : null },
    synthesis,
  );
}

function declareSubscription(made: MadeValue, synthesis: Synthesis): void {
  connectTopic(
    made,
    propertyOf(made, "topic"),
    { Endpoint: synthesis.property(made, "endpoint") },
    synthesis,
  );
}

function connectTopic(
  by: MadeValue,
  topic: CdkValue | undefined,
  properties: Readonly<Record<string, SynthesisValue | null>>,
  synthesis: Synthesis,
): void {
  synthesis.connect({
    by,
    type: "AWS::SNS::Subscription",
    properties: mapping({ TopicArn: synthesis.lower(topic), ...properties }),
    after: topic,
  });
}
