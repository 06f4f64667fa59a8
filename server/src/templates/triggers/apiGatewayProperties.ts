import { integrationKey } from "../apiDefinition.ts";
import { textProperty } from "../templateIndex.ts";
import { asObject, memberOf } from "../templateValue.ts";
import type { TriggerDetails } from "../triggerDetails.ts";
import {
  httpAuthorizerEventType,
  payloadEventType,
  restAuthorizerEventType,
  restIntegrationEventType,
} from "./apiGatewayTriggers.ts";
import { byKey, type FunctionPlace, type FunctionProperty } from "./functionProperty.ts";
import { readPolicyTtl, readSimpleResponses } from "./readTriggerDetails.ts";

const service = "apigateway";
const authorizer = "x-amazon-apigateway-authorizer";

/** Where a resource holds its API's definition, and whether that is a REST API. */
const definitions = [
  { resource: "AWS::ApiGateway::RestApi", body: "Body", isRest: true },
  { resource: "AWS::Serverless::Api", body: "DefinitionBody", isRest: true },
  { resource: "AWS::ApiGatewayV2::Api", body: "Body", isRest: false },
  { resource: "AWS::Serverless::HttpApi", body: "DefinitionBody", isRest: false },
];

/**
 * Functions in API definitions, and in SAM's APIs.
 * API Gateway Developer Guide, "OpenAPI extensions for API Gateway".
 */
export const apiGatewayProperties: readonly FunctionProperty[] = [
  ...definitions.map(({ resource, body, isRest }) => ({
    resource,
    path: `${body}.paths.*.*.${integrationKey}.uri`,
    service,
    eventType: isRest ? restOperation : httpOperation,
  })),
  ...definitions.flatMap(({ resource, body, isRest }) =>
    ["components.securitySchemes", "securityDefinitions"].map((schemes) => ({
      resource,
      path: `${body}.${schemes}.*.${authorizer}.authorizerUri`,
      service,
      eventType: isRest ? restScheme : httpScheme,
      details: isRest ? schemeDetails : () => ({}),
      name: byKey,
    })),
  ),
  {
    resource: "AWS::Serverless::Api",
    path: "Auth.Authorizers.*.FunctionArn",
    service,
    // SAM makes a token authorizer where the type isn't stated.
    eventType: ({ entry, index }) =>
      memberOf(entry, "FunctionPayloadType") === undefined
        ? "api-gateway-authorizer-token"
        : restAuthorizerEventType(textProperty(entry, "FunctionPayloadType", index.scope)),
    details: ({ entry, index }) =>
      readPolicyTtl(asObject(entry) ?? {}, ["Identity", "ReauthorizeEvery"], index),
    name: byKey,
  },
  {
    resource: "AWS::Serverless::HttpApi",
    path: "Auth.Authorizers.*.FunctionArn",
    service,
    eventType: ({ entry, index }) =>
      httpAuthorizerEventType(textProperty(entry, "AuthorizerPayloadFormatVersion", index.scope)),
    details: ({ entry, index }) => ({
      enablesSimpleResponses: readSimpleResponses(asObject(entry) ?? {}, index),
    }),
    name: byKey,
  },
  {
    resource: "AWS::Serverless::WebSocketApi",
    path: "Routes.*.FunctionArn",
    service,
    eventType: "api-gateway-websocket",
    name: byKey,
  },
  {
    resource: "AWS::Serverless::WebSocketApi",
    path: "Auth.AuthArn",
    service,
    eventType: "api-gateway-authorizer-websocket",
  },
];

function restOperation({ entry, index }: FunctionPlace): string | null {
  return restIntegrationEventType(
    textProperty(memberOf(entry, integrationKey), "type", index.scope),
  );
}

function httpOperation({ entry, index }: FunctionPlace): string | null {
  const settings = memberOf(entry, integrationKey);
  return payloadEventType(textProperty(settings, "payloadFormatVersion", index.scope));
}

function restScheme({ entry, index }: FunctionPlace): string | null {
  return restAuthorizerEventType(textProperty(memberOf(entry, authorizer), "type", index.scope));
}

function schemeDetails({ entry, index }: FunctionPlace): TriggerDetails {
  const settings = asObject(memberOf(entry, authorizer)) ?? {};
  return readPolicyTtl(settings, ["authorizerResultTtlInSeconds"], index);
}

function httpScheme({ entry, index }: FunctionPlace): string | null {
  const settings = memberOf(entry, authorizer);
  return httpAuthorizerEventType(
    textProperty(settings, "authorizerPayloadFormatVersion", index.scope),
  );
}
