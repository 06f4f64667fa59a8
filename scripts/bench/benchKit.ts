import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { EnvironmentPool } from "../../runtime/environmentPool.ts";
import type { FunctionDefinition } from "../../runtime/functionDefinition.ts";
import type { InvocationRequest } from "../../runtime/invocationRequest.ts";
import type { Interpreter } from "../../runtime/interpreters/interpreter.ts";
import { dist } from "../build/paths.ts";

export const fixtures = fileURLToPath(new URL("fixtures", import.meta.url));
export const event = '{"Records":[{"body":"hello"}]}';

export function createPool(): EnvironmentPool {
  return new EnvironmentPool({ distFolder: dist, log: () => {} });
}

export function benchFunction(
  interpreter: Interpreter,
  handler: string,
  overrides: Partial<FunctionDefinition> = {},
): FunctionDefinition {
  return {
    functionName: "bench",
    runtime: null,
    language: interpreter.kind === "node" ? "javascript" : "python",
    handler,
    taskRoot: fixtures,
    sourceFile: null,
    timeoutSeconds: 30,
    memorySizeMB: 512,
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

export function benchRequest(
  definition: FunctionDefinition,
  interpreter: Interpreter,
  options: { readonly cold: boolean; readonly text?: string },
): InvocationRequest {
  const { cold, text = event } = options;
  return {
    target: definition.handler,
    definition,
    event: { type: null, sample: null, seed: null, at: null, text },
    interpreter: interpreter.path,
    cold,
  };
}

/** Milliseconds from the start of the bare interpreter to its answer, in a clean environment. */
export function timeBare(interpreter: Interpreter): Promise<number> {
  const script = interpreter.kind === "node" ? "bare.js" : "bare.py";
  const started = performance.now();
  const child = spawn(interpreter.path, [script, event], {
    cwd: fixtures,
    env: { PATH: "/usr/local/bin:/usr/bin:/bin", LANG: "en_US.UTF-8" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.stdout.once("data", () => resolve(performance.now() - started));
  });
}
