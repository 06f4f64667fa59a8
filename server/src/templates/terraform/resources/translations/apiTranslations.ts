import { asList, memberOf } from "../../../templateValue.ts";
import type { ResourceTranslation } from "../resourceTranslation.ts";
import { withDefaults } from "../resourceTranslation.ts";

/** CloudFormation has its Lambda attribute in a list of pairs, and nothing there where it is off. */
const targetGroup: ResourceTranslation = {
  type: "AWS::ElasticLoadBalancingV2::TargetGroup",
  properties: { "TargetGroupAttributes[].Value": "lambda_multi_value_headers_enabled" },
  adjust: ({ TargetGroupAttributes: attributes, ...properties }) => {
    const [attribute] = asList(attributes);
    if (attribute === undefined) return properties;
    const Value = memberOf(attribute, "Value");
    const named = {
      Key: "lambda.multi_value_headers.enabled",
      ...(Value !== undefined && { Value }),
    };
    return { ...properties, TargetGroupAttributes: [named] };
  },
};

const targetGroupAttachment: ResourceTranslation = {
  type: "AWS::ElasticLoadBalancingV2::TargetGroup",
  properties: { TargetGroupArn: "target_group_arn", "Targets[].Id": "target_id" },
};

/** APIs, load balancers and distributions. Source: Terraform Registry, hashicorp/aws. */
export const apiTranslations: Readonly<Record<string, ResourceTranslation>> = {
  aws_api_gateway_rest_api: {
    type: "AWS::ApiGateway::RestApi",
    properties: { Body: "body" },
    definitions: ["Body"],
  },
  aws_api_gateway_resource: {
    type: "AWS::ApiGateway::Resource",
    properties: { ParentId: "parent_id", PathPart: "path_part" },
  },
  aws_api_gateway_method: {
    type: "AWS::ApiGateway::Method",
    properties: { ResourceId: "resource_id", HttpMethod: "http_method" },
  },
  aws_api_gateway_integration: {
    type: "AWS::ApiGateway::Method",
    properties: {
      RestApiId: "rest_api_id",
      ResourceId: "resource_id",
      HttpMethod: "http_method",
      "Integration.Type": "type",
      "Integration.Uri": "uri",
      "Integration.TimeoutInMillis": "timeout_milliseconds",
      "Integration.RequestParameters": "request_parameters",
    },
    // Of the method, as the provider's own examples have it.
    settled: ["HttpMethod"],
  },
  aws_api_gateway_authorizer: {
    type: "AWS::ApiGateway::Authorizer",
    properties: {
      Type: "type",
      AuthorizerUri: "authorizer_uri",
      AuthorizerResultTtlInSeconds: "authorizer_result_ttl_in_seconds",
    },
    adjust: withDefaults({ Type: "TOKEN" }),
  },
  aws_apigatewayv2_api: {
    type: "AWS::ApiGatewayV2::Api",
    properties: { ProtocolType: "protocol_type", Target: "target", Body: "body" },
    definitions: ["Body"],
  },
  aws_apigatewayv2_integration: {
    type: "AWS::ApiGatewayV2::Integration",
    properties: {
      ApiId: "api_id",
      IntegrationType: "integration_type",
      IntegrationUri: "integration_uri",
      PayloadFormatVersion: "payload_format_version",
      TimeoutInMillis: "timeout_milliseconds",
    },
    adjust: withDefaults({ PayloadFormatVersion: "1.0" }),
  },
  aws_apigatewayv2_route: {
    type: "AWS::ApiGatewayV2::Route",
    properties: { ApiId: "api_id", RouteKey: "route_key", Target: "target" },
  },
  aws_apigatewayv2_authorizer: {
    type: "AWS::ApiGatewayV2::Authorizer",
    properties: {
      ApiId: "api_id",
      AuthorizerUri: "authorizer_uri",
      AuthorizerPayloadFormatVersion: "authorizer_payload_format_version",
      EnableSimpleResponses: "enable_simple_responses",
    },
  },
  ...Object.fromEntries(
    ["aws_lb_target_group", "aws_alb_target_group"].flatMap((name) => [
      [name, targetGroup],
      [`${name}_attachment`, targetGroupAttachment],
    ]),
  ),
  aws_vpclattice_target_group: {
    type: "AWS::VpcLattice::TargetGroup",
    properties: {
      "Config.LambdaEventStructureVersion": "config.lambda_event_structure_version",
    },
  },
  aws_vpclattice_target_group_attachment: {
    type: "AWS::VpcLattice::TargetGroup",
    properties: { TargetGroup: "target_group_identifier", "Targets[].Id": "target.id" },
  },
  aws_cloudfront_distribution: {
    type: "AWS::CloudFront::Distribution",
    properties: Object.fromEntries(
      [
        ["DefaultCacheBehavior", "default_cache_behavior"],
        ["CacheBehaviors[]", "ordered_cache_behavior[]"],
      ].flatMap(([property = "", block = ""]) => {
        const association = `DistributionConfig.${property}.LambdaFunctionAssociations[]`;
        return [
          [`${association}.LambdaFunctionARN`, `${block}.lambda_function_association[].lambda_arn`],
          [`${association}.EventType`, `${block}.lambda_function_association[].event_type`],
        ];
      }),
    ),
  },
  aws_appsync_graphql_api: {
    type: "AWS::AppSync::GraphQLApi",
    properties: {
      "LambdaAuthorizerConfig.AuthorizerUri": "lambda_authorizer_config.authorizer_uri",
      "AdditionalAuthenticationProviders[].LambdaAuthorizerConfig.AuthorizerUri":
        "additional_authentication_provider[].lambda_authorizer_config.authorizer_uri",
    },
  },
  aws_appsync_api: {
    type: "AWS::AppSync::Api",
    properties: {
      "EventConfig.AuthProviders[].LambdaAuthorizerConfig.AuthorizerUri":
        "event_config.auth_provider[].lambda_authorizer_config.authorizer_uri",
    },
  },
  aws_appsync_datasource: {
    type: "AWS::AppSync::DataSource",
    properties: {
      Name: "name",
      ApiId: "api_id",
      "LambdaConfig.LambdaFunctionArn": "lambda_config.function_arn",
    },
  },
  aws_appsync_resolver: {
    type: "AWS::AppSync::Resolver",
    properties: {
      DataSourceName: "data_source",
      MaxBatchSize: "max_batch_size",
      Code: "code",
      RequestMappingTemplate: "request_template",
    },
  },
  aws_appsync_function: {
    type: "AWS::AppSync::FunctionConfiguration",
    properties: {
      DataSourceName: "data_source",
      MaxBatchSize: "max_batch_size",
      Code: "code",
      RequestMappingTemplate: "request_mapping_template",
    },
  },
  aws_appsync_channel_namespace: {
    type: "AWS::AppSync::ChannelNamespace",
    properties: {
      "HandlerConfigs.OnPublish.Behavior": "handler_configs.on_publish.behavior",
      "HandlerConfigs.OnPublish.Integration.DataSourceName":
        "handler_configs.on_publish.integration.data_source_name",
      "HandlerConfigs.OnSubscribe.Behavior": "handler_configs.on_subscribe.behavior",
      "HandlerConfigs.OnSubscribe.Integration.DataSourceName":
        "handler_configs.on_subscribe.integration.data_source_name",
    },
  },
};
