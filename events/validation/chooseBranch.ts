import type * as z from "zod";
import { describeExpected, describeValue, joinAlternatives } from "./describeMismatch.ts";
import type { Finding } from "./problem.ts";

type CheckValue = (schema: z.ZodType, value: unknown, path: Finding["path"]) => readonly Finding[];

/**
 * Checks a value against each branch of a union and keeps the findings of the branch that least
 * speaks against. Where no branch takes that kind of value, or several are as likely because the
 * key that tells them apart is missing, one finding names all that would do.
 * @param union the schema that the field has, for the message
 */
export function chooseBranch(
  union: z.ZodType,
  branches: readonly z.ZodType[],
  value: unknown,
  path: Finding["path"],
  checkValue: CheckValue,
): readonly Finding[] {
  const tried: (readonly Finding[])[] = [];
  for (const branch of branches) {
    const findings = checkValue(branch, value, path);
    if (findings.length === 0) return [];
    tried.push(findings);
  }
  if (tried.every((findings) => findings.some((found) => isAboutWhole(found, path)))) {
    const message = `AWS sends ${describeExpected(union)} here, not ${describeValue(value)}.`;
    return [asOne(message, path, tried)];
  }
  const weights = tried.map((findings) => weigh(findings, path));
  const least = Math.min(...weights);
  const likeliest = tried.filter((_, index) => weights[index] === least);
  const missing = likeliest.flatMap((findings) => missingKeys(findings, path));
  if (likeliest.length > 1 && missing.length >= likeliest.length) {
    const keys = joinAlternatives(missing.map((key) => JSON.stringify(key)));
    return [asOne(`AWS sends an object with the key ${keys} here.`, path, likeliest)];
  }
  return likeliest[0] ?? [];
}

function asOne(
  message: string,
  path: Finding["path"],
  tried: readonly (readonly Finding[])[],
): Finding {
  const weight = Math.max(...tried.flat().map((found) => found.weight));
  const found = { suggestion: null, about: "value", missing: false, weight } as const;
  return { path, severity: "error", message, ...found };
}

function isAboutWhole(found: Finding, path: Finding["path"]): boolean {
  return found.severity === "error" && found.path.length === path.length;
}

function missingKeys(findings: readonly Finding[], path: Finding["path"]): readonly string[] {
  return findings
    .filter((found) => found.missing && found.path.length === path.length + 1)
    .map((found) => String(found.path.at(-1)));
}

function weigh(findings: readonly Finding[], path: Finding["path"]): number {
  const broken = findings.some(({ severity }) => severity === "error");
  // However odd, a branch that holds wins over one that is broken; a wrong kind is fatal at the root only.
  const start = broken ? 1_000_000 : 0;
  return findings.reduce(
    (sum, found) => sum + (isAboutWhole(found, path) ? 100 : found.weight),
    start,
  );
}
