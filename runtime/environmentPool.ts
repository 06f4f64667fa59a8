import { readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { stopEsbuild } from "./build/esbuildModule.ts";
import { TypeScriptBuilder } from "./build/typeScriptBuilder.ts";
import { makeCacheFolder } from "./clients/cacheFolder.ts";
import type { ClientVersions } from "./clients/launchCommand.ts";
import type { InvocationProgress, InvocationRequest } from "./invocationRequest.ts";
import type { InvocationResult, LogEntry } from "./invocationResult.ts";
import { invokeFunction, type WarmEnvironment } from "./invokeFunction.ts";
import { locateLayer } from "./layers/locateLayer.ts";
import { notStartedResult } from "./notStartedResult.ts";
import { CannotStartError } from "./cannotStart.ts";
import { prepareFunction, type Builders, type PreparedFunction } from "./prepareFunction.ts";
import { ProgramBuilder } from "./programs/programBuilder.ts";
import { factsOf } from "./runner.ts";
import { startEnvironment, type RuntimeInstallation } from "./startEnvironment.ts";

export interface EnvironmentPoolOptions {
  /** Absolute path of the built product's `dist`, which holds the runtime clients and esbuild. */
  readonly distFolder: string;
  readonly log: (line: string) => void;
}

/** What a build tool prints, as a line of the log. */
function buildLine(text: string): LogEntry {
  const time = new Date().toISOString();
  return { time, level: null, source: "stderr", requestId: null, text };
}

/** An environment that nobody used for this long is ended, in milliseconds. */
const idleLimitMs = 5 * 60 * 1000;

interface PooledEnvironment extends WarmEnvironment {
  readonly key: string;
  idleTimer: NodeJS.Timeout | null;
  /** Its code changed while it was busy: it must not be used again. */
  stale: boolean;
}

/** The execution environments of one host process: starts them, keeps them warm, ends them. */
export class EnvironmentPool {
  readonly #installation: RuntimeInstallation;
  readonly #builders: Builders;
  readonly #log: (line: string) => void;
  readonly #idle = new Set<PooledEnvironment>();
  readonly #busy = new Set<PooledEnvironment>();
  readonly #stopping = new Set<Promise<void>>();
  #disposed = false;

  constructor(options: EnvironmentPoolOptions) {
    const versionsFile = join(options.distFolder, "clients", "versions.json");
    this.#installation = {
      distFolder: options.distFolder,
      versions: JSON.parse(readFileSync(versionsFile, "utf8")) as ClientVersions,
      cacheFolder: makeCacheFolder(),
    };
    const programFolder = this.#installation.cacheFolder ?? join(tmpdir(), "lambda-lens-programs");
    this.#builders = {
      typeScript: new TypeScriptBuilder(options.distFolder),
      programs: new ProgramBuilder(programFolder),
    };
    this.#log = options.log;
  }

  /**
   * Runs one invocation to its end, in a warm environment where one fits. Every outcome is a result;
   * it throws for programming errors only.
   */
  async invoke(
    request: InvocationRequest,
    signal: AbortSignal,
    onProgress: (progress: InvocationProgress) => void = () => {},
  ): Promise<InvocationResult> {
    let pooled: PooledEnvironment;
    try {
      onProgress({ phase: "building" });
      const { definition, interpreter } = request;
      const onLine = (line: string): void => onProgress({ log: buildLine(line) });
      const options = { interpreter, onLine, signal };
      const prepared = await prepareFunction(definition, this.#builders, options);
      const key = keyOf(prepared, request.caller?.tenantId ?? null);
      const warm = request.cold ? null : this.#takeWarm(key);
      pooled = warm ?? (await this.#start(prepared, key));
    } catch (error) {
      return notStartedResult(request, error);
    }
    this.#busy.add(pooled);
    const { result, reusable } = await invokeFunction(pooled, request, signal, onProgress);
    this.#busy.delete(pooled);
    if (reusable && !pooled.stale && !this.#disposed) this.#release(pooled);
    else await this.#retire(pooled, `it ended with ${result.status}`);
    return result;
  }

  /** Retires the environments whose code the file belongs to; the next invocation starts cold. */
  invalidate(changedFile: string): void {
    for (const pooled of [...this.#idle, ...this.#busy]) {
      if (!codeFolders(pooled).some((folder) => contains(folder, changedFile))) continue;
      pooled.stale = true;
      if (this.#idle.has(pooled)) void this.#retire(pooled, `${changedFile} changed`);
    }
  }

  /** Ends all environments and waits until nothing of them is left. */
  async dispose(): Promise<void> {
    this.#disposed = true;
    for (const pooled of [...this.#idle, ...this.#busy]) void this.#retire(pooled, "shutdown");
    await Promise.allSettled(this.#stopping);
    await this.#builders.typeScript.dispose();
    await stopEsbuild();
  }

  async #start(prepared: PreparedFunction, key: string): Promise<PooledEnvironment> {
    if (this.#disposed) throw new CannotStartError("Lambda Lens is shutting down");
    const started = await startEnvironment(prepared, this.#installation);
    if (this.#disposed) {
      await started.environment.stop();
      throw new CannotStartError("Lambda Lens is shutting down");
    }
    this.#log(`Environment ${started.environment.id} starts for ${prepared.definition.handler}`);
    return {
      ...started,
      prepared,
      key,
      initialised: false,
      idleTimer: null,
      stale: false,
    };
  }

  #takeWarm(key: string): PooledEnvironment | null {
    for (const pooled of this.#idle) {
      if (pooled.key !== key) continue;
      this.#idle.delete(pooled);
      if (pooled.idleTimer) clearTimeout(pooled.idleTimer);
      return pooled;
    }
    return null;
  }

  #release(pooled: PooledEnvironment): void {
    pooled.environment.freeze();
    pooled.idleTimer = setTimeout(() => void this.#retire(pooled, "idle"), idleLimitMs);
    pooled.idleTimer.unref();
    this.#idle.add(pooled);
  }

  #retire(pooled: PooledEnvironment, reason: string): Promise<void> {
    this.#log(`Environment ${pooled.environment.id} ends: ${reason}`);
    this.#idle.delete(pooled);
    if (pooled.idleTimer) clearTimeout(pooled.idleTimer);
    const stopping = pooled.environment.stop();
    this.#stopping.add(stopping);
    return stopping.finally(() => this.#stopping.delete(stopping));
  }
}

/**
 * Whatever would make Lambda start a new environment: code, configuration, variables, runtime, and another
 * tenant. Source: Lambda Developer Guide, "Isolating tenants".
 */
function keyOf({ definition, runner, built }: PreparedFunction, tenantId: string | null): string {
  const source = definition.sourceFile;
  const own = runner.kind === "program" ? runner.program.stamp : null;
  const code = own ?? built?.hash ?? (source === null ? null : modified(source));
  return JSON.stringify([definition, factsOf(runner).path, code, tenantId]);
}

/** Where the code of an environment lies: the function's, and its layers'. */
function codeFolders({ prepared }: PooledEnvironment): readonly string[] {
  const { taskRoot, layers } = prepared.definition;
  return [taskRoot, ...layers.flatMap((layer) => locateLayer(layer)?.folder ?? [])];
}

function modified(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat ? `${stat.mtimeMs}:${stat.size}` : "gone";
}

function contains(folder: string, file: string): boolean {
  const path = relative(folder, file);
  return path !== "" && !path.startsWith("..") && !path.includes("node_modules");
}
