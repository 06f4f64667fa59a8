import { staticText } from "../resolution.ts";
import { resolveStatic } from "../resolveStatic.ts";
import { sketchText } from "../sketchText.ts";
import type { TemplateIndex, TemplateResource } from "../templateIndex.ts";
import { memberAt, memberOf, membersOf, type TemplateValue } from "../templateValue.ts";
import type { FoundTrigger } from "../triggers/foundTrigger.ts";
import type { StatedTrigger } from "../triggers/resourceTriggers.ts";
import type {
  ChildLocation,
  NestedStack,
  OpenTrigger,
  StackFacts,
  StackLink,
  StackOutput,
} from "./stackFacts.ts";
import { isStack, readExportName, readOpenLinks, readStackValue } from "./stackLinks.ts";

/** What was read of a template's triggers. */
interface ReadTriggers {
  readonly stated: readonly StatedTrigger[];
  /** By the functions' logical ids, as the facts have them. */
  readonly found: ReadonlyMap<string, readonly FoundTrigger[]>;
}

/** What connects a template to others; null where nothing does. */
export function readStackFacts(triggers: ReadTriggers, index: TemplateIndex): StackFacts | null {
  const stacks = [...index.resources.values()]
    .filter(({ type }) => isStack(type))
    .flatMap((resource) => readStack(resource, index) ?? []);
  const openTriggers = triggers.stated.flatMap(({ target, trigger }): readonly OpenTrigger[] => {
    const links = readOpenLinks(target, index);
    return links.length === 0 ? [] : [{ links, trigger }];
  });
  const outputs = readOutputs(index);
  if (stacks.length + openTriggers.length + outputs.length === 0) return null;
  const handed = [
    ...stacks.flatMap(({ parameters }) => Object.values(parameters)),
    ...outputs.map(([, output]) => output),
  ];
  const services = servicesOf(
    handed.flatMap(({ links }) => links),
    triggers,
  );
  return { stacks, outputs: Object.fromEntries(outputs), openTriggers, services };
}

function readOutputs(index: TemplateIndex): readonly (readonly [string, StackOutput])[] {
  const outputs = membersOf(memberOf(index.scope.root, "Outputs"));
  return outputs.flatMap(([name, output]) => {
    const { links } = readStackValue(memberOf(output, "Value"), index);
    const exportName = readExportName(memberAt(output, "Export", "Name"), index);
    if (exportName !== null) return [[name, { links, exportName }] as const];
    return links.length === 0 ? [] : [[name, { links }] as const];
  });
}

function servicesOf(links: readonly StackLink[], { found }: ReadTriggers): StackFacts["services"] {
  const services = links.flatMap((link) => {
    if (link.kind !== "function") return [];
    const triggers = found.get(link.logicalId) ?? [];
    return [[link.logicalId, triggers.map(({ service }) => service)] as const];
  });
  return Object.fromEntries(services);
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
