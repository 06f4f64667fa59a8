import { findReferences } from "./findReferences.ts";
import { oncePerIndex } from "./oncePerIndex.ts";
import { nameText, type TemplateIndex, type TemplateResource } from "./templateIndex.ts";
import { memberOf, type TemplateValue } from "./templateValue.ts";

/**
 * The first resource of one of these types that a value means: by reference, or by an ARN that ends with
 * the name that the template gives it.
 */
export function referencedResource(
  value: TemplateValue | undefined,
  types: readonly string[],
  index: TemplateIndex,
): TemplateResource | null {
  for (const id of findReferences(value)) {
    const resource = index.resources.get(id);
    if (resource !== undefined && types.includes(resource.type)) return resource;
  }
  const arn = nameText(value, index.scope) ?? "";
  const name = arn.startsWith("arn:") ? arn.slice(arn.lastIndexOf(":") + 1) : "";
  const named = name === "" ? undefined : resourcesByName(index).get(name);
  return named !== undefined && types.includes(named.type) ? named : null;
}

/** The property with which a template names a resource whose ARN ends with that name. */
const nameProperties: ReadonlyMap<string, string> = new Map([
  ["AWS::SQS::Queue", "QueueName"],
  ["AWS::SNS::Topic", "TopicName"],
]);

const resourcesByName = oncePerIndex((index): ReadonlyMap<string, TemplateResource> => {
  const found = new Map<string, TemplateResource>();
  for (const resource of index.resources.values()) {
    const property = nameProperties.get(resource.type);
    const stated = property === undefined ? undefined : memberOf(resource.properties, property);
    const name = nameText(stated, index.scope);
    if (name !== null) found.set(name, resource);
  }
  return found;
});
