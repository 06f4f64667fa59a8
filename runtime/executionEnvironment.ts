import { opendirSync } from "node:fs";
import type { StreamedChunk } from "./api/streamedBody.ts";
import type { Invocation } from "./api/invocationHeaders.ts";
import type { LogEntry } from "./invocationResult.ts";
import type { PhaseResult } from "./phaseRace.ts";
import { removeFolder } from "./process/removeFolder.ts";
import { startWatchdog, type Watchdog } from "./process/watchdog.ts";
import { RuntimeProcess, type ProcessOptions } from "./runtimeProcess.ts";
import type { StreamedBody } from "./streamCollector.ts";

export interface EnvironmentOptions extends Omit<ProcessOptions, "environmentId" | "watchdog"> {
  readonly id: string;
  /** Folder of the environment's own; goes with it. */
  readonly folder: string;
  /** Its `/tmp`. */
  readonly temporaryFolder: string;
}

/** Who hears what an invocation prints and streams. */
export interface EnvironmentListener {
  readonly onLog: (entry: LogEntry) => void;
  readonly onChunk: (chunk: StreamedChunk) => void;
}

/**
 * One execution environment: a runtime and its `/tmp`, which outlives the runtime when that has to be started
 * again. Source: AWS Lambda Developer Guide, "Understanding the Lambda execution environment life cycle".
 */
export class ExecutionEnvironment {
  readonly id: string;
  readonly #options: EnvironmentOptions;
  readonly #watchdog: Watchdog;
  #runtime: RuntimeProcess;
  #listener: EnvironmentListener = { onLog: () => {}, onChunk: () => {} };
  #stopping: Promise<void> | null = null;
  /** Invocations of the runtime as it is. */
  #invocations = 0;
  #isNew = true;

  private constructor(options: EnvironmentOptions, watchdog: Watchdog, runtime: RuntimeProcess) {
    this.id = options.id;
    this.#options = options;
    this.#watchdog = watchdog;
    this.#runtime = runtime;
  }

  /**
   * Starts the runtime; its init phase is under way when this resolves.
   * @throws what the operating system says against the command or its variables.
   */
  static async start(options: EnvironmentOptions): Promise<ExecutionEnvironment> {
    const watchdog = startWatchdog(options.id, options.folder);
    try {
      const runtime = await startRuntime(options, watchdog);
      return new ExecutionEnvironment(options, watchdog, runtime);
    } catch (error) {
      watchdog.dismiss();
      throw error;
    }
  }

  /** From now on these hear of it. */
  listen(listener: EnvironmentListener): void {
    this.#listener = listener;
    this.#runtime.output.onLog = listener.onLog;
    this.#runtime.stream.onChunk = listener.onChunk;
  }

  /** Waits for the end of the init phase: the first `/next`, or what came instead of it. */
  init(limitMs: number, signal: AbortSignal): Promise<PhaseResult> {
    return this.#runtime.init(limitMs, signal);
  }

  /**
   * Starts the runtime again, and waits for the end of its init phase. What the one before left in `/tmp` is
   * still there. Lambda does so within the next invocation: a suppressed init.
   */
  async reset(limitMs: number, signal: AbortSignal): Promise<PhaseResult> {
    await this.#runtime.stop();
    this.#invocations = 0;
    try {
      this.#runtime = await startRuntime(this.#options, this.#watchdog);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return { outcome: { kind: "not-started", message }, durationMs: 0, reusable: false };
    }
    this.listen(this.#listener);
    return this.#runtime.init(limitMs, signal);
  }

  /** Hands over one event and waits until the runtime is ready for another, or is not any more. */
  invoke(invocation: Invocation, limitMs: number, signal: AbortSignal): Promise<PhaseResult> {
    this.#isNew = false;
    this.#invocations += 1;
    return this.#runtime.invoke(invocation, limitMs, signal);
  }

  /** Whether its runtime can take an event as it is. */
  isAlive(): boolean {
    return this.#runtime.isAlive();
  }

  /**
   * Stops all its processes until the next event, as Lambda does between invocations. Of a runtime that has
   * ended nothing is kept but its `/tmp`.
   */
  freeze(): void {
    if (this.isAlive()) this.#runtime.freeze();
    else void this.#runtime.stop();
  }

  /** How many events the runtime has got since it was started. */
  get invocations(): number {
    return this.#invocations;
  }

  /** True until the first event. */
  get isNew(): boolean {
    return this.#isNew;
  }

  /**
   * Names of what lies in its `/tmp`, in order.
   * @param most that are read: this is done before each event, and a handler may leave thousands
   */
  listTmp(most: number): readonly string[] {
    try {
      const folder = opendirSync(this.#options.temporaryFolder);
      const names: string[] = [];
      for (let entry = folder.readSync(); entry !== null; entry = folder.readSync()) {
        names.push(entry.name);
        if (names.length === most) break;
      }
      folder.closeSync();
      return names.toSorted();
    } catch {
      // The handler removed the folder itself.
      return [];
    }
  }

  /** Names of the variables that the handler sees. */
  get variableNames(): readonly string[] {
    return this.#runtime.variableNames;
  }

  /** What the context held in the latest invocation that got as far as having one. */
  get context(): RuntimeProcess["context"] {
    return this.#runtime.context;
  }

  /** The response of the latest invocation, where it is streamed; null where it isn't. */
  get streamed(): StreamedBody | null {
    return this.#runtime.stream.body;
  }

  /** Highest memory of the process tree so far in bytes; null where it could not be measured. */
  get peakMemoryBytes(): number | null {
    return this.#runtime.peakMemoryBytes;
  }

  /**
   * Kills all its processes and removes its folder; a phase under way ends as cancelled. Resolves when
   * nothing of it is left.
   */
  stop(): Promise<void> {
    this.#stopping ??= this.#stop();
    return this.#stopping;
  }

  async #stop(): Promise<void> {
    await this.#runtime.stop();
    await removeFolder(this.#options.folder);
    this.#watchdog.dismiss();
  }
}

function startRuntime(
  { id, ...options }: EnvironmentOptions,
  watchdog: Watchdog,
): Promise<RuntimeProcess> {
  return RuntimeProcess.start({ ...options, environmentId: id, watchdog });
}
