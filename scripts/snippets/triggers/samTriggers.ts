import type { EventType } from "../../../events/model/eventType.ts";
import { busPattern } from "./busPattern.ts";
import { cognitoTrigger } from "./cognitoTrigger.ts";

/** The lines of an entry of `Events`, with tab stops in VS Code's notation. */
type Writer = (eventType: EventType) => readonly string[];

const indent = (lines: readonly string[], by: number): readonly string[] =>
  lines.map((line) => " ".repeat(by) + line);

const entry = (name: string, type: string, properties: readonly string[]): readonly string[] => [
  `\${1:${name}}:`,
  `  Type: ${type}`,
  ...(properties.length === 0 ? [] : ["  Properties:", ...indent(properties, 4)]),
];

const batch = ["FunctionResponseTypes:", "  - ReportBatchItemFailures"];
// Without limits one bad record stops its shard until it expires.
const shard = [
  "StartingPosition: TRIM_HORIZON",
  "BatchSize: ${3:100}",
  "MaximumRetryAttempts: ${4:3}",
  "BisectBatchOnFunctionError: true",
  ...batch,
];
const broker = [
  "Broker: !GetAtt ${2:Broker}.Arn",
  "Queues:",
  "  - ${3:orders}",
  "SourceAccessConfigurations:",
  "  - Type: BASIC_AUTH",
  "    URI: !Ref ${4:BrokerSecret}",
];
const fixed =
  (lines: readonly string[]): Writer =>
  () =>
    lines;

/**
 * What a function's `Events` say of an event type, by SAM's `Type`; none for a type that another one
 * stands for. Source: AWS SAM Developer Guide, "EventSource" of AWS::Serverless::Function.
 */
export const samWriters: ReadonlyMap<string, Writer> = new Map<string, Writer>([
  ["Api", fixed(entry("Api", "Api", ["Path: ${2:/orders}", "Method: ${3:get}"]))],
  [
    "HttpApi",
    ({ id }) =>
      entry("HttpApi", "HttpApi", [
        "Path: ${2:/orders}",
        "Method: ${3:get}",
        ...(id === "api-gateway-http-v1" ? ['PayloadFormatVersion: "1.0"'] : []),
      ]),
  ],
  [
    "Cognito",
    (eventType) =>
      entry("UserPoolTrigger", "Cognito", [
        "UserPool: !Ref ${2:UserPool}",
        `Trigger: ${cognitoTrigger(eventType)}`,
      ]),
  ],
  [
    "SQS",
    fixed(entry("Queue", "SQS", ["Queue: !GetAtt ${2:Queue}.Arn", "BatchSize: ${3:10}", ...batch])),
  ],
  ["SNS", fixed(entry("Topic", "SNS", ["Topic: !Ref ${2:Topic}"]))],
  [
    "MQ",
    ({ id }) =>
      entry("Messages", "MQ", [
        ...broker,
        ...(id === "amazon-mq-rabbitmq" ? ["  - Type: VIRTUAL_HOST", "    URI: ${5:/}"] : []),
      ]),
  ],
  [
    "EventBridgeRule",
    (eventType) =>
      entry("Rule", "EventBridgeRule", ["Pattern:", ...indent(busPattern(eventType, 2), 2)]),
  ],
  ["Schedule", fixed(entry("Schedule", "Schedule", ["Schedule: ${2:rate(5 minutes)}"]))],
  [
    "ScheduleV2",
    fixed(
      entry("Schedule", "ScheduleV2", [
        "ScheduleExpression: ${2:rate(5 minutes)}",
        "FlexibleTimeWindow:",
        "  Mode: OFF",
      ]),
    ),
  ],
  [
    "S3",
    fixed(entry("Upload", "S3", ["Bucket: !Ref ${2:Bucket}", "Events: ${3:s3:ObjectCreated:*}"])),
  ],
  [
    "DynamoDB",
    fixed(entry("Changes", "DynamoDB", ["Stream: !GetAtt ${2:Table}.StreamArn", ...shard])),
  ],
  ["Kinesis", fixed(entry("Stream", "Kinesis", ["Stream: !GetAtt ${2:Stream}.Arn", ...shard]))],
  [
    "MSK",
    fixed(
      entry("Topic", "MSK", [
        "Stream: !Ref ${2:Cluster}",
        "Topics:",
        "  - ${3:orders}",
        "StartingPosition: TRIM_HORIZON",
      ]),
    ),
  ],
  [
    "SelfManagedKafka",
    fixed(
      entry("Topic", "SelfManagedKafka", [
        "KafkaBootstrapServers:",
        "  - ${2:kafka.example.com:9092}",
        "Topics:",
        "  - ${3:orders}",
        "SourceAccessConfigurations:",
        "  - Type: SASL_SCRAM_512_AUTH",
        "    URI: !Ref ${4:KafkaSecret}",
      ]),
    ),
  ],
  [
    "DocumentDB",
    fixed(
      entry("Changes", "DocumentDB", [
        "Cluster: !Ref ${2:Cluster}",
        "DatabaseName: ${3:shop}",
        "StartingPosition: TRIM_HORIZON",
        "SourceAccessConfigurations:",
        "  - Type: BASIC_AUTH",
        "    URI: !Ref ${4:ClusterSecret}",
      ]),
    ),
  ],
  [
    "IoTRule",
    fixed(
      entry("Rule", "IoTRule", [
        "Sql: SELECT * FROM '${2:devices/+/telemetry}'",
        "AwsIotSqlVersion: 2016-03-23",
      ]),
    ),
  ],
  [
    "CloudWatchLogs",
    fixed(
      entry("Logs", "CloudWatchLogs", [
        "LogGroupName: ${2:/aws/lambda/checkout}",
        'FilterPattern: "${3:ERROR}"',
      ]),
    ),
  ],
  ["AlexaSkill", fixed(entry("Skill", "AlexaSkill", ["SkillId: ${2:amzn1.ask.skill.1234}"]))],
]);

/** Event types of a trigger that is another one's but for a setting or for what a producer sends. */
const told = new Set([
  "dynamodb-tumbling-window",
  "kinesis-tumbling-window",
  "kinesis-dynamodb",
  "kinesis-cloudwatch-logs",
  "eventbridge-partner",
  "eventbridge-aws-service",
]);

/** The entry of `Events` that delivers an event type; null where SAM has none of its own. */
export function samTrigger(eventType: EventType): readonly string[] | null {
  if (told.has(eventType.id)) return null;
  const writer = eventType.names.samEventTypes.map((type) => samWriters.get(type)).find(Boolean);
  return writer?.(eventType) ?? null;
}
