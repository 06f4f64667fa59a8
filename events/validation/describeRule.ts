import type * as z from "zod";
import type { Json } from "../model/json.ts";

// How zod begins where a schema says nothing of its own.
const wordsOfZod = /^(?:Too small|Too big|Invalid )/;

/**
 * What a check of zod's own asks of a value whose type is right, in words for a message: `a list of at
 * least 1`, `a string that begins with "PreSignUp_"`.
 * @param example a value that keeps to the rule, where the field has one
 * @returns null for a rule that has a sentence of its own
 */
export function describeRule(issue: z.core.$ZodIssue, example: Json | null): string | null {
  if (!wordsOfZod.test(issue.message)) return null;
  if (issue.code === "too_small") return describeSize(issue.origin, "at least", issue.minimum);
  if (issue.code === "too_big") return describeSize(issue.origin, "at most", issue.maximum);
  if (issue.code !== "invalid_format") return null;
  if (issue.format === "starts_with" && "prefix" in issue) {
    return `a string that begins with ${JSON.stringify(issue.prefix)}`;
  }
  return example === null ? "a string of another form" : `a string like ${JSON.stringify(example)}`;
}

function describeSize(origin: string, bound: string, size: number | bigint): string {
  if (origin === "array") return `a list of ${bound} ${size}`;
  if (origin !== "string") return `a number that is ${bound} ${size}`;
  const empty = bound === "at least" && Number(size) === 1;
  return empty ? "a string that is not empty" : `a string of ${bound} ${size} characters`;
}
