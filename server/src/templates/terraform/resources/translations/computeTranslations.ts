import type { ResourceTranslation } from "../resourceTranslation.ts";

/** Lambda's own resources. Source: Terraform Registry, hashicorp/aws, "Lambda". */
export const computeTranslations: Readonly<Record<string, ResourceTranslation>> = {
  aws_lambda_function: {
    type: "AWS::Lambda::Function",
    properties: {
      FunctionName: "function_name",
      Handler: "handler",
      // Where the archive is named; the folder that it is made from takes its place.
      Code: "filename",
      Runtime: "runtime",
      Timeout: "timeout",
      MemorySize: "memory_size",
      PackageType: "package_type",
      "ImageConfig.Command": "image_config.command",
      Architectures: "architectures",
      Layers: "layers",
      Role: "role",
      "LoggingConfig.LogGroup": "logging_config.log_group",
      "Environment.Variables": "environment.variables",
    },
  },
  aws_lambda_alias: { type: "AWS::Lambda::Alias", properties: { FunctionName: "function_name" } },
  aws_lambda_permission: {
    type: "AWS::Lambda::Permission",
    properties: {
      FunctionName: "function_name",
      Principal: "principal",
      SourceArn: "source_arn",
      SourceAccount: "source_account",
    },
  },
  aws_lambda_event_source_mapping: {
    type: "AWS::Lambda::EventSourceMapping",
    properties: {
      EventSourceArn: "event_source_arn",
      FunctionName: "function_name",
      BatchSize: "batch_size",
      FunctionResponseTypes: "function_response_types",
      MaximumRetryAttempts: "maximum_retry_attempts",
      MaximumRecordAgeInSeconds: "maximum_record_age_in_seconds",
      BisectBatchOnFunctionError: "bisect_batch_on_function_error",
      TumblingWindowInSeconds: "tumbling_window_in_seconds",
      Queues: "queues",
      "DestinationConfig.OnFailure.Destination": "destination_config.on_failure.destination_arn",
      "SelfManagedEventSource.Endpoints": "self_managed_event_source.endpoints",
      "AmazonManagedKafkaEventSourceConfig.ConsumerGroupId":
        "amazon_managed_kafka_event_source_config.consumer_group_id",
      "SelfManagedKafkaEventSourceConfig.ConsumerGroupId":
        "self_managed_kafka_event_source_config.consumer_group_id",
      "DocumentDBEventSourceConfig.DatabaseName": "document_db_event_source_config.database_name",
      "SourceAccessConfigurations[].Type": "source_access_configuration[].type",
    },
  },
  aws_lambda_function_url: {
    type: "AWS::Lambda::Url",
    properties: { TargetFunctionArn: "function_name", InvokeMode: "invoke_mode" },
  },
  aws_lambda_function_event_invoke_config: {
    type: "AWS::Lambda::EventInvokeConfig",
    properties: {
      "DestinationConfig.OnSuccess.Destination": "destination_config.on_success.destination",
      "DestinationConfig.OnFailure.Destination": "destination_config.on_failure.destination",
    },
  },
  aws_autoscaling_group: {
    type: "AWS::AutoScaling::AutoScalingGroup",
    properties: { TerminationPolicies: "termination_policies" },
  },
  aws_ec2_client_vpn_endpoint: {
    type: "AWS::EC2::ClientVpnEndpoint",
    properties: {
      "ClientConnectOptions.LambdaFunctionArn": "client_connect_options.lambda_function_arn",
    },
  },
  aws_ecs_service: {
    type: "AWS::ECS::Service",
    properties: {
      "DeploymentConfiguration.LifecycleHooks[].HookTargetArn":
        "deployment_configuration.lifecycle_hook[].hook_target_arn",
    },
  },
};
