import { eventTypeOf, type Evidence } from "./evidence.ts";
import type { SymbolFact } from "./fileFacts.ts";
import type { TextRange } from "./moduleOutline.ts";

/** A symbol with all that was found for it, before the file's symbols are weighed against each other. */
export interface Candidate {
  readonly symbol: string;
  readonly range: TextRange;
  /** Strongest kind first. */
  readonly evidence: readonly Evidence[];
  readonly couldBeHandler: boolean;
  /** True where the module exports a handler that is made of it. */
  readonly isWrapped?: true;
  /** As in `SymbolFact`. */
  readonly runtimeHandler?: string;
}

/** Weighs the evidence for the symbols of one file, in the same way for every language. */
export function toSymbolFacts(candidates: readonly Candidate[]): readonly SymbolFact[] {
  const hasSure = candidates.some(({ evidence }) => has(evidence, "sure"));
  return withoutSecondNames(candidates).map((candidate) => toFact(candidate, hasSure));
}

function toFact(candidate: Candidate, fileHasSure: boolean): SymbolFact {
  const { symbol, range, evidence, couldBeHandler, runtimeHandler } = candidate;
  const { isTentative, ...weighed } = weigh(candidate, evidence, fileHasSure);
  const asked = runtimeHandler === undefined ? {} : { runtimeHandler };
  const modules = [...new Set(evidence.flatMap(({ from }) => from ?? []))];
  const own = evidence.filter(({ from }) => from === undefined);
  const { evidence: rest, eventType } = weigh(candidate, own, fileHasSure);
  const borrowed = modules.length === 0 ? {} : { borrowed: { modules, evidence: rest, eventType } };
  return { symbol, range, ...weighed, isTentative, couldBeHandler, ...asked, ...borrowed };
}

function weigh(
  { symbol, isWrapped }: Candidate,
  evidence: readonly Evidence[],
  fileHasSure: boolean,
): Pick<SymbolFact, "evidence" | "eventType" | "isTentative"> {
  const isLikely = !fileHasSure || symbol === "default";
  const isSure = has(evidence, "sure") && isWrapped !== true;
  const isTentative = !isSure && isLikely && has(evidence, "hint");
  const texts = [...new Set(evidence.map(({ text }) => text))];
  return {
    evidence: isSure || isTentative ? texts : [],
    eventType: eventTypeOf(evidence),
    isTentative,
  };
}

/** Of several names for one binding only the first that has evidence keeps it. */
function withoutSecondNames(candidates: readonly Candidate[]): readonly Candidate[] {
  const order = [...candidates].sort(
    (one, other) => Number(one.symbol === "default") - Number(other.symbol === "default"),
  );
  const taken = new Set<string>();
  return order.map((candidate) => {
    const place = `${candidate.range.start.line}:${candidate.range.start.character}`;
    if (taken.has(place)) return withoutEvidence(candidate);
    if (candidate.evidence.length > 0) taken.add(place);
    return candidate;
  });
}

function withoutEvidence(candidate: Candidate): Candidate {
  return { ...candidate, evidence: [], couldBeHandler: false };
}

function has(evidence: readonly Evidence[], weight: Evidence["weight"]): boolean {
  return evidence.some((each) => each.weight === weight);
}
