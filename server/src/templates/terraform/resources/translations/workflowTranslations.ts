import type { TemplateObject } from "../../../templateValue.ts";
import { asObject, memberOf } from "../../../templateValue.ts";
import type { ResourceTranslation } from "../resourceTranslation.ts";

const firehoseDestinations = [
  "extended_s3",
  "redshift",
  "elasticsearch",
  "opensearch",
  "opensearchserverless",
  "splunk",
  "http_endpoint",
  "snowflake",
  "iceberg",
];

const transformation =
  "vector_ingestion_configuration.custom_transformation_configuration.transformation[]";

/** Pipelines, workflows, identities, devices and conversations. Source: Terraform Registry, hashicorp/aws. */
export const workflowTranslations: Readonly<Record<string, ResourceTranslation>> = {
  aws_codepipeline: {
    type: "AWS::CodePipeline::Pipeline",
    properties: {
      "Stages[].Actions[].Name": "stage[].action[].name",
      "Stages[].Actions[].ActionTypeId.Category": "stage[].action[].category",
      "Stages[].Actions[].Configuration.FunctionName":
        "stage[].action[].configuration.FunctionName",
    },
  },
  aws_codecommit_trigger: {
    type: "AWS::CodeCommit::Repository",
    properties: {
      "Triggers[].DestinationArn": "trigger[].destination_arn",
      "Triggers[].Name": "trigger[].name",
    },
  },
  aws_sfn_state_machine: {
    type: "AWS::StepFunctions::StateMachine",
    properties: { DefinitionString: "definition" },
  },
  aws_config_config_rule: {
    type: "AWS::Config::ConfigRule",
    properties: { "Source.SourceIdentifier": "source.source_identifier" },
  },
  aws_config_organization_custom_rule: {
    type: "AWS::Config::OrganizationConfigRule",
    properties: { "OrganizationCustomRuleMetadata.LambdaFunctionArn": "lambda_function_arn" },
  },
  aws_secretsmanager_secret_rotation: {
    type: "AWS::SecretsManager::RotationSchedule",
    properties: { RotationLambdaARN: "rotation_lambda_arn" },
  },
  aws_transfer_server: {
    type: "AWS::Transfer::Server",
    properties: { "IdentityProviderDetails.Function": "function" },
  },
  aws_transfer_workflow: {
    type: "AWS::Transfer::Workflow",
    properties: {
      "Steps[].CustomStepDetails.Target": "steps[].custom_step_details.target",
      "OnExceptionSteps[].CustomStepDetails.Target":
        "on_exception_steps[].custom_step_details.target",
    },
  },
  aws_kinesis_firehose_delivery_stream: {
    type: "AWS::KinesisFirehose::DeliveryStream",
    properties: {
      "MSKSourceConfiguration.TopicName": "msk_source_configuration.topic_name",
      ...Object.fromEntries(
        firehoseDestinations.map((name) => [
          `${name}.ProcessingConfiguration.Processors[].Parameters[].ParameterValue`,
          `${name}_configuration.processing_configuration.processors[].parameters[].parameter_value`,
        ]),
      ),
    },
  },
  aws_kinesis_analytics_application: {
    type: "AWS::KinesisAnalytics::Application",
    properties: {
      "Inputs[].InputProcessingConfiguration.InputLambdaProcessor.ResourceARN":
        "inputs.processing_configuration.lambda.resource_arn",
      "Outputs[].LambdaOutput.ResourceARN": "outputs[].lambda.resource_arn",
    },
  },
  aws_kinesisanalyticsv2_application: {
    type: "AWS::KinesisAnalyticsV2::Application",
    properties: {
      "ApplicationConfiguration.SqlApplicationConfiguration.Inputs[].InputProcessingConfiguration.InputLambdaProcessor.ResourceARN":
        "application_configuration.sql_application_configuration.input.input_processing_configuration.input_lambda_processor.resource_arn",
      "ApplicationConfiguration.SqlApplicationConfiguration.Outputs[].LambdaOutput.ResourceARN":
        "application_configuration.sql_application_configuration.output[].lambda_output.resource_arn",
    },
  },
  aws_cognito_user_pool: {
    type: "AWS::Cognito::UserPool",
    properties: {
      "LambdaConfig.PreSignUp": "lambda_config.pre_sign_up",
      "LambdaConfig.CustomMessage": "lambda_config.custom_message",
      "LambdaConfig.PostAuthentication": "lambda_config.post_authentication",
      "LambdaConfig.PostConfirmation": "lambda_config.post_confirmation",
      "LambdaConfig.PreAuthentication": "lambda_config.pre_authentication",
      "LambdaConfig.PreTokenGeneration": "lambda_config.pre_token_generation",
      "LambdaConfig.UserMigration": "lambda_config.user_migration",
      "LambdaConfig.DefineAuthChallenge": "lambda_config.define_auth_challenge",
      "LambdaConfig.CreateAuthChallenge": "lambda_config.create_auth_challenge",
      "LambdaConfig.VerifyAuthChallengeResponse": "lambda_config.verify_auth_challenge_response",
      "LambdaConfig.CustomEmailSender.LambdaArn": "lambda_config.custom_email_sender.lambda_arn",
      "LambdaConfig.CustomSMSSender.LambdaArn": "lambda_config.custom_sms_sender.lambda_arn",
      "LambdaConfig.PreTokenGenerationConfig.LambdaArn":
        "lambda_config.pre_token_generation_config.lambda_arn",
      "LambdaConfig.PreTokenGenerationConfig.LambdaVersion":
        "lambda_config.pre_token_generation_config.lambda_version",
    },
    adjust: withOneTokenGeneration,
  },
  aws_iot_topic_rule: {
    type: "AWS::IoT::TopicRule",
    properties: { "TopicRulePayload.Actions[].Lambda.FunctionArn": "lambda[].function_arn" },
  },
  aws_iot_authorizer: {
    type: "AWS::IoT::Authorizer",
    properties: { AuthorizerFunctionArn: "authorizer_function_arn" },
  },
  aws_iot_provisioning_template: {
    type: "AWS::IoT::ProvisioningTemplate",
    properties: { "PreProvisioningHook.TargetArn": "pre_provisioning_hook.target_arn" },
  },
  aws_bedrockagent_agent_action_group: {
    type: "AWS::Bedrock::Agent",
    properties: {
      "ActionGroups[].ActionGroupName": "action_group_name",
      "ActionGroups[].ActionGroupExecutor.Lambda": "action_group_executor.lambda",
      "ActionGroups[].ApiSchema.Payload": "api_schema.payload",
      "ActionGroups[].ApiSchema.S3": "api_schema.s3.s3_object_key",
      "ActionGroups[].FunctionSchema.Functions[].Name":
        "function_schema.member_functions.functions[].name",
    },
  },
  aws_bedrockagent_data_source: {
    type: "AWS::Bedrock::DataSource",
    properties: {
      "VectorIngestionConfiguration.CustomTransformationConfiguration.Transformations[].TransformationFunction.TransformationLambdaConfiguration.LambdaArn": `${transformation}.transformation_function.transformation_lambda_configuration.lambda_arn`,
    },
  },
  aws_bedrockagentcore_gateway_target: {
    type: "AWS::BedrockAgentCore::GatewayTarget",
    properties: {
      "TargetConfiguration.Mcp.Lambda.LambdaArn": "target_configuration.mcp.lambda.lambda_arn",
    },
  },
  aws_lex_intent: {
    type: "AWS::LexV1::Intent",
    properties: {
      "FulfillmentActivity.CodeHook.Uri": "fulfillment_activity.code_hook.uri",
      "DialogCodeHook.Uri": "dialog_code_hook.uri",
    },
  },
  aws_connect_lambda_function_association: {
    type: "AWS::Connect::IntegrationAssociation",
    properties: { IntegrationArn: "function_arn" },
  },
  aws_connect_contact_flow: {
    type: "AWS::Connect::ContactFlow",
    properties: { Content: "content" },
  },
  aws_connect_contact_flow_module: {
    type: "AWS::Connect::ContactFlowModule",
    properties: { Content: "content" },
  },
  aws_iam_role: { type: "AWS::IAM::Role", properties: {} },
  aws_iam_role_policy: {
    type: "AWS::IAM::Policy",
    properties: { "Roles[]": "role", PolicyDocument: "policy" },
  },
  aws_iam_policy: {
    type: "AWS::IAM::ManagedPolicy",
    properties: { PolicyDocument: "policy" },
  },
  aws_iam_role_policy_attachment: {
    type: "AWS::IAM::ManagedPolicy",
    properties: { "Roles[]": "role", Policy: "policy_arn" },
  },
};

/** The provider states both, with one function; `pre_token_generation_config` says its version. */
function withOneTokenGeneration(properties: TemplateObject): TemplateObject {
  const config = asObject(memberOf(properties, "LambdaConfig"));
  if (config === null || memberOf(config, "PreTokenGenerationConfig") === undefined) {
    return properties;
  }
  const { PreTokenGeneration: _older, ...others } = config;
  return { ...properties, LambdaConfig: others };
}
