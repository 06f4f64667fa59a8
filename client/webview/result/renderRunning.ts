import { html, type TemplateResult } from "lit";
import { formatMs } from "../formatNumbers.ts";
import type { RunningView } from "../protocol.ts";
import { renderLogs } from "./renderLogs.ts";
import { renderStream } from "./renderStream.ts";
import { renderFrameLink } from "./renderText.ts";
import type { ViewContext } from "./viewContext.ts";

const phaseTitles = {
  starting: "Starting…",
  building: "Building…",
  init: "Initialising…",
  invoke: "Running…",
} as const satisfies Record<RunningView["phase"], string>;

/** A handler that runs: phase, elapsed time, the log so far, and the way to stop it. */
export function renderRunning(
  view: RunningView,
  now: number,
  context: ViewContext,
): TemplateResult {
  return html`
    <header class="header">
      <div class="headline">
        <vscode-icon name="loading" spin size="18"></vscode-icon>
        <h1>${renderFrameLink(view.run.source, view.run.handler, context)}</h1>
        <span class="status">${phaseTitles[view.phase]}</span>
        <ul class="figures">
          <li class="strong" role="timer">${formatMs(Math.max(0, now - view.startedAt))}</li>
        </ul>
      </div>
      <p class="subtitle"><span>${view.run.event}</span></p>
      <div class="toolbar">
        <vscode-button secondary icon="debug-stop" @click=${() => context.post({ type: "cancel" })}
          >Cancel</vscode-button
        >
      </div>
    </header>
    <main>${renderStream(view.stream, context)} ${renderLogs(view.logs, null, context)}</main>
  `;
}
