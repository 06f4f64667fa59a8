import { listCandidates } from "./candidates.ts";
import { satisfies, type Interpreter, type WantedInterpreter } from "./interpreter.ts";
import { probeInterpreter } from "./probeInterpreter.ts";

export interface FoundInterpreter {
  readonly interpreter: Interpreter;
  /** A sentence where it isn't the version that the runtime asks for. */
  readonly mismatch: string | null;
}

/**
 * Finds the interpreter whose version the runtime asks for; where none fits, the nearest one.
 * @param chosen path that the user chose; used whatever its version is.
 * @param searchFrom folder from which virtual environments and `node_modules` are looked for.
 * @returns null where there is none at all.
 */
export async function findInterpreter(
  wanted: WantedInterpreter,
  chosen: string | null,
  searchFrom: string,
): Promise<FoundInterpreter | null> {
  if (chosen !== null) {
    const interpreter = await probeInterpreter(wanted.kind, chosen);
    return interpreter && withMismatch(interpreter, wanted);
  }
  const others: Interpreter[] = [];
  for (const candidate of listCandidates(wanted, searchFrom)) {
    const interpreter = await probeInterpreter(wanted.kind, candidate);
    if (interpreter === null) continue;
    if (satisfies(interpreter.version, wanted)) return withMismatch(interpreter, wanted);
    others.push(interpreter);
  }
  const nearest = nearestVersion(others, wanted);
  return nearest && withMismatch(nearest, wanted);
}

function withMismatch(interpreter: Interpreter, wanted: WantedInterpreter): FoundInterpreter {
  const name = wanted.kind === "node" ? "Node.js" : "Python";
  const mismatch = satisfies(interpreter.version, wanted)
    ? null
    : `The function asks for ${name} ${wanted.version}; ${name} ${interpreter.version} ran it`;
  return { interpreter, mismatch };
}

function nearestVersion(
  candidates: readonly Interpreter[],
  wanted: WantedInterpreter,
): Interpreter | null {
  const target = rank(wanted.version ?? "0");
  const byDistance = [...candidates].sort(
    (a, b) => Math.abs(rank(a.version) - target) - Math.abs(rank(b.version) - target),
  );
  return byDistance[0] ?? null;
}

function rank(version: string): number {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major * 1000 + minor;
}
