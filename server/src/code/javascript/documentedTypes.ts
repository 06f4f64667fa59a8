import type { DocumentedTypes } from "../documentedTypes.ts";

/** JSDoc, and what stands between it and the function, the value or the parameter that it is about. */
const comment =
  /\/\*\*((?:(?!\*\/)[^])*)\*\/\s*(?:(?:export|default|async|static|const|let|var)\s+)*(?:[\w$.]+\s*=\s*)?\(?/gu;

const braces = String.raw`\{((?:[^{}]|\{[^{}]*\})*)\}`;
const parameter = new RegExp(String.raw`@param\s+${braces}\s+\[?([\w$]+)(?![\w$.])`, "gu");
const own = new RegExp(String.raw`@type\s+${braces}`, "u");

/**
 * The types that JSDoc states: `@param {T} name` and `@type {T}`, "JSDoc Reference" of TypeScript's
 * handbook. Read from the text, since comments are no part of what is lowered.
 */
export function documentedTypes(text: string): readonly DocumentedTypes[] {
  const found: DocumentedTypes[] = [];
  for (const { 0: whole, 1: inside = "", index } of text.matchAll(comment)) {
    if (!/@(?:param|type)\b/u.test(inside)) continue;
    const parameters = new Map<string, string>();
    for (const [, type = "", name = ""] of inside.matchAll(parameter)) parameters.set(name, type);
    const start = index + whole.indexOf("*/") + "*/".length;
    const type = own.exec(inside)?.[1] ?? null;
    found.push({ start, end: index + whole.length, parameters, type });
  }
  return found;
}
