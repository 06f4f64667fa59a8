import { staticText } from "../resolution.ts";
import { resolveStatic } from "../resolveStatic.ts";
import { sketchText } from "../sketchText.ts";
import type { TemplateIndex, TemplateResource } from "../templateIndex.ts";
import { memberOf, membersOf, type TemplateValue } from "../templateValue.ts";
import type { ChildLocation, NestedStack, StackFacts } from "./stackFacts.ts";
import { isStack, readStackValue } from "./stackLinks.ts";

/** What connects a template to others; null where nothing does. */
export function readStackFacts(index: TemplateIndex): StackFacts | null {
  const stacks = [...index.resources.values()]
    .filter(({ type }) => isStack(type))
    .flatMap((resource) => readStack(resource, index) ?? []);
  if (stacks.length === 0) return null;
  return { stacks, outputs: {}, openTriggers: [], services: {} };
}

function readStack(resource: TemplateResource, index: TemplateIndex): NestedStack | null {
  const { logicalId, type, properties } = resource;
  const property = type === "AWS::CloudFormation::Stack" ? "TemplateURL" : "Location";
  const location = readLocation(memberOf(properties, property), index);
  if (location === null) return null;
  const parameters = membersOf(memberOf(properties, "Parameters")).map(
    ([name, value]) => [name, readStackValue(value, index)] as const,
  );
  return { logicalId, location, parameters: Object.fromEntries(parameters) };
}

/**
 * A local file is uploaded by `aws cloudformation package` and `sam package`. What lies elsewhere is known
 * by the last part of its address alone. Null for an application of the Serverless Application Repository.
 */
function readLocation(
  value: TemplateValue | undefined,
  { scope }: TemplateIndex,
): ChildLocation | null {
  if (memberOf(value, "ApplicationId") !== undefined) return null;
  const text = staticText(resolveStatic(value, scope)) ?? sketchText(value);
  const isElsewhere = /:\/\/|\$\{/.test(text);
  if (!isElsewhere) return text === "" ? null : { kind: "path", path: text };
  const [address = ""] = text.split(/[?#]/, 1);
  const name = address.slice(address.lastIndexOf("/") + 1);
  return name === "" || name.includes("${") ? null : { kind: "name", name };
}
