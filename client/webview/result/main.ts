import "@vscode-elements/elements/dist/vscode-button/index.js";
import "@vscode-elements/elements/dist/vscode-icon/index.js";
import "@vscode-elements/elements/dist/vscode-textfield/index.js";
import "@vscode-elements/elements/dist/vscode-toolbar-button/index.js";
import "../base.css";
import "../json/json.css";
import "../sections/sections.css";
import "./result.css";
import { render } from "lit";
import type { FinishedView, FromWebview, ToWebview, ViewState } from "../protocol.ts";
import { renderApp } from "./renderApp.ts";
import { forNewRun, initialUiState, type UiState, type ViewContext } from "./viewContext.ts";

interface VsCodeApi {
  postMessage(message: FromWebview): void;
  getState(): SavedState | undefined;
  setState(state: SavedState): void;
}

/** What survives a hidden panel and a reload of the window. */
interface SavedState {
  readonly view: FinishedView;
  readonly logFilter: string;
  readonly wrapLogs: boolean;
  readonly toggledSections: readonly string[];
}

declare function acquireVsCodeApi(): VsCodeApi;

const savedLogLines = 300;

const api = acquireVsCodeApi();
const root = document.querySelector<HTMLElement>("#app") ?? document.body;

let state: ViewState = { kind: "empty" };
let ui: UiState = initialUiState;
/** False until the extension says what it holds: a view restored from before a reload is a picture. */
let live = false;
let isDrawDue = false;
let clock: ReturnType<typeof setInterval> | null = null;

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- VS Code's own method, without one
const post = (message: FromWebview): void => api.postMessage(message);

/** Draws once the event at hand is over: drawing moves the focus, which changes the state again. */
function update(change: Partial<UiState>): void {
  ui = { ...ui, ...change };
  if (isDrawDue) return;
  isDrawDue = true;
  queueMicrotask(() => {
    draw();
    save();
  });
}

function draw(): void {
  isDrawDue = false;
  const context: ViewContext = { ui, live, post, update };
  render(renderApp(state, Date.now(), context), root);
}

function show(next: ViewState): void {
  const isNewRun = next.kind !== state.kind || runIdOf(next) !== runIdOf(state);
  if (isNewRun && next.kind === "finished") ui = forNewRun(ui);
  state = next;
  draw();
  keepTime();
  save();
  const runId = runIdOf(next);
  if (next.kind === "finished" && runId !== null) reportPaint(runId);
}

function runIdOf(view: ViewState): string | null {
  return view.kind === "empty" ? null : view.run.runId;
}

/** Tells the extension once the browser has put the run on the screen. */
function reportPaint(runId: string): void {
  requestAnimationFrame(() => setTimeout(() => post({ type: "painted", runId }), 0));
}

/** The elapsed time moves only while something runs. */
function keepTime(): void {
  if (state.kind === "running" && clock === null) clock = setInterval(draw, 100);
  if (state.kind === "running" || clock === null) return;
  clearInterval(clock);
  clock = null;
}

function save(): void {
  if (state.kind !== "finished") return;
  const { logFilter, wrapLogs, toggledSections } = ui;
  api.setState({
    view: withFewLogs(state),
    logFilter,
    wrapLogs,
    toggledSections: [...toggledSections],
  });
}

/** VS Code writes what is saved to disk, so it gets the end of a long log only. */
function withFewLogs(view: FinishedView): FinishedView {
  const { lines, notShown, dropped } = view.logs;
  const surplus = Math.max(0, lines.length - savedLogLines);
  const logs = { lines: lines.slice(surplus), notShown: notShown + surplus, dropped };
  return { ...view, logs };
}

function restore(): void {
  const saved = api.getState();
  if (saved === undefined) return;
  const { view, logFilter, wrapLogs } = saved;
  ui = { ...ui, logFilter, wrapLogs, toggledSections: new Set(saved.toggledSections) };
  state = view;
}

window.addEventListener("message", (event: MessageEvent<ToWebview>) => {
  live = true;
  show(event.data.state);
});

restore();
draw();
post({ type: "ready" });
