import type * as z from "zod";
import { describeExpected, describeValue, joinAlternatives } from "./describeMismatch.ts";
import { formatPath } from "./formatPath.ts";
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

/**
 * How much speaks against a branch; the less, the likelier it is that the branch was meant. However
 * odd, one that holds wins over one that is broken, unless misspelt keys alone break it.
 */
function weigh(findings: readonly Finding[], path: Finding["path"]): number {
  const slips = findings.filter(isSlip);
  const meant = new Set(slips.map((slip) => formatPath(meantBy(slip))));
  const others = findings.filter(
    (found) => !isSlip(found) && !(found.missing && meant.has(formatPath(found.path))),
  );
  if (others.every(({ severity }) => severity !== "error")) {
    // A slip says a little more against a branch than a key that nobody knows.
    return weightOf(others, path) + 1.5 * slips.length;
  }
  return 1_000_000 + weightOf(findings, path);
}

function weightOf(findings: readonly Finding[], path: Finding["path"]): number {
  // A wrong kind is fatal at the root only.
  return findings.reduce((sum, found) => sum + (isAboutWhole(found, path) ? 100 : found.weight), 0);
}

/** True for a misspelt key. */
function isSlip({ about, severity }: Finding): boolean {
  return about === "key" && severity === "error";
}

function meantBy({ path, suggestion }: Finding): Finding["path"] {
  return [...path.slice(0, -1), suggestion ?? ""];
}
