import { staticText } from "../resolution.ts";
import { resolveStatic } from "../resolveStatic.ts";
import { locateContents, type TemplateIndex } from "../templateIndex.ts";
import type { TemplatePath } from "../templateLocator.ts";
import {
  memberAt,
  memberOf,
  membersOf,
  type TemplateObject,
  type TemplateValue,
} from "../templateValue.ts";
import type { TriggerDetails } from "../triggerDetails.ts";
import { bucketName, readBucketFilter } from "./bucketFacts.ts";
import { readCustomProperties } from "./customProperties.ts";
import { logGroupName } from "./logGroups.ts";
import { readPatternFacts } from "./patternFacts.ts";
import { samRoute } from "./requestRoutes.ts";

/** The properties of a trigger's statement, and where they stand. */
export interface TriggerStatement {
  /** SAM's name of the event, or the type of the resource. */
  readonly type: string;
  readonly properties: TemplateObject;
  readonly path: TemplatePath;
}

type DetailsReader = (statement: TriggerStatement, index: TemplateIndex) => TriggerDetails;

const customResource = "AWS::CloudFormation::CustomResource";

const readers: ReadonlyMap<string, DetailsReader> = new Map<string, DetailsReader>([
  ["Schedule", schedule("Schedule")],
  ["ScheduleV2", schedule("ScheduleExpression")],
  [
    "AWS::Scheduler::Schedule",
    (statement, index) => ({
      ...schedule("ScheduleExpression")(statement, index),
      ...readInput(memberOf(statement.properties, "Target"), index),
    }),
  ],
  ["EventBridgeRule", pattern("Pattern")],
  ["CloudWatchEvent", pattern("Pattern")],
  [
    "AWS::Events::Rule",
    (statement, index) => ({
      ...schedule("ScheduleExpression")(statement, index),
      ...pattern("EventPattern")(statement, index),
    }),
  ],
  ["Api", request],
  ["HttpApi", request],
  ["AWS::ApiGateway::Method", methodTimeout],
  ["AWS::ApiGatewayV2::Integration", integrationTimeout(["TimeoutInMillis"])],
  ["S3", bucket],
  ["CloudWatchLogs", logGroup],
  ["AWS::Logs::SubscriptionFilter", logGroup],
  ["FunctionUrl", invokeMode],
  ["AWS::Lambda::Url", invokeMode],
  ["AWS::ApiGateway::Authorizer", policyTtl],
  ["AWS::ApiGatewayV2::Authorizer", simpleResponses],
  [customResource, ({ properties }) => readCustomProperties(properties)],
]);

/** Authors name the types of their custom resources themselves. */
export function plainType(type: string): string {
  return type.startsWith("Custom::") ? customResource : type;
}

/**
 * What a trigger's statement says beyond the event type. The properties are those of "AWS SAM
 * resources and properties" and of the "AWS CloudFormation Template Reference" for its type.
 */
export function readTriggerDetails(
  statement: TriggerStatement,
  index: TemplateIndex,
): TriggerDetails {
  const details = readers.get(plainType(statement.type))?.(statement, index) ?? {};
  return { ...locateContents(statement.path, index), ...details };
}

/** `EnableSimpleResponses` of an HTTP API's authorizer, SAM's or API Gateway's. */
export function readSimpleResponses(
  authorizer: TemplateObject,
  { scope }: TemplateIndex,
): boolean | "unknown" {
  const resolution = resolveStatic(memberOf(authorizer, "EnableSimpleResponses"), scope);
  if (resolution.kind === "unresolved") return "unknown";
  return staticText(resolution)?.toLowerCase() === "true";
}

/** How long a REST API's authorizer is believed, by the keys that lead to it in API Gateway's or SAM's statement. */
export function readPolicyTtl(
  authorizer: TemplateObject,
  keys: readonly string[],
  index: TemplateIndex,
): TriggerDetails {
  return { policyTtlSeconds: numberOrDefault(authorizer, keys, index) };
}

