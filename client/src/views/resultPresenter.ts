import { commands, EventEmitter, workspace, type Disposable } from "vscode";
import { hasResultContext } from "../commandIds.ts";
import { Disposables } from "../disposables.ts";
import type { FinishedRun } from "../runs/run.ts";
import type { ActiveRun, RunController } from "../runs/runController.ts";
import type { ResultPanel } from "./resultPanel.ts";
import { buildFinishedView } from "./state/buildFinishedView.ts";
import { buildRunningView } from "./state/buildRunningView.ts";
import { viewHistory } from "./state/summariseRun.ts";

/** A quick run goes from result to result; only one that takes longer shows that it runs. */
const runningShownAfterMs = 150;
const progressShownEveryMs = 100;

/** When a result was on the screen. */
export interface Paint {
  readonly runId: string;
  /** From the start of the invocation to the painted result. */
  readonly milliseconds: number;
}

/** Keeps the result view at what runs, or ran last, or was asked for. */
export class ResultPresenter implements Disposable {
  readonly #runs: RunController;
  readonly #panel: ResultPanel;
  readonly #subscriptions = new Disposables();
  readonly #painted = new EventEmitter<Paint>();
  #timer: ReturnType<typeof setTimeout> | null = null;

  readonly onDidPaint = this.#painted.event;

  constructor(runs: RunController, panel: ResultPanel) {
    this.#runs = runs;
    this.#panel = panel;
    this.#subscriptions.add(runs.onDidStart((active) => this.#start(active)));
    this.#subscriptions.add(
      runs.onDidProgress((active) => this.#schedule(active, progressShownEveryMs)),
    );
    this.#subscriptions.add(runs.onDidFinish((run) => this.#finish(run)));
    this.#subscriptions.add(
      panel.onDidReceive((message) => {
        if (message.type === "painted") this.#reportPaint(message.runId);
      }),
    );
  }

  /** Shows a finished run in the panel. */
  present(run: FinishedRun): void {
    this.#stopTimer();
    const { history } = this.#runs;
    this.#panel.reveal();
    this.#panel.show(
      buildFinishedView(run, {
        history: viewHistory(history.runs),
        earlierInitMs: history.lastInitDuration(run.target),
        relativePath: (file) => workspace.asRelativePath(file, false),
      }),
    );
  }

  /** Shows what runs, else the newest result, else what to do first. */
  presentNewest(): void {
    const active = this.#runs.newestActive;
    const newest = this.#runs.history.runs[0];
    this.#panel.reveal();
    if (active !== undefined) this.#showRunning(active);
    else if (newest === undefined) this.#panel.show({ kind: "empty" });
    else this.present(newest);
  }

  dispose(): void {
    this.#stopTimer();
    this.#subscriptions.dispose();
    this.#painted.dispose();
  }

  #start(active: ActiveRun): void {
    const wasOpen = this.#panel.isOpen;
    this.#panel.reveal();
    if (wasOpen) this.#schedule(active, runningShownAfterMs);
    else this.#showRunning(active);
  }

  #finish(run: FinishedRun): void {
    void commands.executeCommand("setContext", hasResultContext, true);
    this.present(run);
  }

  #schedule(active: ActiveRun, milliseconds: number): void {
    if (this.#runs.newestActive !== active) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      if (this.#runs.newestActive === active) this.#showRunning(active);
    }, milliseconds);
  }

  #showRunning(active: ActiveRun): void {
    this.#panel.show(buildRunningView(active));
  }

  #stopTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #reportPaint(runId: string): void {
    const run = this.#runs.history.find(runId);
    if (run !== undefined) {
      this.#painted.fire({ runId, milliseconds: Date.now() - run.startedAt });
    }
  }
}
