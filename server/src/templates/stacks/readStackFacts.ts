import { staticText } from "../resolution.ts";
import { resolveStatic } from "../resolveStatic.ts";
import { sketchText } from "../sketchText.ts";
import { functionNameIn, type TemplateIndex, type TemplateResource } from "../templateIndex.ts";
import { memberAt, memberOf, membersOf, type TemplateValue } from "../templateValue.ts";
import type { FoundTrigger } from "../triggers/foundTrigger.ts";
import type { StatedTrigger } from "../triggers/resourceTriggers.ts";
import type {
  ChildLocation,
  NestedStack,
  OpenTrigger,
  StackFacts,
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
  const openTriggers = triggers.stated.flatMap((stated) => readOpenTrigger(stated, index) ?? []);
  const outputs = readOutputs(index);
  if (stacks.length + openTriggers.length + outputs.length === 0) return null;
  const handed = [
    ...stacks.flatMap(({ parameters }) => Object.values(parameters)),
    ...outputs.map(([, output]) => output),
  ];
  const isNested = stacks.length > 0 || Object.keys(index.scope.given).length > 0;
  const named = isNested ? [...index.functionNames.values()] : [];
  const led = handed.flatMap(({ links }) =>
    links.flatMap((link) => (link.kind === "function" ? link.logicalId : [])),
  );
  const services = servicesOf([...led, ...named], triggers);
  return { stacks, outputs: Object.fromEntries(outputs), openTriggers, services };
}

function readOutputs(index: TemplateIndex): readonly (readonly [string, StackOutput])[] {
  const outputs = membersOf(memberOf(index.scope.root, "Outputs"));
  return outputs.flatMap(([name, output]) => {
    const { links, polled } = readStackValue(memberOf(output, "Value"), index);
    const leads = { links, ...(polled !== undefined && { polled }) };
    const exportName = readExportName(memberAt(output, "Export", "Name"), index);
    if (exportName !== null) return [[name, { ...leads, exportName }] as const];
    return links.length === 0 && polled === undefined ? [] : [[name, leads] as const];
  });
}

function readOpenTrigger(
  { target, functions, trigger }: StatedTrigger,
  index: TemplateIndex,
): OpenTrigger | null {
  const links = readOpenLinks(target, index);
  const text = functions.length === 0 ? staticText(resolveStatic(target, index.scope)) : null;
  const functionName = functionNameIn(text ?? "");
  if (functionName !== null) return { links, functionName, trigger };
  return links.length === 0 ? null : { links, trigger };
}

function servicesOf(
  logicalIds: readonly string[],
  { found }: ReadTriggers,
): StackFacts["services"] {
  const services = logicalIds.map((logicalId) => {
    const triggers = found.get(logicalId) ?? [];
    return [logicalId, triggers.map(({ service }) => service)] as const;
  });
  return Object.fromEntries(services);
}

function readStack(resource: TemplateResource, index: TemplateIndex): NestedStack | null {
  const { logicalId, type, properties, metadata } = resource;
  const property = type === "AWS::CloudFormation::Stack" ? "TemplateURL" : "Location";
  // CDK uploads nested templates itself, and leaves their names in the metadata.
  const isAsset = memberOf(metadata, "aws:asset:property") === property;
  const asset = isAsset ? memberOf(metadata, "aws:asset:path") : undefined;
  const location = readLocation(asset ?? memberOf(properties, property), index);
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
