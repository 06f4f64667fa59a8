import { spawn, type ChildProcess } from "node:child_process";
import type { Readable } from "node:stream";
import { readControlChannel, type ControlMessage } from "./api/controlChannel.ts";
import type { Invocation } from "./api/invocationHeaders.ts";
import { RuntimeApi } from "./api/runtimeApi.ts";
import { StreamCollector } from "./streamCollector.ts";
import type { LaunchCommand } from "./clients/launchCommand.ts";
import { namesSeenByHandler } from "./environmentVariables.ts";
import { EnvironmentOutput } from "./logs/environmentOutput.ts";
import { PhaseRace, type PhaseResult } from "./phaseRace.ts";
import { killEnvironment, signalGroup } from "./process/killEnvironment.ts";
import { watchMemory, type MemoryWatch } from "./process/memoryWatch.ts";
import type { Watchdog } from "./process/watchdog.ts";

export interface ProcessOptions {
  /** Id of the environment that it belongs to. */
  readonly environmentId: string;
  readonly taskRoot: string;
  readonly command: LaunchCommand;
  /** Variables of the child, given the Runtime API's address. */
  readonly variables: (runtimeApi: string) => Readonly<Record<string, string>>;
  readonly memorySizeMB: number;
  /** Is told which process to end with the host. */
  readonly watchdog: Watchdog;
}

/** How long output may still come after the process that wrote it is gone, in milliseconds. */
const closeGraceMs = 500;
const controlFd = 3;
const freezeDelayMs = 10;
const canFreeze = process.platform !== "win32";

/**
 * The runtime of an execution environment: a child process that runs AWS's runtime interface client, or the
 * function's own program, and the Runtime API that it speaks to. One invocation at a time.
 */
export class RuntimeProcess {
  readonly output: EnvironmentOutput;
  /** Names of the variables that the handler sees. */
  readonly variableNames: readonly string[];
  /** What the context held in the latest invocation that got as far as having one. */
  context: Pick<ControlMessage, "requestId" | "payload"> | null = null;
  /** The response of the latest invocation, where it is streamed. */
  readonly stream = new StreamCollector();

  readonly #options: ProcessOptions;
  readonly #api: RuntimeApi;
  readonly #process: ChildProcess;
  readonly #memory: MemoryWatch | null;
  readonly #closed: Promise<void>;
  #race: PhaseRace;
  #peakBytes: number | null = null;
  #freezing: NodeJS.Timeout | undefined;
  #killed = false;
  #stopping: Promise<void> | null = null;

