import { existsSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { EnvironmentPool } from "../../runtime/environmentPool.ts";
import type { FunctionDefinition } from "../../runtime/functionDefinition.ts";
import type { InvocationRequest } from "../../runtime/invocationRequest.ts";
import type { InvocationResult } from "../../runtime/invocationResult.ts";
import { findInterpreter } from "../../runtime/interpreters/findInterpreter.ts";

export const root = fileURLToPath(new URL("../../", import.meta.url));
export const distFolder = `${root}dist`;
export const fixtures = `${root}test/fixtures/handlers`;

export type RuntimeName = "nodejs24.x" | "nodejs20.x" | "nodejs22.x" | "python3";

export function createPool(log: (line: string) => void = () => {}): EnvironmentPool {
  if (!existsSync(`${distFolder}/clients/versions.json`)) {
    throw new Error("dist/ is not built. Run: npm run build");
  }
  return new EnvironmentPool({ distFolder, log });
}

/** A definition of one of the fixture handlers, as `file.handler`. */
export function fixtureFunction(
  handler: string,
  runtime: string | null,
  overrides: Partial<FunctionDefinition> = {},
): FunctionDefinition {
  const python = runtime === null || runtime.startsWith("python");
  return {
    functionName: "fixture",
    runtime,
    language: python ? "python" : "javascript",
    handler,
    taskRoot: `${fixtures}/${python ? "python" : "node"}`,
    sourceFile: null,
    timeoutSeconds: 3,
    memorySizeMB: 128,
    architecture: "x86_64",
    region: "us-east-1",
    variables: {},
    unresolvedVariables: [],
    layers: [],
    reportsBatchItemFailures: null,
    visibilityTimeoutSeconds: null,
    ...overrides,
  };
}

export function request(
  definition: FunctionDefinition,
  overrides: Partial<InvocationRequest> & { readonly text?: string } = {},
): InvocationRequest {
  const { text = "{}", ...rest } = overrides;
  return {
    target: definition.handler,
    definition,
    event: { type: null, sample: null, seed: null, at: null, text },
    interpreter: null,
    cold: false,
    ...rest,
  };
}

/** Invokes in a pool of its own, which is gone when this resolves. */
export async function invokeOnce(
  definition: FunctionDefinition,
  text = "{}",
): Promise<InvocationResult> {
  const pool = createPool();
  try {
    return await pool.invoke(request(definition, { text }), new AbortController().signal);
  } finally {
    await pool.dispose();
  }
}

/** Whether this machine has the very version; tests of a version's own behaviour are skipped without. */
export async function hasInterpreter(kind: "node" | "python", version: string): Promise<boolean> {
  const found = await findInterpreter({ kind, version }, null, root);
  return found !== null && found.mismatch === null;
}

/** Folders that environments of any process have left behind. */
export function environmentFolders(): readonly string[] {
  return readdirSync(tmpdir()).filter((name) => /^lambda-lens-\w{6}$/.test(name));
}

/** Whether a process runs: a zombie that nobody has reaped yet does not. */
export function isAlive(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    return !/\) [ZX] /.test(stat);
  } catch {
    return false;
  }
}
