import type { ClassStatement, Expression } from "../code/codeModel.ts";
import { givenByKey } from "./givenByKey.ts";
import type { FunctionArguments } from "./run.ts";
import type { Instance } from "./value.ts";

/** Bases whose objects keep what they are made with as it is. Pydantic's convert it, and those of the file have fields before. */
const plainBases =
  /^(?:object|(?:typing\.|typing_extensions\.)?(?:NamedTuple|TypedDict|Generic\b.*|Protocol))$/u;

/**
 * What an object of a data class, a named tuple or a typed dict keeps of its arguments: by the fields' names, or
 * in their order.
 */
export function setFields(
  { class: { statement }, fields }: Instance,
  { arguments: given }: FunctionArguments,
): void {
  if (!keepsArguments(statement)) return;
  const members = statement.members.filter(({ value }) => value?.kind !== "function");
  for (const [index, { name, value, keys }] of given.entries()) {
    if (keys !== undefined) continue;
    const member = members.find((each, at) => (name === null ? at === index : each.name === name));
    if (member !== undefined && !isConverted(member.value)) fields.set(member.name, value);
  }
  if (given.every(({ keys }) => keys === undefined)) return;
  for (const { name, value } of members) {
    if (!fields.has(name) && !isConverted(value)) fields.set(name, givenByKey(given, name));
  }
}

function keepsArguments({ bases, members }: ClassStatement): boolean {
  if (members.some(({ name }) => /^__(?:new|post_init|attrs_\w+)__$/u.test(name))) return false;
  return bases.every((base) => plainBases.test(base));
}

/** `field(converter=json.loads)` of attrs. */
function isConverted(value: Expression | null): boolean {
  return value?.kind === "call" && value.arguments.some(({ name }) => name === "converter");
}
