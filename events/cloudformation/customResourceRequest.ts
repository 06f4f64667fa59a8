import { isJsonObject, type JsonObject } from "../model/json.ts";
import { readJson, readText } from "../model/readParameters.ts";
import type { ParameterValues, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { jsonParameter, textParameter } from "../model/sampleParameters.ts";
import { stackArn } from "./stackArn.ts";
import { textualProperties } from "./textualProperties.ts";

/** What the CDK's provider framework puts in the place of the address for the answer. */
export const hiddenResponseUrl = "...";

const requestTypes: ReadonlySet<unknown> = new Set(["Create", "Update", "Delete"]);

/** True for a request about a custom resource, whoever passes it on. */
export function isCustomResourceRequest(
  event: unknown,
): event is Readonly<Record<string, unknown>> {
  return (
    isJsonObject(event) &&
    requestTypes.has(event["RequestType"]) &&
    typeof event["LogicalResourceId"] === "string"
  );
}

/** Parameters of every sample of such a request. */
export function requestParameters(properties: string): readonly SampleParameter[] {
  return [
    textParameter("stack", "Name of the stack.", "orders"),
    textParameter("logicalResourceId", "Name of the resource in the template.", "DatabaseSeed"),
    textParameter("resourceType", "Type of the resource.", "Custom::DatabaseSeed"),
    jsonParameter(
      "properties",
      "Properties as the template has them; the event carries their scalars as text.",
      properties,
    ),
  ];
}

/** The properties before an update. */
export const oldPropertiesParameter = jsonParameter(
  "oldProperties",
  "Properties before the update.",
  '{"TableName":"orders","BatchSize":10,"Verbose":false}',
);

/** The id that the function gave the resource. */
export const physicalResourceIdParameter = textParameter(
  "physicalResourceId",
  "Id that the function gave the resource.",
  "orders-seed-7f59c3cf",
);

/** What requests to create, update and delete have in common. */
export interface CommonRequest extends JsonObject {
  readonly StackId: string;
  readonly RequestId: string;
  readonly LogicalResourceId: string;
}

/** Describes the common part of a request to the function with that ARN. */
export function describeRequest(
  context: SampleContext,
  values: ParameterValues,
  serviceToken: string,
): CommonRequest {
  return {
    ServiceToken: serviceToken,
    StackId: stackArn(context, readText(values, "stack")),
    RequestId: context.uuid(),
    LogicalResourceId: readText(values, "logicalResourceId"),
    ResourceType: readText(values, "resourceType"),
    ResourceProperties: propertiesOf(values, "properties", serviceToken),
  };
}

/** Properties as the event carries them, with the token that the template must name among them. */
export function propertiesOf(
  values: ParameterValues,
  parameter: string,
  serviceToken: string,
): JsonObject {
  const given = readJson(values, parameter);
  // A template's properties are an object; anything else that was typed is left aside.
  const written = isJsonObject(given) ? textualProperties(given) : {};
  return { ServiceToken: serviceToken, ...written };
}

/** ARN of a function in the sample's account. */
export function functionArn(context: SampleContext, name: string): string {
  return `arn:${context.partition}:lambda:${context.region}:${context.accountId}:function:${name}`;
}
