import type * as z from "zod";
import { describeExpected, describeValue, suggestValue } from "./describeMismatch.ts";
import type { Finding } from "./problem.ts";

type CheckValue = (schema: z.ZodType, value: unknown, path: Finding["path"]) => readonly Finding[];

/**
 * Checks a value against each branch of a union and keeps the findings of the branch that least
 * speaks against. Where no branch even takes that kind of value, one finding names all that would do.
 * @param union the schema that the field has, for the message
 */
export function chooseBranch(
  union: z.ZodType,
  branches: readonly z.ZodType[],
  value: unknown,
  path: Finding["path"],
  checkValue: CheckValue,
): readonly Finding[] {
  const tried = branches.map((branch) => checkValue(branch, value, path));
  if (tried.every((findings) => findings.some((found) => isAboutWhole(found, path)))) {
    const message = `AWS sends ${describeExpected(union)} here, not ${describeValue(value)}.`;
    const suggestion = branches.length === 1 ? suggestValue(union, value) : null;
    const weight = Math.max(...tried.flat().map((found) => found.weight));
    return [{ path, severity: "error", message, suggestion, weight }];
  }
  return tried.reduce((best, findings) => (weigh(findings) < weigh(best) ? findings : best));
}

function isAboutWhole(found: Finding, path: Finding["path"]): boolean {
  return found.severity === "error" && found.path.length === path.length;
}

function weigh(findings: readonly Finding[]): number {
  const broken = findings.some(({ severity }) => severity === "error");
  // However odd, a branch that holds wins over one that is broken.
  const start = broken ? 1_000_000 : 0;
  return findings.reduce((sum, { weight }) => sum + weight, start);
}
