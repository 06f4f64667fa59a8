import type { Finding } from "./finding.ts";
import type { Fix } from "./rule.ts";

/** Fixes that can be made at once, because none touches what another changes. */
export interface CombinedFixes {
  readonly applied: readonly Finding[];
  readonly edits: Fix["edits"];
}

/**
 * As many of the findings' fixes as can be made at once: those that need nobody's choice and don't get
 * into each other's way; of two that do, the first in the list.
 * An edit that several fixes share, such as an import, is made once.
 */
export function nonOverlapping(findings: readonly Finding[]): CombinedFixes {
  const applied: Finding[] = [];
  const edits: Fix["edits"][number][] = [];
  for (const finding of findings) {
    if (finding.fix === undefined || finding.fix.needsChoice === true) continue;
    const added = finding.fix.edits.filter((edit) => !edits.some((made) => isSame(edit, made)));
    if (added.some((edit) => edits.some((made) => collide(edit, made)))) continue;
    applied.push(finding);
    edits.push(...added);
  }
  return { applied, edits };
}

/**
 * The fixes that are made where nobody looks on, by `check --fix` and on save: as `nonOverlapping` has it, and
 * none of a hint, which is too unsure for that.
 */
export function unattendedFixes(findings: readonly Finding[]): CombinedFixes {
  return nonOverlapping(findings.filter(({ severity }) => severity !== "hint"));
}

type Edit = Fix["edits"][number];

function isSame(one: Edit, other: Edit): boolean {
  return one.start === other.start && one.end === other.end && one.newText === other.newText;
}

/** Two insertions at one place collide as well: their order would be anybody's guess. */
function collide(one: Edit, other: Edit): boolean {
  if (one.start === other.start) return true;
  return one.start < other.end && other.start < one.end;
}

/** The text with the edits made; they must not overlap. */
export function applyEdits(text: string, edits: Fix["edits"]): string {
  let result = text;
  for (const { start, end, newText } of edits.toSorted((one, other) => other.start - one.start)) {
    result = result.slice(0, start) + newText + result.slice(end);
  }
  return result;
}
