import { jsonStringsOf, type JsonString } from "./jsonStrings.ts";

const address = /^lambda-lens:\/\/events\/([a-z0-9-]+)\.schema\.json$/;

/** The `$schema` by which an event file says which event type it is of. */
export function schemaAddressOf(eventTypeId: string): string {
  return `lambda-lens://events/${eventTypeId}.schema.json`;
}

/** The event type id in such an address, known to the catalogue or not; null for any other text. */
export function eventTypeInAddress(text: string): string | null {
  return address.exec(text)?.[1] ?? null;
}

/** The `$schema` member of a file, where it is an address of ours. */
export interface SchemaMember {
  readonly key: JsonString;
  readonly value: JsonString;
  readonly eventTypeId: string;
}

/** Finds the root's `$schema` member, where it names an event type. */
export function findSchemaMember(text: string): SchemaMember | null {
  if (!text.includes("lambda-lens://events/")) return null;
  let key: JsonString | null = null;
  for (const found of jsonStringsOf(text)) {
    if (key !== null) return toMember(key, found);
    if (found.isKey && found.depth === 1 && found.value === "$schema") key = found;
  }
  return null;
}

function toMember(key: JsonString, value: JsonString): SchemaMember | null {
  const eventTypeId = value.isKey ? null : eventTypeInAddress(value.value);
  return eventTypeId === null ? null : { key, value, eventTypeId };
}

/**
 * The event without the `$schema` that names its type, which is for people and editors: AWS sends
 * none. Everything else stays byte for byte; a `$schema` of somebody else's stays, too.
 */
export function withoutSchemaMember(text: string): string {
  const member = findSchemaMember(text);
  if (member === null) return text;
  const before = text.slice(0, member.key.start);
  const after = text.slice(member.value.end);
  const comma = /^\s*,\s*/.exec(after);
  if (comma !== null) return before + after.slice(comma[0].length);
  return before.replace(/,\s*$/, "") + after;
}
