import { isDeepStrictEqual } from "node:util";
import type { TemplateFacts } from "../templateFacts.ts";
import type { PolledSource } from "../triggers/mappingEventType.ts";
import type { DeployedValue, GivenParameters, StackLink } from "./stackFacts.ts";
import { StackTree, type StackUse } from "./stackTree.ts";

/**
 * The values of parameters that nested templates get, by the templates' URIs: those that all stacks of a
 * template agree on. Pure; what the parents were read with themselves counts, so that values come down
 * one generation each time.
 * @param templates all of the workspace
 */
export function givenParameters(
  templates: readonly TemplateFacts[],
): ReadonlyMap<string, GivenParameters> {
  const given = new Map<string, GivenParameters>();
  const isNesting = templates.some(({ connections }) => (connections?.stacks.length ?? 0) > 0);
  if (!isNesting) return given;
  const tree = new StackTree(templates);
  for (const uri of tree.nested()) {
    if (tree.nestsItself(uri)) continue;
    const parameters = agreed(tree.usesOf(uri), tree);
    if (Object.keys(parameters).length > 0) given.set(uri, parameters);
  }
  return given;
}

function agreed(uses: readonly StackUse[], tree: StackTree): GivenParameters {
  const names = Object.keys(uses[0]?.stack.parameters ?? {});
  const values = names.flatMap((name) => {
    const value = agreedValue(uses.map((use) => handedValue(name, use, tree)));
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(values);
}

type HandedValue = string | DeployedValue | undefined;

function agreedValue(values: readonly HandedValue[]): HandedValue {
  const [first, ...others] = values;
  if (others.every((other) => isDeepStrictEqual(first, other))) return first;
  return values.every((value) => typeof value === "object") ? {} : undefined;
}

/** Undefined where the parent leaves the value open. */
function handedValue(
  name: string,
  { parent, stack: { parameters } }: StackUse,
  tree: StackTree,
): HandedValue {
  const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
  if (value?.isDeployed !== true) return value?.text ?? undefined;
  const polled = value.polled ?? polledByOutput(value.links, parent, tree, 0);
  return polled === null ? {} : { polled };
}

/** Stacks that an output may come from, one in the other. */
const deepestOutput = 10;

/** What the only output is of that a value is made of. */
function polledByOutput(
  [link, ...others]: readonly StackLink[],
  facts: TemplateFacts,
  tree: StackTree,
  depth: number,
): PolledSource | null {
  if (link?.kind !== "output" || others.length > 0 || depth > deepestOutput) return null;
  const stacks = facts.connections?.stacks ?? [];
  const stack = stacks.find(({ logicalId }) => logicalId === link.stack);
  const child = stack === undefined ? null : tree.childOf(stack);
  const outputs = child?.connections?.outputs ?? {};
  const output = Object.hasOwn(outputs, link.name) ? outputs[link.name] : undefined;
  if (child === null || output === undefined) return null;
  return output.polled ?? polledByOutput(output.links, child, tree, depth + 1);
}
