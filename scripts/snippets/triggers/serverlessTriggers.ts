import type { EventType } from "../../../events/model/eventType.ts";
import { busPattern } from "./busPattern.ts";
import { cognitoTrigger } from "./cognitoTrigger.ts";

/** The lines below a key of `events`, with tab stops in VS Code's notation; text where it is short. */
type Writer = (eventType: EventType) => readonly string[] | string;

const fixed =
  (lines: readonly string[] | string): Writer =>
  () =>
    lines;
const shard = [
  "startingPosition: TRIM_HORIZON",
  "batchSize: ${2:100}",
  "maximumRetryAttempts: ${3:3}",
  "bisectBatchOnFunctionError: true",
  "functionResponseType: ReportBatchItemFailures",
];
const broker = [
  "arn: ${1:arn:aws:mq:us-east-1:123456789012:broker:orders:b-1234}",
  "queue: ${2:orders}",
  "basicAuthArn: ${3:arn:aws:secretsmanager:us-east-1:123456789012:secret:broker}",
];

/** Source: Serverless Framework, "AWS Lambda Events". */
const writers: ReadonlyMap<string, Writer> = new Map<string, Writer>([
  ["http", fixed(["path: ${1:/orders}", "method: ${2:get}"])],
  ["httpApi", fixed(["path: ${1:/orders}", "method: ${2:get}"])],
  [
    "alb",
    fixed([
      "listenerArn: !Ref ${1:Listener}",
      "priority: ${2:1}",
      "conditions:",
      "  path: ${3:/orders}",
    ]),
  ],
  ["websocket", fixed(["route: ${1:\\$default}"])],
  ["cognitoUserPool", (eventType) => ["pool: ${1:users}", `trigger: ${cognitoTrigger(eventType)}`]],
  [
    "cloudFront",
    ({ id }) => [
      `eventType: \${1:viewer-${id === "cloudfront-response" ? "response" : "request"}}`,
      "origin: ${2:https://www.example.com}",
    ],
  ],
  [
    "sqs",
    fixed([
      "arn: !GetAtt ${1:Queue}.Arn",
      "batchSize: ${2:10}",
      "functionResponseType: ReportBatchItemFailures",
    ]),
  ],
  ["sns", fixed(["arn: !Ref ${1:Topic}", "topicName: ${2:orders}"])],
  ["activemq", fixed(broker)],
  ["rabbitmq", fixed(broker)],
  [
    "eventBridge",
    (eventType) => ["pattern:", ...busPattern(eventType, 1).map((line) => `  ${line}`)],
  ],
  [
    "schedule",
    ({ id }) => [
      "rate:",
      "  - ${1:rate(5 minutes)}",
      ...(id === "eventbridge-scheduler" ? ["method: scheduler"] : []),
    ],
  ],
  ["s3", fixed(["bucket: ${1:photo-uploads}", "event: ${2:s3:ObjectCreated:*}"])],
  [
    "stream",
    ({ id }) =>
      id.startsWith("dynamodb")
        ? ["type: dynamodb", "arn: !GetAtt ${1:Table}.StreamArn", ...shard]
        : ["type: kinesis", "arn: !GetAtt ${1:Stream}.Arn", ...shard],
  ],
  [
    "msk",
    fixed(["arn: !Ref ${1:Cluster}", "topic: ${2:orders}", "startingPosition: TRIM_HORIZON"]),
  ],
  [
    "kafka",
    fixed([
      "bootstrapServers:",
      "  - ${1:kafka.example.com:9092}",
      "topic: ${2:orders}",
      "accessConfigurations:",
      "  saslScram512Auth: ${3:arn:aws:secretsmanager:us-east-1:123456789012:secret:kafka}",
    ]),
  ],
  ["iot", fixed(["sql: SELECT * FROM '${1:devices/+/telemetry}'"])],
  ["iotFleetProvisioning", fixed(["templateBody: ${1:\\${file(./template.json)\\}}"])],
  ["cloudwatchLog", fixed(["logGroup: ${1:/aws/lambda/checkout}", 'filter: "${2:ERROR}"'])],
  ["alexaSkill", fixed("${1:amzn1.ask.skill.1234}")],
  ["alexaSmartHome", fixed("${1:amzn1.ask.skill.1234}")],
]);

/** Event types of a trigger that is another one's but for a setting or for what a producer sends. */
const told = new Set([
  "api-gateway-http-v1",
  "api-gateway-rest-custom",
  "dynamodb-tumbling-window",
  "kinesis-tumbling-window",
  "kinesis-dynamodb",
  "kinesis-cloudwatch-logs",
  "cognito-pre-token-generation-v2",
  "cognito-pre-token-generation-v3",
  "eventbridge-partner",
  "eventbridge-aws-service",
]);

/** The entry of `events` that delivers an event type; null where the framework has none of its own. */
export function serverlessTrigger(eventType: EventType): readonly string[] | null {
  const key = eventType.names.serverlessKeys.find((name) => writers.has(name));
  const lines = key === undefined || told.has(eventType.id) ? null : writers.get(key)?.(eventType);
  if (!lines) return null;
  if (typeof lines === "string") return [`- ${key}: ${lines}`];
  return [`- ${key}:`, ...lines.map((line) => `    ${line}`)];
}
