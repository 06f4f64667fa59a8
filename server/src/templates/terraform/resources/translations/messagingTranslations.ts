import {
  asList,
  asObject,
  memberAt,
  memberOf,
  type TemplateObject,
} from "../../../templateValue.ts";
import type { ResourceTranslation } from "../resourceTranslation.ts";

/** Queues, topics, buckets, streams, logs, alarms and schedules. Source: Terraform Registry, hashicorp/aws. */
export const messagingTranslations: Readonly<Record<string, ResourceTranslation>> = {
  aws_sqs_queue: {
    type: "AWS::SQS::Queue",
    properties: {
      QueueName: "name",
      FifoQueue: "fifo_queue",
      VisibilityTimeout: "visibility_timeout_seconds",
      RedrivePolicy: "redrive_policy",
    },
  },
  aws_sqs_queue_redrive_policy: {
    type: "AWS::SQS::QueueInlinePolicy",
    properties: { QueueUrl: "queue_url", RedrivePolicy: "redrive_policy" },
  },
  aws_cloudwatch_event_rule: {
    type: "AWS::Events::Rule",
    properties: {
      Name: "name",
      EventPattern: "event_pattern",
      ScheduleExpression: "schedule_expression",
    },
  },
  aws_cloudwatch_event_target: {
    type: "AWS::Events::Rule",
    properties: {
      Rule: "rule",
      "Targets[].Arn": "arn",
      "Targets[].Input": "input",
      "Targets[].InputPath": "input_path",
      "Targets[].InputTransformer.InputTemplate": "input_transformer.input_template",
    },
  },
  aws_sns_topic: { type: "AWS::SNS::Topic", properties: { TopicName: "name" } },
  aws_sns_topic_subscription: {
    type: "AWS::SNS::Subscription",
    properties: {
      TopicArn: "topic_arn",
      Endpoint: "endpoint",
      RawMessageDelivery: "raw_message_delivery",
    },
    adjust: withoutFalse("RawMessageDelivery"),
  },
  aws_s3_bucket: { type: "AWS::S3::Bucket", properties: { BucketName: "bucket" } },
  aws_s3_bucket_notification: {
    type: "AWS::S3::Bucket",
    properties: {
      BucketName: "bucket",
      "NotificationConfiguration.LambdaConfigurations[].Function":
        "lambda_function[].lambda_function_arn",
      "NotificationConfiguration.LambdaConfigurations[].Filter.S3Key.Prefix":
        "lambda_function[].filter_prefix",
      "NotificationConfiguration.LambdaConfigurations[].Filter.S3Key.Suffix":
        "lambda_function[].filter_suffix",
      "NotificationConfiguration.QueueConfigurations[].Queue": "queue[].queue_arn",
      "NotificationConfiguration.TopicConfigurations[].Topic": "topic[].topic_arn",
    },
    adjust: withFilterRules,
  },
  aws_s3control_object_lambda_access_point: {
    type: "AWS::S3ObjectLambda::AccessPoint",
    properties: {
      "ObjectLambdaConfiguration.TransformationConfigurations[].ContentTransformation.AwsLambda.FunctionArn":
        "configuration.transformation_configuration[].content_transformation.aws_lambda.function_arn",
    },
  },
  aws_kinesis_stream: { type: "AWS::Kinesis::Stream", properties: { Name: "name" } },
  aws_kinesis_stream_consumer: {
    type: "AWS::Kinesis::StreamConsumer",
    properties: { StreamARN: "stream_arn" },
  },
  aws_dynamodb_table: { type: "AWS::DynamoDB::Table", properties: { TableName: "name" } },
  aws_dynamodb_kinesis_streaming_destination: {
    type: "AWS::DynamoDB::Table",
    properties: { "KinesisStreamSpecification.StreamArn": "stream_arn" },
  },
  aws_msk_cluster: { type: "AWS::MSK::Cluster", properties: {} },
  aws_msk_serverless_cluster: { type: "AWS::MSK::ServerlessCluster", properties: {} },
  aws_mq_broker: { type: "AWS::AmazonMQ::Broker", properties: { EngineType: "engine_type" } },
  aws_docdb_cluster: { type: "AWS::DocDB::DBCluster", properties: {} },
  aws_scheduler_schedule: {
    type: "AWS::Scheduler::Schedule",
    properties: {
      ScheduleExpression: "schedule_expression",
      "Target.Arn": "target.arn",
      "Target.Input": "target.input",
    },
  },
  aws_pipes_pipe: {
    type: "AWS::Pipes::Pipe",
    properties: {
      Target: "target",
      Enrichment: "enrichment",
      "TargetParameters.InputTemplate": "target_parameters.input_template",
      "EnrichmentParameters.InputTemplate": "enrichment_parameters.input_template",
    },
  },
  aws_cloudwatch_log_group: { type: "AWS::Logs::LogGroup", properties: { LogGroupName: "name" } },
  aws_cloudwatch_log_subscription_filter: {
    type: "AWS::Logs::SubscriptionFilter",
    properties: { DestinationArn: "destination_arn", LogGroupName: "log_group_name" },
  },
  aws_cloudwatch_log_account_policy: {
    type: "AWS::Logs::AccountPolicy",
    properties: { PolicyDocument: "policy_document" },
  },
  aws_cloudwatch_metric_alarm: { type: "AWS::CloudWatch::Alarm", properties: alarmActions() },
  aws_cloudwatch_composite_alarm: {
    type: "AWS::CloudWatch::CompositeAlarm",
    properties: alarmActions(),
  },
  aws_cloudwatch_dashboard: {
    type: "AWS::CloudWatch::Dashboard",
    properties: { DashboardBody: "dashboard_body" },
    texts: ["DashboardBody"],
  },
  aws_ses_receipt_rule: {
    type: "AWS::SES::ReceiptRule",
    properties: { "Rule.Actions[].LambdaAction.FunctionArn": "lambda_action[].function_arn" },
  },
  aws_ses_event_destination: {
    type: "AWS::SES::ConfigurationSetEventDestination",
    properties: { "EventDestination.SnsDestination.TopicARN": "sns_destination.topic_arn" },
  },
  aws_sesv2_configuration_set_event_destination: {
    type: "AWS::SES::ConfigurationSetEventDestination",
    properties: {
      "EventDestination.SnsDestination.TopicARN": "event_destination.sns_destination.topic_arn",
    },
  },
};

