import type { MadeValue } from "../evaluation/cdkValue.ts";
import type { Synthesis } from "./synthesis.ts";

/** What one call of a library stands for in a template. */
export type SynthesizeCall = (made: MadeValue, synthesis: Synthesis) => void;

/** Calls by their name: of classes and functions `aws-sqs.Queue`, of methods the name alone. */
export type CallTable = ReadonlyMap<string, SynthesizeCall>;

/** One table out of several; a call that more than one of them knows stands for what each says. */
export function mergeTables(tables: readonly CallTable[]): CallTable {
  const merged = new Map<string, SynthesizeCall>();
  for (const [name, synthesize] of tables.flatMap((table) => [...table])) {
    const before = merged.get(name);
    merged.set(name, (made, synthesis) => {
      before?.(made, synthesis);
      synthesize(made, synthesis);
    });
  }
  return merged;
}