  private constructor(options: ProcessOptions, api: RuntimeApi) {
    this.#options = options;
    this.#api = api;
    const variables = options.variables(api.address);
    this.variableNames = namesSeenByHandler(variables);
    this.#race = new PhaseRace(performance.now());
    this.#process = this.#spawn({ ...variables, ...options.command.variables });
    this.#closed = new Promise((resolve) => {
      this.#process.once("close", () => resolve()).once("error", () => resolve());
    });
    this.#memory = this.#watchProcess(this.#process.pid);
    const [, stdout, stderr, control] = this.#process.stdio as readonly Readable[];
    if (!stdout || !stderr || !control) throw new Error("The child process has no pipes");
    this.output = new EnvironmentOutput(stdout, stderr, options.command.framesOutput);
    readControlChannel(control, (message) => this.#receive(message));
  }

  /**
   * Starts the process; its init phase is under way when this resolves.
   * @throws what the operating system says against the command or its variables.
   */
  static async start(options: ProcessOptions): Promise<RuntimeProcess> {
    // Nothing can ask before there is a process to ask.
    let race = (): PhaseRace | null => null;
    let stream: StreamCollector | null = null;
    const api = await RuntimeApi.start({
      onNext: () => race()?.next(),
      onResponse: (_, payload) => race()?.answer({ kind: "response", payload }),
      onError: (_, payload) => race()?.answer({ kind: "error", payload }),
      onStream: (_, contentType) => stream?.begin(contentType),
      onChunk: (_, chunk) => stream?.add(chunk),
      onInitError: (payload) => race()?.answer({ kind: "init-error", payload }),
      onRefused: (_, refused) => race()?.answer({ kind: "refused", ...refused }),
    });
    try {
      const started = new RuntimeProcess(options, api);
      race = () => started.#race;
      stream = started.stream;
      return started;
    } catch (error) {
      api.close();
      throw error;
    }
  }

  /** Waits for the end of the init phase: the first `/next`, or what came instead of it. */
  async init(limitMs: number, signal: AbortSignal): Promise<PhaseResult> {
    return this.#finish(await this.#race.within(limitMs, signal));
  }

  /** Hands over one event and waits until the runtime is ready for another, or is not any more. */
  async invoke(invocation: Invocation, limitMs: number, signal: AbortSignal): Promise<PhaseResult> {
    this.output.begin(invocation.requestId);
    this.stream.clear();
    this.#thaw();
    this.#race = new PhaseRace(performance.now());
    const result = this.#race.within(limitMs, signal);
    this.#api.deliver(invocation);
    return this.#finish(await result);
  }

  /** Whether it still runs: a process that is frozen may be killed from outside. */
  isAlive(): boolean {
    return !this.#killed;
  }

  /**
   * Stops all its processes until the next event, as Lambda does between invocations; not at once, since
   * stopping and continuing costs an event that follows at once more than the whole invocation.
   */
  freeze(): void {
    if (!canFreeze) return;
    this.#freezing = setTimeout(() => {
      this.#signal("SIGSTOP");
      this.#memory?.pause();
    }, freezeDelayMs).unref();
  }

  /** Highest memory of the process tree so far in bytes; null where it could not be measured. */
  get peakMemoryBytes(): number | null {
    return this.#peakBytes;
  }

  /** Kills all its processes; a phase under way ends as cancelled. Resolves when nothing of it is left. */
  stop(): Promise<void> {
    this.#stopping ??= this.#stop();
    return this.#stopping;
  }

  #spawn(variables: Readonly<Record<string, string>>): ChildProcess {
    const { command, taskRoot } = this.#options;
    const child = spawn(command.program, command.arguments, {
      cwd: taskRoot,
      env: variables,
      // A group of its own, so that all of it can be stopped and killed at once.
      detached: process.platform !== "win32",
      windowsHide: true,
      stdio: ["ignore", "pipe", "pipe", "pipe"],
    });
    const posted = new Promise<void>((resolve) => {
      child.stdio[controlFd]?.once("close", resolve);
    });
    child.once("error", ({ message }) => this.#race.end({ kind: "not-started", message }));
    child.once("exit", (code, signal) => {
      const endedAt = performance.now();
      // Children that it left behind would keep its pipes open.
      this.#kill();
      // What the client posted right before it exited may still be in the pipe, or on a connection.
      const read = Promise.all([posted, this.#api.drained()]).then(() => undefined);
      void withinGrace(read).then(() => this.#race.end({ kind: "exit", code, signal }, endedAt));
    });
    child.unref();
    for (const stream of child.stdio) (stream as { unref?: () => void } | null)?.unref?.();
    return child;
  }

  #watchProcess(processId: number | undefined): MemoryWatch | null {
    if (processId === undefined) return null;
    this.#options.watchdog.watch(processId);
    return watchMemory(processId, this.#options.memorySizeMB * 1024 * 1024, () => {
      this.#race.end({ kind: "out-of-memory" });
    });
  }

  #receive(message: ControlMessage): void {
    if (message.kind === "context") this.context = message;
    else this.#api.accept(message.requestId, message.kind, message.payload);
  }

  /** After a phase: all of its output in hand, and the processes gone unless they can go on. */
  async #finish(result: PhaseResult): Promise<PhaseResult> {
    this.#peakBytes = this.#memory?.peakBytes() ?? this.#peakBytes;
    if (result.reusable) {
      await withinGrace(this.output.drained());
      return result;
    }
    this.#kill();
    await withinGrace(this.#closed);
    this.output.flush();
    return result;
  }

  #thaw(): void {
    clearTimeout(this.#freezing);
    if (canFreeze) this.#signal("SIGCONT");
    this.#memory?.resume();
  }

  #signal(name: "SIGSTOP" | "SIGCONT"): void {
    if (!this.#killed && this.#process.pid !== undefined) signalGroup(this.#process.pid, name);
  }

  /** Once is enough, and later the process id may be another's. */
  #kill(): void {
    if (this.#killed || this.#process.pid === undefined) return;
    this.#killed = true;
    killEnvironment(this.#process.pid, this.#options.environmentId);
  }

  async #stop(): Promise<void> {
    this.#race.end({ kind: "cancelled" });
    clearTimeout(this.#freezing);
    this.#memory?.pause();
    this.#kill();
    this.#api.close();
    await withinGrace(this.#closed);
    for (const stream of this.#process.stdio) stream?.destroy();
  }
}

/** Waits for something that should come soon, but not for ever. */
async function withinGrace(promise: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, closeGraceMs);
  });
  await Promise.race([promise, limit]);
  clearTimeout(timer);
}
