import type { ResourceTrigger } from "./resourceTrigger.ts";
import {
  referencedResource,
  textProperty,
  type TemplateIndex,
  type TemplateResource,
} from "../templateIndex.ts";
import { memberAt, memberOf } from "../templateValue.ts";

/**
 * API Gateway's own resources: a method, integration or quick-create API that invokes a function
 * with the request, and authorizers, whose events are of other types.
 */
export function readApiGatewayTriggers(
  resource: TemplateResource,
  index: TemplateIndex,
): readonly ResourceTrigger[] {
  const { properties, type } = resource;
  const service = "apigateway";
  switch (type) {
    case "AWS::ApiGateway::Method": {
      const isProxy = memberAt(properties, "Integration", "Type") === "AWS_PROXY";
      const eventType = isProxy ? "api-gateway-rest-proxy" : null;
      return [{ target: memberAt(properties, "Integration", "Uri"), eventType, service }];
    }
    case "AWS::ApiGatewayV2::Integration": {
      const eventType = integrationEventType(resource, index);
      return [{ target: memberOf(properties, "IntegrationUri"), eventType, service }];
    }
    case "AWS::ApiGatewayV2::Api": {
      const eventType = isWebSocketApi(resource) ? null : "api-gateway-http-v2";
      return [{ target: memberOf(properties, "Target"), eventType, service }];
    }
    default:
      return [{ target: memberOf(properties, "AuthorizerUri"), eventType: null, service }];
  }
}

/** A WebSocket API's `$connect`, messages and `$disconnect` have an event type of their own. */
export function isWebSocketApi(api: TemplateResource): boolean {
  return memberOf(api.properties, "ProtocolType") === "WEBSOCKET";
}

function integrationEventType(
  { properties }: TemplateResource,
  index: TemplateIndex,
): string | null {
  const api = referencedResource(memberOf(properties, "ApiId"), ["AWS::ApiGatewayV2::Api"], index);
  if (api !== null && isWebSocketApi(api)) return null;
  const isCurrent = textProperty(properties, "PayloadFormatVersion", index.scope) === "2.0";
  return isCurrent ? "api-gateway-http-v2" : null;
}
