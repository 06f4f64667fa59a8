import { html, nothing, type TemplateResult } from "lit";
import type { FinishedView, OutcomeView } from "../protocol.ts";
import { renderHistory } from "./renderHistory.ts";
import { renderFrameLink } from "./renderText.ts";
import { toneIcons } from "./toneIcons.ts";
import type { ViewContext } from "./viewContext.ts";

/** What ran, how it ended, its figures, and what to do next. */
export function renderHeader(view: FinishedView, context: ViewContext): TemplateResult {
  const { outcome, run } = view;
  return html`
    <header class="header tone-${outcome.tone}">
      <div class="headline">
        <vscode-icon class="tone-icon" name=${toneIcons[outcome.tone]} size="18"></vscode-icon>
        <h1>${renderFrameLink(run.source, run.handler, context)}</h1>
        <span class="status">${outcome.title}</span>
        ${renderFigures(outcome)}
      </div>
      <p class="subtitle">
        ${run.logicalId === null ? nothing : html`<span>${run.logicalId}</span>`}
        <span>${run.event}</span>
        <span>${outcome.at}</span>
      </p>
      ${renderToolbar(view, context)}
    </header>
  `;
}

function renderFigures(outcome: OutcomeView): TemplateResult {
  const figures = [
    { text: outcome.duration, label: "Duration", strong: true },
    { text: outcome.billed, label: "billed", strong: false },
    { text: outcome.memory, label: "Memory used", strong: false },
    { text: outcome.start, label: "Start", strong: false },
  ];
  return html`<ul class="figures" aria-label="Report">
    ${figures.map(({ text, label, strong }) =>
      text === null
        ? nothing
        : html`<li class=${strong ? "strong" : ""} title=${label}>
            ${label === "billed" ? html`billed ${text}` : text}
          </li>`,
    )}
  </ul>`;
}

function renderToolbar(view: FinishedView, context: ViewContext): TemplateResult {
  return html`
    <div class="toolbar" role="toolbar" aria-label="Invocation">
      <vscode-button icon="play" @click=${() => context.post({ type: "rerun" })}
        >Rerun</vscode-button
      >
      <vscode-button
        secondary
        icon="list-selection"
        @click=${() => context.post({ type: "chooseEvent" })}
        >Choose event…</vscode-button
      >
      <vscode-button
        secondary
        icon="debug-restart"
        title="Run again in a new execution environment"
        @click=${() => context.post({ type: "coldStart" })}
        >Cold start</vscode-button
      >
      ${renderHistory(view.history, view.run.runId, context)}
    </div>
  `;
}
