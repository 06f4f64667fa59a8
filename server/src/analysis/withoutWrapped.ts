import type { Candidate } from "./symbolFacts.ts";
import type { ModuleOutline, TextRange, Value } from "./moduleOutline.ts";

/** A symbol with the value that it is bound to. */
export interface ValuedCandidate {
  readonly candidate: Candidate;
  readonly value: Value;
}

/**
 * Lists a function that the module wraps, and exports as it is for its tests, once: as what the wrapper
 * makes of it. One that has a handler's own name stays.
 */
export function withoutWrapped(
  found: readonly ValuedCandidate[],
  outline: ModuleOutline,
): readonly Candidate[] {
  const wrapped = new Set<string>();
  for (const { candidate, value } of found) {
    const isSure = candidate.evidence.some(({ weight }) => weight === "sure");
    for (const name of isSure ? wrappedNames(value) : []) {
      const range = outline.bindings.get(name)?.range;
      if (range !== undefined) wrapped.add(placeOf(range));
    }
  }
  return found.map(({ candidate }) =>
    wrapped.has(placeOf(candidate.range)) && !isNamed(candidate)
      ? { ...candidate, isWrapped: true }
      : candidate,
  );
}

function isNamed({ symbol, evidence }: Candidate): boolean {
  return symbol === "default" || evidence.some(({ text }) => text.startsWith("name:"));
}

/** Names of the module that a call is given, or a call within it. */
function wrappedNames(value: Value): readonly string[] {
  if (value.kind === "typed") return wrappedNames(value.value);
  if (value.kind !== "call") return [];
  return value.arguments.flatMap((argument) =>
    argument.kind === "reference" && argument.path.length === 1
      ? argument.path
      : wrappedNames(argument),
  );
}

function placeOf({ start }: TextRange): string {
  return `${start.line}:${start.character}`;
}
