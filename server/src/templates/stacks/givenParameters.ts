import type { TemplateFacts } from "../templateFacts.ts";
import type { GivenParameters, StackValue } from "./stackFacts.ts";
import { StackTree } from "./stackTree.ts";

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
    const handed = tree.usesOf(uri).map(({ stack }) => stack.parameters);
    const parameters = agreed(handed);
    if (Object.keys(parameters).length > 0) given.set(uri, parameters);
  }
  return given;
}

function agreed(handed: readonly Readonly<Record<string, StackValue>>[]): GivenParameters {
  const [first = {}] = handed;
  const values = Object.keys(first).flatMap((name) => {
    const value = agreedValue(name, handed);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(values);
}

/** Undefined where the stacks disagree, or any of them leaves the value open. */
function agreedValue(
  name: string,
  handed: readonly Readonly<Record<string, StackValue>>[],
): string | null | undefined {
  const values = handed.map((parameters) => {
    const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    return value?.isDeployed === true ? null : (value?.text ?? undefined);
  });
  return values.every((value) => value === values[0]) ? values[0] : undefined;
}