function alarmActions(): Readonly<Record<string, string>> {
  return {
    AlarmActions: "alarm_actions",
    OKActions: "ok_actions",
    InsufficientDataActions: "insufficient_data_actions",
  };
}

/** What CloudFormation's readers take for set where it is there at all. */
function withoutFalse(name: string): (properties: TemplateObject) => TemplateObject {
  return ({ [name]: value, ...others }) =>
    value === undefined || value === false || value === "false"
      ? others
      : { ...others, [name]: value };
}

/** A notification has its prefix and suffix for itself; CloudFormation has a list of rules. */
function withFilterRules(properties: TemplateObject): TemplateObject {
  const notification = asObject(memberOf(properties, "NotificationConfiguration")) ?? {};
  const configurations = asList(memberOf(notification, "LambdaConfigurations"));
  if (configurations.length === 0) return properties;
  const LambdaConfigurations = configurations.map((configuration): TemplateObject => {
    const Function = memberOf(configuration, "Function") ?? null;
    const key = memberAt(configuration, "Filter", "S3Key");
    const Rules = ["Prefix", "Suffix"].flatMap((Name) => {
      const Value = memberOf(key, Name);
      return Value === undefined || Value === "" ? [] : [{ Name, Value }];
    });
    return Rules.length === 0 ? { Function } : { Function, Filter: { S3Key: { Rules } } };
  });
  return {
    ...properties,
    NotificationConfiguration: { ...notification, LambdaConfigurations },
  };
}
