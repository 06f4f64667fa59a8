import { referencedResource } from "../referencedResource.ts";
import { textProperty, type TemplateIndex, type TemplateResource } from "../templateIndex.ts";
import { memberOf } from "../templateValue.ts";
import { integrationRoutes, keysOfRoutes, methodRoute } from "./requestRoutes.ts";
import type { ResourceTrigger, ResourceTriggerReader } from "./resourceTrigger.ts";

const service = "apigateway";

/** API Gateway's own resources that invoke a function with a request, or to authorize one. */
export const apiGatewayReaders: readonly (readonly [string, ResourceTriggerReader])[] = [
  ["AWS::ApiGateway::Method", readMethod],
  ["AWS::ApiGatewayV2::Integration", readIntegration],
  ["AWS::ApiGatewayV2::Api", readQuickApi],
  ["AWS::ApiGateway::Authorizer", readRestAuthorizer],
  ["AWS::ApiGatewayV2::Authorizer", readAuthorizer],
];

/**
 * The event type of an HTTP API's Lambda integration.
 * @param version `PayloadFormatVersion`, null where it is not known
 */
export function payloadEventType(version: string | null): string | null {
  if (version === "2.0") return "api-gateway-http-v2";
  return version === "1.0" ? "api-gateway-http-v1" : null;
}

/**
 * The event type of a REST API's Lambda integration.
 * @param type `AWS_PROXY`, or `AWS` with a mapping template, in either case; null where not known
 */
export function restIntegrationEventType(type: string | null): string | null {
  const kind = type?.toUpperCase();
  if (kind === "AWS_PROXY") return "api-gateway-rest-proxy";
  return kind === "AWS" ? "api-gateway-rest-custom" : null;
}

/**
 * The event type of a REST API's authorizer.
 * @param type `TOKEN` or `REQUEST`, in either case; null where not known
 */
export function restAuthorizerEventType(type: string | null): string | null {
  const kind = type?.toLowerCase();
  return kind === "token" || kind === "request" ? `api-gateway-authorizer-${kind}` : null;
}

/**
 * The event type of an HTTP API's authorizer.
 * @param version `AuthorizerPayloadFormatVersion`; null where not known. Version 1.0 is a REST API's.
 */
export function httpAuthorizerEventType(version: string | null): string | null {
  if (version === "2.0") return "api-gateway-authorizer-http-v2";
  return version === "1.0" ? "api-gateway-authorizer-request" : null;
}

/** A WebSocket API's `$connect`, messages and `$disconnect` have an event type of their own. */
export function isWebSocketApi(api: TemplateResource): boolean {
  return (
    api.type === "AWS::Serverless::WebSocketApi" ||
    memberOf(api.properties, "ProtocolType") === "WEBSOCKET"
  );
}

function readMethod(resource: TemplateResource, index: TemplateIndex): readonly ResourceTrigger[] {
  const integration = memberOf(resource.properties, "Integration");
  const type = textProperty(integration, "Type", index.scope);
  const eventType = restIntegrationEventType(type);
  const details = methodRoute(resource, index);
  return [{ target: memberOf(integration, "Uri"), eventType, service, details }];
}

function readIntegration(
  resource: TemplateResource,
  index: TemplateIndex,
): readonly ResourceTrigger[] {
  const target = memberOf(resource.properties, "IntegrationUri");
  const isProxy = memberOf(resource.properties, "IntegrationType") !== "AWS";
  const eventType = isProxy ? proxyEventType(resource, index) : null;
  return [{ target, eventType, service, details: integrationRoutes(resource, index) }];
}

/**
 * The event type of a proxy integration. Only HTTP APIs know version 2.0; with 1.0, the API may be a
 * WebSocket API as long as nothing shows which it is.
 */
function proxyEventType(resource: TemplateResource, index: TemplateIndex): string | null {
  const kind =
    kindByConstruct(resource) ?? kindOfApi(resource, index) ?? kindByRoutes(resource, index);
  if (kind === "websocket") return "api-gateway-websocket";
  const version = textProperty(resource.properties, "PayloadFormatVersion", index.scope);
  return kind === null && version === "1.0" ? null : payloadEventType(version);
}

/** An API with a Target has one route, whose payloads have version 2.0. */
function readQuickApi(resource: TemplateResource): readonly ResourceTrigger[] {
  const eventType = isWebSocketApi(resource) ? null : "api-gateway-http-v2";
  return [{ target: memberOf(resource.properties, "Target"), eventType, service }];
}

function readRestAuthorizer(
  { properties }: TemplateResource,
  { scope }: TemplateIndex,
): readonly ResourceTrigger[] {
  const eventType = restAuthorizerEventType(textProperty(properties, "Type", scope));
  return [{ target: memberOf(properties, "AuthorizerUri"), eventType, service }];
}

function readAuthorizer(
  resource: TemplateResource,
  index: TemplateIndex,
): readonly ResourceTrigger[] {
  const target = memberOf(resource.properties, "AuthorizerUri");
  const version = textProperty(resource.properties, "AuthorizerPayloadFormatVersion", index.scope);
  const eventType =
    kindOfApi(resource, index) === "websocket"
      ? "api-gateway-authorizer-websocket"
      : httpAuthorizerEventType(version);
  return [{ target, eventType, service }];
}

type ApiKind = "http" | "websocket";

const apiTypes = [
  "AWS::ApiGatewayV2::Api",
  "AWS::Serverless::WebSocketApi",
  "AWS::Serverless::HttpApi",
];

/** What kind of API a resource belongs to; null where the template doesn't show it. */
function kindOfApi({ properties }: TemplateResource, index: TemplateIndex): ApiKind | null {
  const api = referencedResource(memberOf(properties, "ApiId"), apiTypes, index);
  if (api === null) return null;
  if (isWebSocketApi(api)) return "websocket";
  const protocol = memberOf(api.properties, "ProtocolType");
  // What is made of a definition has no protocol of its own, and is an HTTP API.
  return protocol === undefined || protocol === "HTTP" ? "http" : null;
}

/**
 * What kind of API an integration's routes can belong to: an HTTP API's have a method and a path, but for
 * `$default`, which both kinds have. API Gateway Developer Guide, "Routes for HTTP APIs".
 */
function kindByRoutes({ logicalId }: TemplateResource, index: TemplateIndex): ApiKind | null {
  for (const key of keysOfRoutes(index).get(logicalId) ?? []) {
    if (key !== null && key !== "$default") return /^[A-Z]+ \//.test(key) ? "http" : "websocket";
  }
  return null;
}

/** The CDK has constructs of their own for integrations of HTTP APIs. */
function kindByConstruct({ told }: TemplateResource): ApiKind | null {
  return /\b(?:HttpLambda|LambdaProxy)Integration$/u.test(told?.kind ?? "") ? "http" : null;
}
