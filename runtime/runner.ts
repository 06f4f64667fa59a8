import type { FoundInterpreter } from "./interpreters/findInterpreter.ts";
import type { Program } from "./programs/program.ts";

/** What runs a function: an interpreter with AWS's client in it, or the function's own program. */
export type Runner =
  | { readonly kind: "interpreter"; readonly found: FoundInterpreter }
  | { readonly kind: "program"; readonly program: Program };

/** What there is to say of a runner, whichever it is. */
export interface RunnerFacts {
  /** Absolute path of what is started. */
  readonly path: string;
  /** Version of the interpreter, or of the compiler; null where neither is known. */
  readonly version: string | null;
  readonly mismatch: string | null;
}

export function factsOf(runner: Runner): RunnerFacts {
  if (runner.kind === "program") return runner.program;
  const { interpreter, mismatch } = runner.found;
  return { path: interpreter.path, version: interpreter.version, mismatch };
}

/** Path of the Python interpreter that runs a function; null for any other runner. */
export function pythonOf(runner: Runner): string | null {
  if (runner.kind === "program") return null;
  const { kind, path } = runner.found.interpreter;
  return kind === "python" ? path : null;
}
