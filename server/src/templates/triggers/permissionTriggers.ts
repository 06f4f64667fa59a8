import { isWebSocketApi } from "./apiGatewayTriggers.ts";
import type { ResourceTrigger } from "./resourceTrigger.ts";
import { ruleEventType } from "./ruleEventType.ts";
import {
  referencedResource,
  textProperty,
  type TemplateIndex,
  type TemplateResource,
} from "../templateIndex.ts";
import { memberOf, type TemplateValue } from "../templateValue.ts";

/** Services whose permission alone says what the event looks like. */
const eventTypesByService: ReadonlyMap<string, string> = new Map([
  ["s3", "s3"],
  ["sns", "sns"],
  ["codecommit", "codecommit"],
  ["codepipeline", "codepipeline-job"],
  ["elasticloadbalancing", "alb"],
]);

/**
 * `AWS::Lambda::Permission` for a service principal: a service that may invoke the function most
 * likely does. Permissions for accounts and users say nothing about events.
 */
export function readPermission(
  { properties }: TemplateResource,
  index: TemplateIndex,
): readonly ResourceTrigger[] {
  const principal = textProperty(properties, "Principal", index.scope) ?? "";
  const service = /^([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?$/.exec(principal)?.[1];
  if (service === undefined) return [];
  const source = memberOf(properties, "SourceArn");
  const target = memberOf(properties, "FunctionName");
  return [{ target, eventType: eventTypeOfPrincipal(service, source, index), service }];
}

function eventTypeOfPrincipal(
  service: string,
  source: TemplateValue | undefined,
  index: TemplateIndex,
): string | null {
  if (service === "events") {
    const rule = referencedResource(source, ["AWS::Events::Rule"], index);
    return rule && ruleEventType(rule.properties, index.scope);
  }
  if (service !== "apigateway") return eventTypesByService.get(service) ?? null;
  const restApis = ["AWS::ApiGateway::RestApi", "AWS::Serverless::Api"];
  if (referencedResource(source, restApis, index) !== null) return "api-gateway-rest-proxy";
  const httpApis = ["AWS::ApiGatewayV2::Api", "AWS::Serverless::HttpApi"];
  const api = referencedResource(source, httpApis, index);
  return api === null || isWebSocketApi(api) ? null : "api-gateway-http-v2";
}
