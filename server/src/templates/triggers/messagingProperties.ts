import { readBucketFilter } from "./bucketFacts.ts";
import { carriedEventType } from "./carriedEvents.ts";
import { memberAt, memberOf } from "../templateValue.ts";
import { byProperty, type FunctionPlace, type FunctionProperty } from "./functionProperty.ts";
import { eventTypeOfTarget } from "./ruleProperties.ts";

/** Notifications, schedules, pipes and streams that come without an event source mapping. */
export const messagingProperties: readonly FunctionProperty[] = [
  {
    resource: "AWS::Scheduler::Schedule",
    path: "Target.Arn",
    service: "scheduler",
    eventType: ({ resource }) =>
      eventTypeOfTarget("eventbridge-scheduler", memberOf(resource.properties, "Target")),
  },
  ...["Target", "Enrichment"].map((path) => ({
    resource: "AWS::Pipes::Pipe",
    path,
    service: "pipes",
    // A template makes other things of the records.
    eventType: ({ resource }: FunctionPlace) =>
      memberAt(resource.properties, `${path}Parameters`, "InputTemplate") === undefined
        ? "eventbridge-pipe"
        : null,
  })),
  {
    resource: "AWS::S3::Bucket",
    path: "NotificationConfiguration.LambdaConfigurations[].Function",
    service: "s3",
    eventType: "s3",
    details: ({ resource, entry, index }) => ({
      bucket: { name: resource.logicalId, filter: readBucketFilter(entry, index) },
    }),
  },
  {
    resource: "AWS::SNS::Subscription",
    path: "Endpoint",
    service: "sns",
    eventType: ({ entry, index }) => carriedEventType("sns", memberOf(entry, "TopicArn"), index),
  },
  {
    resource: "AWS::SNS::Topic",
    path: "Subscription[].Endpoint",
    service: "sns",
    eventType: ({ resource, index }) => carriedEventType("sns", { Ref: resource.logicalId }, index),
  },
  {
    resource: "AWS::SES::ReceiptRule",
    path: "Rule.Actions[].LambdaAction.FunctionArn",
    service: "ses",
    eventType: "ses-receipt",
  },
  {
    resource: "AWS::Logs::SubscriptionFilter",
    path: "DestinationArn",
    service: "logs",
    eventType: "cloudwatch-logs",
  },
  {
    resource: "AWS::Logs::AccountPolicy",
    path: "PolicyDocument",
    service: "logs",
    eventType: "cloudwatch-logs",
  },
  ...["AWS::CloudWatch::Alarm", "AWS::CloudWatch::CompositeAlarm"].flatMap((resource) =>
    ["AlarmActions[]", "OKActions[]", "InsufficientDataActions[]"].map((path) => ({
      resource,
      path,
      service: "lambda.alarms.cloudwatch",
      eventType: "cloudwatch-alarm",
    })),
  ),
  {
    resource: "AWS::KinesisFirehose::DeliveryStream",
    path: "*.ProcessingConfiguration.Processors[].Parameters[].ParameterValue",
    service: "firehose",
    eventType: ({ resource }) =>
      memberOf(resource.properties, "MSKSourceConfiguration") === undefined
        ? "firehose-transform"
        : "firehose-transform-msk",
  },
  {
    resource: "AWS::KinesisAnalytics::Application",
    path: "Inputs[].InputProcessingConfiguration.InputLambdaProcessor.ResourceARN",
    service: "kinesisanalytics",
    eventType: "kinesis-analytics-input",
  },
  {
    resource: "AWS::KinesisAnalyticsV2::Application",
    path: "ApplicationConfiguration.SqlApplicationConfiguration.Inputs[].InputProcessingConfiguration.InputLambdaProcessor.ResourceARN",
    service: "kinesisanalytics",
    eventType: "kinesis-analytics-input",
  },
  // CloudFormation has outputs apart; Terraform states them in the application, and is read in these terms.
  ...[
    ["AWS::KinesisAnalytics::Application", "Outputs[]"],
    [
      "AWS::KinesisAnalyticsV2::Application",
      "ApplicationConfiguration.SqlApplicationConfiguration.Outputs[]",
    ],
  ].map(([resource = "", outputs = ""]) => ({
    resource,
    path: `${outputs}.LambdaOutput.ResourceARN`,
    service: "kinesisanalytics",
    eventType: "kinesis-analytics-output",
  })),
  ...["AWS::KinesisAnalytics::ApplicationOutput", "AWS::KinesisAnalyticsV2::ApplicationOutput"].map(
    (resource) => ({
      resource,
      path: "Output.LambdaOutput.ResourceARN",
      service: "kinesisanalytics",
      eventType: "kinesis-analytics-output",
    }),
  ),
  {
    resource: "AWS::CodeCommit::Repository",
    path: "Triggers[].DestinationArn",
    service: "codecommit",
    eventType: "codecommit",
    name: byProperty("Name"),
  },
];
