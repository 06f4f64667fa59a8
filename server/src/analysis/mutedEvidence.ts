import { fileURLToPath } from "node:url";
import { evidenceKinds, type EvidenceKind } from "../protocol.ts";

import type { JoinedTargets } from "./joinTemplates.ts";

/** Kinds of evidence that a person does not want to count. */
export type MutedKinds = ReadonlySet<string>;

/** Reads kinds from a setting that anybody may have written; what is no kind is left out. */
export function readMutedKinds(value: unknown): MutedKinds {
  const written: readonly unknown[] = Array.isArray(value) ? value : [];
  return new Set(written.filter(isEvidenceKind));
}

/** True for a word that stands before the colon of evidence. */
export function isEvidenceKind(word: unknown): word is EvidenceKind {
  return (evidenceKinds as readonly unknown[]).includes(word);
}

/**
 * The targets without muted evidence; one for which nothing else speaks is left out.
 * @param mutedIn what is muted for a file (absolute path); undefined, nothing is.
 */
export function withoutMuted(
  joined: JoinedTargets,
  mutedIn: (file: string) => MutedKinds | undefined,
): JoinedTargets {
  const targets = joined.targets.flatMap((target) => {
    const muted = mutedIn(fileURLToPath(target.uri));
    if (muted === undefined || muted.size === 0) return target;
    const evidence = target.evidence.filter((text) => !muted.has(kindOf(text)));
    return evidence.length === 0 ? [] : Object.assign({}, target, { evidence });
  });
  return { ...joined, targets };
}

function kindOf(evidence: string): string {
  return evidence.slice(0, Math.max(0, evidence.indexOf(":")));
}