function schedule(property: string): DetailsReader {
  return ({ properties, path }, { scope, locator }) => {
    const value = staticText(resolveStatic(memberOf(properties, property), scope));
    const range = locator.valueAt([...path, property]);
    const stated = value === null || range === null ? {} : { schedules: [{ value, range }] };
    return { ...stated, ...readInput(properties, { scope }) };
  };
}

/** The `Input` of a target, or of SAM's schedule, where it is static and JSON. */
export function readInput(
  target: TemplateValue | undefined,
  { scope }: Pick<TemplateIndex, "scope">,
): Pick<TriggerDetails, "input"> {
  const input = staticText(resolveStatic(memberOf(target, "Input"), scope));
  return input !== null && isJson(input) ? { input } : {};
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function pattern(property: string): DetailsReader {
  return ({ properties, path }, { locator }) => {
    const facts = readPatternFacts(memberOf(properties, property), [...path, property], locator);
    return facts === null ? {} : { pattern: facts };
  };
}

function integrationTimeout(keys: readonly string[]): DetailsReader {
  return ({ properties }, index) => ({
    integrationTimeoutMs: numberOrDefault(properties, keys, index),
  });
}

const invocationType = /^integration\.request\.header\.x-amz-invocation-type$/iu;

/**
 * A method that invokes asynchronously has its answer at once. API Gateway Developer Guide, "Set up
 * asynchronous invocation of the backend Lambda function": the header `X-Amz-Invocation-Type`.
 */
function methodTimeout(statement: TriggerStatement, index: TemplateIndex): TriggerDetails {
  const parameters = memberAt(statement.properties, "Integration", "RequestParameters");
  const header = membersOf(parameters).find(([name]) => invocationType.test(name))?.[1];
  const stated = staticText(resolveStatic(header, index.scope));
  return stated === "'Event'"
    ? { integrationTimeoutMs: "none" }
    : integrationTimeout(["Integration", "TimeoutInMillis"])(statement, index);
}

/** An API's event of SAM's. */
function request(statement: TriggerStatement, index: TemplateIndex): TriggerDetails {
  const timeout = integrationTimeout(["TimeoutInMillis"])(statement, index);
  return { ...timeout, ...samRoute(statement.properties, index) };
}

function policyTtl({ properties }: TriggerStatement, index: TemplateIndex): TriggerDetails {
  return readPolicyTtl(properties, ["AuthorizerResultTtlInSeconds"], index);
}

function numberOrDefault(
  properties: TemplateObject,
  keys: readonly string[],
  { scope }: TemplateIndex,
): number | "default" | "unknown" {
  const resolution = resolveStatic(memberAt(properties, ...keys), scope);
  if (resolution.kind === "removed") return "default";
  const value = Number(staticText(resolution) ?? Number.NaN);
  return Number.isFinite(value) ? value : "unknown";
}

function bucket({ properties }: TriggerStatement, index: TemplateIndex): TriggerDetails {
  const name = bucketName(memberOf(properties, "Bucket"), index);
  return name === null ? {} : { bucket: { name, filter: readBucketFilter(properties, index) } };
}

function logGroup({ properties, path }: TriggerStatement, index: TemplateIndex): TriggerDetails {
  const range = index.locator.valueAt([...path, "LogGroupName"]);
  const value = logGroupName(memberOf(properties, "LogGroupName"), index);
  return range === null || value === null ? {} : { logGroup: { value, range } };
}

function invokeMode({ properties }: TriggerStatement, { scope }: TemplateIndex): TriggerDetails {
  const resolution = resolveStatic(memberOf(properties, "InvokeMode"), scope);
  if (resolution.kind === "removed") return { invokeMode: "BUFFERED" };
  const mode = staticText(resolution);
  return { invokeMode: mode === "BUFFERED" || mode === "RESPONSE_STREAM" ? mode : "unknown" };
}

/** Only of an authorizer with payloads of version 2.0, which alone may answer so. */
function simpleResponses({ properties }: TriggerStatement, index: TemplateIndex): TriggerDetails {
  return { enablesSimpleResponses: readSimpleResponses(properties, index) };
}
