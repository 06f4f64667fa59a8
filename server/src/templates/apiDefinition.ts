import {
  asObject,
  asText,
  memberAt,
  memberOf,
  membersOf,
  type TemplateObject,
  type TemplateValue,
} from "./templateValue.ts";

/** Key of an operation in an API's definition that says what answers it. */
export const integrationKey = "x-amazon-apigateway-integration";

/** Where resources hold an API's definition. */
const bodies: ReadonlyMap<string, string> = new Map([
  ["AWS::ApiGateway::RestApi", "Body"],
  ["AWS::Serverless::Api", "DefinitionBody"],
  ["AWS::ApiGatewayV2::Api", "Body"],
  ["AWS::Serverless::HttpApi", "DefinitionBody"],
]);

/**
 * The properties of an API, with the integrations that operations only refer to put in their places:
 * `$ref: "#/components/x-amazon-apigateway-integrations/orders"`. Those of anything else as they are. Sources:
 * OpenAPI Specification, "Reference Object"; API Gateway Developer Guide,
 * "x-amazon-apigateway-integrations object".
 */
export function withIntegrations(type: string, properties: TemplateObject): TemplateObject {
  const key = bodies.get(type);
  const body = key === undefined ? null : asObject(memberOf(properties, key));
  const paths = asObject(memberOf(body ?? undefined, "paths"));
  if (key === undefined || body === null || paths === null) return properties;
  let isChanged = false;
  const resolve = (value: TemplateValue): TemplateValue => {
    const pointed = pointedAt(body, value);
    if (pointed !== null) isChanged = true;
    return pointed ?? value;
  };
  const resolveOperation = (written: TemplateValue): TemplateValue => {
    const operation = asObject(written);
    const integration = memberOf(written, integrationKey);
    if (operation === null || integration === undefined) return written;
    return { ...operation, [integrationKey]: resolve(integration) };
  };
  const resolved = mapMembers(paths, (item) => {
    const whole = asObject(resolve(item));
    return whole === null ? item : mapMembers(whole, resolveOperation);
  });
  return isChanged ? { ...properties, [key]: { ...body, paths: resolved } } : properties;
}

function mapMembers(
  object: TemplateObject,
  change: (member: TemplateValue) => TemplateValue,
): TemplateObject {
  return Object.fromEntries(membersOf(object).map(([key, member]) => [key, change(member)]));
}

/** What a reference within the definition leads to; null for anything else. RFC 6901, "JSON Pointer". */
function pointedAt(definition: TemplateObject, value: TemplateValue): TemplateValue | null {
  const reference = asText(memberOf(value, "$ref"));
  if (reference === null || !reference.startsWith("#/")) return null;
  const keys = reference.slice("#/".length).split("/");
  const names = keys.map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  return memberAt(definition, ...names) ?? null;
}
