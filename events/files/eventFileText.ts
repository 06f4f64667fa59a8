import { isJsonObject, type Json } from "../model/json.ts";
import { findSchemaMember, schemaAddressOf } from "./schemaAddress.ts";

/**
 * The text of a new event file: the event, and before it the `$schema` that says of which type it is.
 * An event that is no object has no room for one and stands alone.
 */
export function eventFileText(eventTypeId: string, event: Json): string {
  const content = isJsonObject(event) ? { $schema: schemaAddressOf(eventTypeId), ...event } : event;
  return `${JSON.stringify(content, null, 2)}\n`;
}

/**
 * Puts a `$schema` into the text of an event file, in place of the one that it has.
 * @returns the edit to make, or null where the text is no object and has no room for one
 */
export function schemaEdit(
  text: string,
  eventTypeId: string,
): { readonly start: number; readonly end: number; readonly text: string } | null {
  const known = findSchemaMember(text);
  if (known !== null) {
    const { start, end } = known.value;
    return { start, end, text: JSON.stringify(schemaAddressOf(eventTypeId)) };
  }
  const member = /^\s*\{\s*"\$schema"\s*:\s*("(?:[^"\\\n]|\\.)*")/.exec(text);
  const address = JSON.stringify(schemaAddressOf(eventTypeId));
  if (member?.[1] !== undefined) {
    return { start: member[0].length - member[1].length, end: member[0].length, text: address };
  }
  const brace = /^\s*\{/.exec(text);
  if (brace === null) return null;
  const after = /^(\s*)(.?)/s.exec(text.slice(brace[0].length));
  const isEmpty = after?.[2] === "}" || after?.[2] === "";
  const space = after?.[1] ?? "";
  const start = brace[0].length;
  return {
    start,
    end: start,
    text: `${isEmpty ? "" : space}"$schema": ${address}${isEmpty ? "" : ","}`,
  };
}
