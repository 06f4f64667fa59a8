import { dirname } from "node:path";
import { EventEmitter, Uri, workspace, type Disposable } from "vscode";
import type { StreamedChunk } from "../../../runtime/api/streamedBody.ts";
import type { EnvironmentPool } from "../../../runtime/environmentPool.ts";
import { toFunctionDefinition } from "../../../runtime/functionDefinition.ts";
import type { InvocationProgress, RequestedEvent } from "../../../runtime/invocationRequest.ts";
import type { LogEntry } from "../../../runtime/invocationResult.ts";
import type { FunctionTarget } from "../../../server/src/protocol.ts";
import type { RunningView } from "../../webview/protocol.ts";
import { readSettings } from "../readSettings.ts";
import { interpreterFor } from "../settings.ts";
import { readBuiltPositions } from "./builtPositions.ts";
import { callerOf, functionSettingsFor, overridesOf } from "./functionSettings.ts";
import { nameTarget } from "./nameTarget.ts";
import { fileOf, targetKey, type FinishedRun, type Run } from "./run.ts";
import { RunHistory } from "./runHistory.ts";

/** A run that has not ended. */
export interface ActiveRun {
  readonly run: Run;
  readonly abort: AbortController;
  phase: RunningView["phase"];
  readonly logs: LogEntry[];
  /** What has come of a response that is being streamed. */
  readonly chunks: StreamedChunk[];
}

export interface RunOrder {
  readonly target: FunctionTarget;
  readonly event: RequestedEvent;
  readonly eventLabel: string;
  /** True: in a new execution environment. */
  readonly cold: boolean;
  /** True: the event holds values of the person's environment, and is kept in memory only. */
  readonly holdsSecrets?: boolean;
}

const logsKeptWhileRunning = 400;

/** Runs handlers and remembers what came of it. Shows nothing itself; others listen. */
export class RunController implements Disposable {
  readonly history = new RunHistory();
  readonly #pool: () => EnvironmentPool;
  readonly #active = new Map<string, ActiveRun>();
  readonly #started = new EventEmitter<ActiveRun>();
  readonly #progressed = new EventEmitter<ActiveRun>();
  readonly #finished = new EventEmitter<FinishedRun>();
  #runsSoFar = 0;

  readonly onDidStart = this.#started.event;
  readonly onDidProgress = this.#progressed.event;
  readonly onDidFinish = this.#finished.event;

  /** @param pool gives the window's environments; called when first needed. */
  constructor(pool: () => EnvironmentPool) {
    this.#pool = pool;
  }

  /** Runs a handler to its end; every outcome is a result. Throws for programming errors only. */
  async run(order: RunOrder, abort = new AbortController()): Promise<FinishedRun> {
    const run = this.#prepare(order);
    const active: ActiveRun = { run, abort, phase: "starting", logs: [], chunks: [] };
    this.#active.set(run.id, active);
    this.#started.fire(active);
    try {
      const result = await this.#pool().invoke(run.request, active.abort.signal, (progress) =>
        this.#follow(active, progress),
      );
      const isBuilt = order.target.language === "typescript";
      const builtPositions = isBuilt ? readBuiltPositions(result) : new Map();
      const finished: FinishedRun = { ...run, endedAt: Date.now(), result, builtPositions };
      this.history.add(finished);
      this.#active.delete(run.id);
      this.#finished.fire(finished);
      return finished;
    } finally {
      this.#active.delete(run.id);
    }
  }

  /** Whether an invocation of this handler has not ended. */
  isRunning(target: FunctionTarget): boolean {
    const key = targetKey(target);
    return [...this.#active.values()].some(({ run }) => targetKey(run.target) === key);
  }

  /** The newest run that has not ended. */
  get newestActive(): ActiveRun | undefined {
    return [...this.#active.values()].at(-1);
  }

  /** Cancels the newest run that has not ended, which is the one that the result view shows. */
  cancelNewest(): void {
    this.newestActive?.abort.abort();
  }

  dispose(): void {
    for (const { abort } of this.#active.values()) abort.abort();
    this.#started.dispose();
    this.#progressed.dispose();
    this.#finished.dispose();
  }

  #prepare({ target, event, eventLabel, cold }: RunOrder): Run {
    const uri = Uri.parse(target.uri);
    const settings = readSettings(uri);
    const relativeFile = workspace.asRelativePath(fileOf(target), false);
    const own = functionSettingsFor(settings.functions, target, relativeFile);
    const folder = workspace.getWorkspaceFolder(uri)?.uri.fsPath;
    const definition = toFunctionDefinition(target, fileOf(target), {
      ...overridesOf(own, folder ?? dirname(fileOf(target))),
      timeoutSeconds: own.timeoutSeconds ?? settings.timeoutSeconds ?? undefined,
    });
    const interpreter =
      own.interpreter ?? interpreterFor(settings.interpreters, definition.runtime, target.language);
    this.#runsSoFar += 1;
    const name = nameTarget(target, relativeFile);
    return {
      id: `run-${this.#runsSoFar}`,
      target,
      request: { target: name, definition, event, interpreter, cold, caller: callerOf(own) },
      eventLabel,
      startedAt: Date.now(),
    };
  }

  #follow(active: ActiveRun, progress: InvocationProgress): void {
    if ("log" in progress) {
      active.logs.push(progress.log);
      const surplus = active.logs.length - 2 * logsKeptWhileRunning;
      if (surplus >= 0) active.logs.splice(0, logsKeptWhileRunning);
    } else if ("chunk" in progress) active.chunks.push(progress.chunk);
    else active.phase = progress.phase;
    this.#progressed.fire(active);
  }
}
