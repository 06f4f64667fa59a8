import { sketchText } from "../sketchText.ts";
import { referencedResource } from "../referencedResource.ts";
import { oncePerIndex } from "../oncePerIndex.ts";
import {
  functionsIn,
  textProperty,
  type TemplateIndex,
  type TemplateResource,
} from "../templateIndex.ts";
import { memberAt, memberOf, type TemplateValue } from "../templateValue.ts";
import { isWebSocketApi } from "./apiGatewayTriggers.ts";
import type { ResourceTrigger } from "./resourceTrigger.ts";
import { ruleEventType } from "./ruleEventType.ts";

/** Service principals that invoke functions with events of one type only. */
const eventTypesByService: ReadonlyMap<string, string> = new Map([
  ["s3", "s3"],
  ["sns", "sns"],
  ["ses", "ses-receipt"],
  ["workmail", "workmail"],
  ["logs", "cloudwatch-logs"],
  ["lambda.alarms.cloudwatch", "cloudwatch-alarm"],
  ["elasticloadbalancing", "alb"],
  ["codecommit", "codecommit"],
  ["codepipeline", "codepipeline-job"],
  ["config", "config-rule"],
  ["secretsmanager", "secretsmanager-rotation"],
  ["autoscaling", "autoscaling-termination-policy"],
  // AppSync's resolvers take a role; only authorizers need a permission.
  ["appsync", "appsync-authorizer"],
  // So it is with the workflows of Transfer Family.
  ["transfer", "transfer-family-idp"],
  ["cognito-sync", "cognito-sync-trigger"],
  ["lexv2", "lex-v2"],
  ["connect", "connect-contact-flow"],
  ["connect-campaigns", "connect-outbound-campaigns"],
  ["voiceconnector.chime", "chime-sip-media-application"],
  ["chime", "chime-bot"],
  ["devices.iot1click", "iot-1-click"],
  ["alexa-appkit", "alexa-skill"],
  ["alexa-connectedhome", "alexa-smart-home"],
]);

type SourceReader = (source: TemplateResource, index: TemplateIndex) => string | null;

/** Resources that tell the event type where a permission names them as its source. */
const eventTypesBySource: ReadonlyMap<string, SourceReader> = new Map<string, SourceReader>([
  ["AWS::Events::Rule", ({ properties }, { scope }) => ruleEventType(properties, scope)],
  ["AWS::ApiGateway::RestApi", () => "api-gateway-rest-proxy"],
  ["AWS::Serverless::Api", () => "api-gateway-rest-proxy"],
  ["AWS::ApiGatewayV2::Api", httpApiEventType],
  ["AWS::Serverless::HttpApi", httpApiEventType],
  ["AWS::Serverless::WebSocketApi", httpApiEventType],
  ["AWS::IoT::TopicRule", () => "iot-rule"],
  ["AWS::IoT::Authorizer", () => "iot-custom-authorizer"],
  ["AWS::IoT::ProvisioningTemplate", () => "iot-preprovisioning-hook"],
]);

/**
 * `AWS::Lambda::Permission` for a service principal: a service that may invoke the function most
 * likely does. Permissions for accounts, users and Lambda itself say nothing about events, nor do those for
 * an API whose integrations the template declares: these say which functions it invokes.
 */
export function readPermission(
  { properties }: TemplateResource,
  index: TemplateIndex,
): readonly ResourceTrigger[] {
  const service = serviceOf(textProperty(properties, "Principal", index.scope) ?? "");
  if (service === null || service === "lambda") return [];
  const source = memberOf(properties, "SourceArn");
  const api = service === "apigateway" ? referencedResource(source, apiTypes, index) : null;
  if (api !== null && apisWithIntegrations(index).has(api.logicalId)) return [];
  const eventType = eventTypesByService.get(service) ?? typeBySource(source, index);
  return [{ target: memberOf(properties, "FunctionName"), eventType, service }];
}

/**
 * The service's own part of a principal, without Region and domain. Services that invoke by a
 * service-linked role have the role's ARN for a principal.
 */
function serviceOf(principal: string): string | null {
  const linked = /:role\/aws-service-role\/([^/]+)\//.exec(principal)?.[1] ?? principal;
  const name = /^([a-z0-9.-]+?)(?:\.[a-z]{2}(?:-[a-z]+)+-\d)?\.amazon(?:aws)?\.com(?:\.cn)?$/;
  return name.exec(linked)?.[1] ?? null;
}

function typeBySource(source: TemplateValue | undefined, index: TemplateIndex): string | null {
  // An API may invoke the function as its authorizer, which has types of its own.
  if (sketchText(source).includes("/authorizers/")) return null;
  const declared = referencedResource(source, [...eventTypesBySource.keys()], index);
  return declared && (eventTypesBySource.get(declared.type)?.(declared, index) ?? null);
}

const apiTypes = ["AWS::ApiGateway::RestApi", "AWS::ApiGatewayV2::Api"];

/** Resources that lead from an API to a function: the API, and the function. */
const integrations = [
  { type: "AWS::ApiGateway::Method", api: "RestApiId", uri: ["Integration", "Uri"] },
  { type: "AWS::ApiGatewayV2::Integration", api: "ApiId", uri: ["IntegrationUri"] },
] as const;

/** Logical ids of the APIs of which the template says what functions they integrate. */
const apisWithIntegrations = oncePerIndex((index): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const { type, properties } of index.resources.values()) {
    const integration = integrations.find((each) => each.type === type);
    if (integration === undefined) continue;
    if (functionsIn(memberAt(properties, ...integration.uri), index).length === 0) continue;
    const api = referencedResource(memberOf(properties, integration.api), apiTypes, index);
    if (api !== null) found.add(api.logicalId);
  }
  return found;
});

function httpApiEventType(api: TemplateResource): string {
  return isWebSocketApi(api) ? "api-gateway-websocket" : "api-gateway-http-v2";
}
