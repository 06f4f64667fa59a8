import { describe, expect, it } from "vitest";
import { typesBySource } from "../../testing/readWorker.ts";

const sources = `Queue: { Type: AWS::SQS::Queue }
Stream: { Type: AWS::Kinesis::Stream }
Table: { Type: AWS::DynamoDB::GlobalTable }
Kafka: { Type: AWS::MSK::ServerlessCluster }
Documents: { Type: AWS::DocDB::DBCluster }
Rabbit: { Type: AWS::AmazonMQ::Broker, Properties: { EngineType: RABBITMQ } }
Active: { Type: AWS::AmazonMQ::Broker, Properties: { EngineType: ActiveMQ } }`;

describe("an event source mapping", () => {
  it.each([
    ["EventSourceArn: !GetAtt Queue.Arn", "sqs"],
    ["EventSourceArn: !Sub 'arn:${AWS::Partition}:sqs:${AWS::Region}:1:${Outside}'", "sqs"],
    ["EventSourceArn: !GetAtt Stream.Arn", "kinesis-stream"],
    ["EventSourceArn: !GetAtt Stream.Arn, TumblingWindowInSeconds: 30", "kinesis-tumbling-window"],
    ["EventSourceArn: !GetAtt Stream.Arn, TumblingWindowInSeconds: 0", "kinesis-stream"],
    ["EventSourceArn: !GetAtt Stream.Arn, TumblingWindowInSeconds: !Ref Outside", null],
    ["EventSourceArn: !GetAtt Table.StreamArn", "dynamodb-stream"],
    [
      "EventSourceArn: !GetAtt Table.StreamArn, TumblingWindowInSeconds: 30",
      "dynamodb-tumbling-window",
    ],
    ["EventSourceArn: !Ref Kafka, Topics: [orders]", "msk"],
    [
      "EventSourceArn: !Ref Outside, AmazonManagedKafkaEventSourceConfig: { ConsumerGroupId: a }",
      "msk",
    ],
    [
      "SelfManagedEventSource: { Endpoints: { KafkaBootstrapServers: [b:9092] } }",
      "kafka-self-managed",
    ],
    ["EventSourceArn: !GetAtt Rabbit.Arn, Queues: [orders]", "amazon-mq-rabbitmq"],
    ["EventSourceArn: !GetAtt Active.Arn, Queues: [orders]", "amazon-mq-activemq"],
    ["EventSourceArn: !Ref Outside, Queues: [orders]", null],
    [
      "Queues: [orders], SourceAccessConfigurations: [{ Type: VIRTUAL_HOST, URI: / }]",
      "amazon-mq-rabbitmq",
    ],
    [
      "EventSourceArn: !Ref Outside, DocumentDBEventSourceConfig: { DatabaseName: shop }",
      "documentdb",
    ],
    ["EventSourceArn: !Ref Documents", "documentdb"],
    ["EventSourceArn: !Ref Outside", null],
  ])("%s", (properties, eventType) => {
    const whole = `{ FunctionName: !Ref Worker, ${properties} }`;
    expect(typesBySource("AWS::Lambda::EventSourceMapping", whole, sources)).toEqual([eventType]);
  });

  it("knows a queue by its name in an ARN", () => {
    const properties = (name: string): string =>
      `{ FunctionName: !Ref Worker, EventSourceArn: !Sub 'arn:aws:sqs:\${AWS::Region}:1:${name}' }`;
    const others = `Orders: { Type: AWS::SQS::Queue, Properties: { QueueName: !Sub '\${AWS::StackName}-orders' } }
Topic: { Type: AWS::SNS::Subscription, Properties: { Protocol: sqs, Endpoint: !GetAtt Orders.Arn } }`;
    const read = (name: string): unknown =>
      typesBySource("AWS::Lambda::EventSourceMapping", properties(name), others);
    expect(read("${AWS::StackName}-orders")).toEqual(["sns-via-sqs"]);
    expect(read("${AWS::StackName}-others")).toEqual(["sqs"]);
  });

  const bucketToQueue =
    "Bucket: { Type: AWS::S3::Bucket, Properties: { NotificationConfiguration: { QueueConfigurations: [{ Event: s3:*, Queue: !GetAtt Queue.Arn }] } } }";
  const topicToQueue = (more = ""): string =>
    `Topic: { Type: AWS::SNS::Subscription, Properties: { Protocol: sqs, Endpoint: !GetAtt Queue.Arn${more} } }`;
  const ruleToQueue = (more = ""): string =>
    `Rule: { Type: AWS::Events::Rule, Properties: { Targets: [{ Arn: !GetAtt Queue.Arn${more} }] } }`;

  it.each([
    ["a bucket", bucketToQueue, "s3-via-sqs"],
    ["a topic", topicToQueue(), "sns-via-sqs"],
    ["a topic that delivers its messages raw", topicToQueue(", RawMessageDelivery: true"), "sqs"],
    ["a rule", ruleToQueue(), "eventbridge-via-sqs"],
    ["a rule with an input of its own", ruleToQueue(", InputPath: $.detail"), "sqs"],
    ["a bucket and a topic", `${bucketToQueue}\n${topicToQueue()}`, "sqs"],
  ])("of a queue that is fed by %s", (_sender, others, eventType) => {
    const properties = "{ FunctionName: !Ref Worker, EventSourceArn: !GetAtt Queue.Arn }";
    const types = typesBySource(
      "AWS::Lambda::EventSourceMapping",
      properties,
      `${sources}\n${others}`,
    );
    expect(types).toEqual([eventType]);
  });

  it.each([
    [
      "a log group's filter",
      "Filter: { Type: AWS::Logs::SubscriptionFilter, Properties: { DestinationArn: !GetAtt Stream.Arn } }",
      "kinesis-cloudwatch-logs",
    ],
    [
      "a table",
      "Orders: { Type: AWS::DynamoDB::Table, Properties: { KinesisStreamSpecification: { StreamArn: !GetAtt Stream.Arn } } }",
      "kinesis-dynamodb",
    ],
  ])("of a stream that is fed by %s", (_sender, others, eventType) => {
    const properties = "{ FunctionName: !Ref Worker, EventSourceArn: !GetAtt Stream.Arn }";
    const types = typesBySource(
      "AWS::Lambda::EventSourceMapping",
      properties,
      `${sources}\n${others}`,
    );
    expect(types).toEqual([eventType]);
  });
});

describe("a topic", () => {
  it.each([
    [
      "a bucket",
      "Bucket: { Type: AWS::S3::Bucket, Properties: { NotificationConfiguration: { TopicConfigurations: [{ Event: s3:*, Topic: !Ref Topic }] } } }",
      "s3-via-sns",
    ],
    [
      "an alarm",
      "Alarm: { Type: AWS::CloudWatch::Alarm, Properties: { AlarmActions: [!Ref Topic] } }",
      "cloudwatch-alarm-via-sns",
    ],
    [
      "feedback on mail",
      "Feedback: { Type: AWS::SES::ConfigurationSetEventDestination, Properties: { EventDestination: { SnsDestination: { TopicARN: !Ref Topic } } } }",
      "ses-feedback-via-sns",
    ],
    ["nothing", "", "sns"],
  ])("that is fed by %s", (_sender, others, eventType) => {
    const properties = "{ Protocol: lambda, Endpoint: !GetAtt Worker.Arn, TopicArn: !Ref Topic }";
    const topic = `Topic: { Type: AWS::SNS::Topic }\n${others}`;
    expect(typesBySource("AWS::SNS::Subscription", properties, topic)).toEqual([eventType]);
  });
});
