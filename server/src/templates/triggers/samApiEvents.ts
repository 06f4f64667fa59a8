import { integrationKey } from "../apiDefinition.ts";
import { referencedResource } from "../referencedResource.ts";
import { textProperty, type TemplateIndex } from "../templateIndex.ts";
import { memberAt, memberOf, type TemplateObject, type TemplateValue } from "../templateValue.ts";
import { payloadEventType, restIntegrationEventType } from "./apiGatewayTriggers.ts";

/**
 * The event type of a SAM event of type `Api`: a proxy's, unless the API that it names has a
 * definition of its own, to which SAM then adds nothing.
 */
export function samRestEventType(properties: TemplateObject, index: TemplateIndex): string | null {
  const integration = definedIntegration(properties, "RestApiId", "AWS::Serverless::Api", index);
  if (integration === undefined) return "api-gateway-rest-proxy";
  return restIntegrationEventType(textProperty(integration, "type", index.scope));
}

/**
 * The event type of a SAM event of type `HttpApi`. SAM sends payloads of version 2.0 where neither
 * the event nor the API's own definition states it.
 */
export function samHttpEventType(properties: TemplateObject, index: TemplateIndex): string | null {
  const integration = definedIntegration(properties, "ApiId", "AWS::Serverless::HttpApi", index);
  if (integration !== undefined) {
    return payloadEventType(textProperty(integration, "payloadFormatVersion", index.scope));
  }
  if (memberOf(properties, "PayloadFormatVersion") === undefined) return "api-gateway-http-v2";
  return payloadEventType(textProperty(properties, "PayloadFormatVersion", index.scope));
}

/** The integration that the API's definition has for the event's path and method. */
function definedIntegration(
  properties: TemplateObject,
  apiKey: string,
  apiType: string,
  index: TemplateIndex,
): TemplateValue | undefined {
  const api = referencedResource(memberOf(properties, apiKey), [apiType], index);
  const path = textProperty(properties, "Path", index.scope);
  const method = textProperty(properties, "Method", index.scope)?.toLowerCase();
  if (api === null || path === null || method === undefined) return undefined;
  const key = method === "any" ? "x-amazon-apigateway-any-method" : method;
  return memberAt(api.properties, "DefinitionBody", "paths", path, key, integrationKey);
}
