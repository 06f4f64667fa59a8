/** A program that runs handlers, looked at once. */
export interface Interpreter {
  readonly kind: "node" | "python";
  /** Absolute path of the real program, shims resolved. */
  readonly path: string;
  /** "22.23.3". */
  readonly version: string;
  /** Command-line flags of Lambda's that this version knows. */
  readonly flags: readonly string[];
  /** True for VS Code's own Node, which needs ELECTRON_RUN_AS_NODE. */
  readonly electron: boolean;
  /** Whether `awslambdaric` is installed in it (Python). */
  readonly ownClientVersion: string | null;
}

/** A version that a runtime identifier asks for: nodejs22.x is { kind: "node", version: "22" }. */
export interface WantedInterpreter {
  readonly kind: "node" | "python";
  /** "22", "3.13"; null where nothing names one. */
  readonly version: string | null;
}

const kindsByLanguage: ReadonlyMap<string | null, WantedInterpreter["kind"]> = new Map([
  ["javascript", "node"],
  ["typescript", "node"],
  ["python", "python"],
]);

/**
 * What a runtime identifier asks for, or a language where none is named; null for one that is neither
 * Node.js nor Python.
 */
export function wantedInterpreter(
  runtime: string | null,
  language: string | null,
): WantedInterpreter | null {
  const node = /^nodejs(\d+)\.x$/.exec(runtime ?? "");
  if (node) return { kind: "node", version: node[1] ?? null };
  const python = /^python(3\.\d+)$/.exec(runtime ?? "");
  if (python) return { kind: "python", version: python[1] ?? null };
  if (runtime !== null) return null;
  const kind = kindsByLanguage.get(language);
  return kind === undefined ? null : { kind, version: null };
}

/** Whether an interpreter's version is the one that a runtime asks for. */
export function satisfies(version: string, wanted: WantedInterpreter): boolean {
  return (
    wanted.version === null ||
    version === wanted.version ||
    version.startsWith(`${wanted.version}.`)
  );
}

/** Lambda's runtime identifier for an interpreter: nodejs22.x, python3.13. */
export function runtimeIdentifier(interpreter: Pick<Interpreter, "kind" | "version">): string {
  const [major = "", minor = ""] = interpreter.version.split(".");
  return interpreter.kind === "node" ? `nodejs${major}.x` : `python${major}.${minor}`;
}
