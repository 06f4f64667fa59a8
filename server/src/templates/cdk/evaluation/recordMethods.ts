import {
  keyOf,
  literal,
  listOf,
  memberOfRecord,
  textOf,
  unknown,
  type CdkValue,
  type Origin,
  type RecordMember,
  type RecordValue,
} from "./cdkValue.ts";
import type { CallArguments } from "./evaluator.ts";

/** Methods of Python's dicts; null for one that isn't known. */
export function callRecordMethod(
  record: RecordValue,
  name: string,
  { positional: values, named }: CallArguments,
  at: Origin,
): CdkValue | null {
  if (record.members.has(name)) return null;
  switch (name) {
    case "items":
    case "keys":
    case "values":
      return partsOf(record, name, at);
    case "hasOwnProperty": {
      const has = hasMember(record, values[0]);
      return has === null ? unknown : literal(has);
    }
    case "copy":
      return { ...record, members: new Map(record.members) };
    case "update":
      for (const source of [values[0], named ?? undefined]) addMembers(record, source);
      return literal(null);
    case "setdefault":
      return setDefault(record, values, at);
    case "pop":
      return popMember(record, values);
    default:
      return null;
  }
}

/** Whether a record has a member; null where only running the program tells. */
export function hasMember(record: CdkValue | undefined, key: CdkValue | undefined): boolean | null {
  const name = key === undefined ? null : keyOf(key);
  if (record?.kind !== "record" || name === null) return null;
  return record.members.has(name) ? true : record.isOpen ? null : false;
}

/** Adds the members of another record, or what is not known of it. */
export function addMembers(record: RecordValue, source: CdkValue | undefined): void {
  if (source === undefined || (source.kind === "literal" && !source.value)) return;
  for (const [key, member] of source.kind === "record" ? source.members : []) {
    record.members.set(key, member);
  }
  record.isOpen ||= source.kind !== "record" || source.isOpen;
}

/** Of what may be there unseen, the default is not known to count. */
function setDefault(
  record: RecordValue,
  [key, fallback = literal(null)]: readonly CdkValue[],
  at: Origin,
): CdkValue {
  const name = textOf(key);
  if (name === null) return unknown;
  const known = memberOfRecord(record, name);
  if (known !== undefined) return known;
  const value = record.isOpen ? unknown : fallback;
  record.members.set(name, { value, keyOrigin: key?.origin ?? at });
  return value;
}

function popMember(record: RecordValue, [key, fallback]: readonly CdkValue[]): CdkValue {
  const name = textOf(key);
  if (name === null) return unknown;
  const known = memberOfRecord(record, name);
  record.members.delete(name);
  return known ?? (record.isOpen ? unknown : (fallback ?? unknown));
}

/** A record's members in the order that a program goes through them: JavaScript has numbers first. */
export function inOrder({ members }: RecordValue, file: string): [string, RecordMember][] {
  const all = [...members];
  if (file.endsWith(".py")) return all;
  const numbered = all.filter(([name]) => isIndex(name));
  if (numbered.length === 0) return all;
  const others = all.filter(([name]) => !isIndex(name));
  return [...numbered.toSorted(([one], [other]) => Number(one) - Number(other)), ...others];
}

function isIndex(name: string): boolean {
  return /^(?:0|[1-9]\d{0,8})$/.test(name);
}

/** `Object.entries` and `dict.items`, and their likes. */
export function partsOf(
  record: CdkValue | undefined,
  name: "items" | "keys" | "values",
  at: Origin,
): CdkValue {
  if (record?.kind !== "record") return unknown;
  const items = inOrder(record, at.file).map(([key, { value, keyOrigin }]): CdkValue => {
    const keyValue = literal(key, keyOrigin);
    if (name === "keys") return keyValue;
    if (name === "values") return value;
    return listOf([keyValue, value], false, at);
  });
  return listOf(items, record.isOpen, at);
}
