import type { Json, JsonObject } from "../model/json.ts";

/** Names with their values, in the order of the request: header fields or query parameters. */
export type MultiMap = readonly MultiMapEntry[];

interface MultiMapEntry {
  readonly name: string;
  readonly values: readonly string[];
}

/** One value a name, the last where there are several, as API Gateway REST APIs and ALB send it. */
export function takeLastValues(map: MultiMap): Record<string, string> {
  return Object.fromEntries(map.map(({ name, values }) => [name, values.at(-1) ?? ""]));
}

/** All values of each name, as the `multiValue…` fields of REST APIs and ALB carry them. */
export function takeAllValues(map: MultiMap): Record<string, readonly string[]> {
  return Object.fromEntries(map.map(({ name, values }) => [name, values]));
}

/** All values of each name joined with commas, as payload format 2.0 sends them. */
export function joinValues(map: MultiMap): Record<string, string> {
  return Object.fromEntries(map.map(({ name, values }) => [name, values.join(",")]));
}

/** The same map with its names in lower case, as everything but REST APIs sends header names. */
export function lowerCaseNames(map: MultiMap): MultiMap {
  return map.map(({ name, values }) => ({ name: name.toLowerCase(), values }));
}

/** The map sorted by name, without regard to case. */
export function sortByName(map: MultiMap): MultiMap {
  return [...map].sort((left, right) =>
    left.name.toLowerCase() < right.name.toLowerCase() ? -1 : 1,
  );
}

/** The map with entries replaced by those of the same name in any case, and the others added. */
export function overrideEntries(map: MultiMap, overrides: MultiMap): MultiMap {
  const replaced = new Set(overrides.map(({ name }) => name.toLowerCase()));
  return [...map.filter(({ name }) => !replaced.has(name.toLowerCase())), ...overrides];
}

/** The last value under a name in any case, or null. */
export function findValue(map: MultiMap, name: string): string | null {
  const entry = map.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
  return entry?.values.at(-1) ?? null;
}

/** Null in the place of an empty map, as REST APIs send what a request does not have. */
export function nullIfEmpty(map: JsonObject): Json {
  return Object.keys(map).length === 0 ? null : map;
}
