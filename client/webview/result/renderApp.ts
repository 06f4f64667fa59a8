import { html, type TemplateResult } from "lit";
import type { FinishedView, ViewState } from "../protocol.ts";
import { renderDetails, renderMismatch } from "./renderDetails.ts";
import { renderEmpty } from "./renderEmpty.ts";
import { renderError } from "./renderError.ts";
import { renderHeader } from "./renderHeader.ts";
import { renderLogs } from "./renderLogs.ts";
import { renderReport } from "./renderReport.ts";
import { renderResponse, renderVerdict } from "./renderResponse.ts";
import { renderStream } from "./renderStream.ts";
import { renderRunning } from "./renderRunning.ts";
import type { ViewContext } from "./viewContext.ts";

/** The whole view of a state. @param now milliseconds since the epoch, for the running clock. */
export function renderApp(state: ViewState, now: number, context: ViewContext): TemplateResult {
  return html`
    ${renderContent(state, now, context)}
    <div class="announcer" role="status" aria-live="polite">${announce(state)}</div>
  `;
}

function renderContent(state: ViewState, now: number, context: ViewContext): TemplateResult {
  switch (state.kind) {
    case "empty":
      return renderEmpty(context);
    case "running":
      return renderRunning(state, now, context);
    case "finished":
      return renderFinished(state, context);
  }
}

function renderFinished(view: FinishedView, context: ViewContext): TemplateResult {
  return html`
    ${renderHeader(view, context)}
    <main>
      ${renderMismatch(view.runtime.mismatch)} ${renderError(view, context)}
      ${renderVerdict(view.verdict)} ${renderResponse(view, context)}
      ${renderStream(view.stream, context)} ${renderReport(view, context)}
      ${renderLogs(view.logs, view.run.runId, context)} ${renderDetails(view, context)}
    </main>
  `;
}

/** What a screen reader says once the outcome is there. */
export function announce(state: ViewState): string {
  if (state.kind === "empty") return "";
  if (state.kind === "running") return `${state.run.handler} is running.`;
  const { run, outcome, verdict, error } = state;
  const parts = [
    `${run.handler}: ${outcome.title}${outcome.duration === null ? "" : ` in ${outcome.duration}`}.`,
    ...(verdict === null ? [] : [`${verdict.summary}.`]),
    ...(error === null ? [] : [`${error.type}: ${error.message}`]),
  ];
  return parts.join(" ");
}
