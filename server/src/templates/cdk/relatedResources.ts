import { findReferences } from "../findReferences.ts";
import type { SynthesizedResource } from "./synthesis/synthesis.ts";

/** Which resources of a program refer to which, both ways. */
export interface ResourceRelations {
  readonly resources: ReadonlyMap<string, SynthesizedResource>;
  readonly references: ReadonlyMap<string, readonly string[]>;
  readonly referrers: ReadonlyMap<string, readonly string[]>;
}

/** Relates the resources of a program, once for all of its files. */
export function relateResources(resources: readonly SynthesizedResource[]): ResourceRelations {
  const known = new Map(resources.map((resource) => [resource.logicalId, resource]));
  const references = new Map<string, readonly string[]>();
  const referrers = new Map<string, string[]>();
  for (const { logicalId, properties } of resources) {
    const ids = [...new Set(findReferences(properties.value))].filter((id) => known.has(id));
    references.set(logicalId, ids);
    for (const id of ids) referrers.set(id, [...(referrers.get(id) ?? []), logicalId]);
  }
  return { resources: known, references, referrers };
}

/**
 * The resources that say something of some functions: what connects with these or stands for them, what that
 * refers to, and what uses or sends into either. A program may have thousands that don't.
 * @returns in the order of the program
 */
export function relatedTo(
  functions: readonly SynthesizedResource[],
  { resources, references, referrers }: ResourceRelations,
): readonly SynthesizedResource[] {
  const isFunction = (id: string): boolean =>
    resources.get(id)?.type.endsWith("::Function") === true;
  const around = (ids: Iterable<string>): readonly string[] =>
    [...ids].flatMap((id) => referrers.get(id) ?? []).filter((id) => !isFunction(id));
  const own = functions.map(({ logicalId }) => logicalId);
  const aliases = own
    .flatMap((id) => referrers.get(id) ?? [])
    .filter((id) => /::(?:Alias|Version)$/.test(resources.get(id)?.type ?? ""));
  const connections = [
    ...around([...own, ...aliases]),
    // CDK's framework for custom resources is a function that names the program's.
    ...own.flatMap((id) => referrers.get(id) ?? []),
  ];
  const sources = new Set(connections.flatMap((id) => references.get(id) ?? []));
  const users = around([...connections, ...sources]);
  const kept = new Set([...own, ...aliases, ...connections, ...sources, ...users]);
  return [...resources.values()].filter(({ logicalId }) => kept.has(logicalId));
}
