import type { StackFacts, StackLink } from "./stackFacts.ts";

/**
 * What connects a template to others, with other names for its functions.
 * @param names by logical ids; a function that isn't here keeps its own
 */
export function renameFunctions(
  { stacks, outputs, openTriggers, services }: StackFacts,
  names: ReadonlyMap<string, string>,
): StackFacts {
  const nameOf = (logicalId: string): string => names.get(logicalId) ?? logicalId;
  const renamed = <T extends { readonly links: readonly StackLink[] }>(value: T): T => {
    const links = value.links.map((link) =>
      link.kind === "function" ? { kind: link.kind, logicalId: nameOf(link.logicalId) } : link,
    );
    return { ...value, links };
  };
  return {
    stacks: stacks.map((stack) => {
      const parameters = mapMembers(stack.parameters, renamed);
      return Object.assign({}, stack, { parameters });
    }),
    outputs: mapMembers(outputs, renamed),
    openTriggers: openTriggers.map(renamed),
    services: Object.fromEntries(
      Object.entries(services).map(([logicalId, each]) => [nameOf(logicalId), each]),
    ),
  };
}

function mapMembers<T>(
  members: Readonly<Record<string, T>>,
  change: (member: T) => T,
): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(members).map(([key, member]) => [key, change(member)]));
}
