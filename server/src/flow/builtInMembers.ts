import { textMembers } from "../rules/matching/textMembers.ts";

/** Members that every object has in JavaScript. */
const objectMembers = new Set(Object.getOwnPropertyNames(Object.prototype));
const listMembers = new Set(Object.getOwnPropertyNames(Array.prototype));
const numberMembers = new Set(Object.getOwnPropertyNames(Number.prototype));

/** True for what a value of that shape has in its language, whatever AWS sends. */
export function isBuiltIn(key: string, shape: "fields" | "text" | "scalar" | "list"): boolean {
  if (objectMembers.has(key)) return true;
  if (shape === "text") return textMembers.has(key) || /^\d+$/u.test(key);
  if (shape === "scalar") return numberMembers.has(key);
  return shape === "list" && listMembers.has(key);
}
