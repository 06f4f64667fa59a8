import { html, nothing, type TemplateResult } from "lit";
import { formatGBSeconds, formatMs, formatUsd } from "../formatNumbers.ts";
import type { CostView, FinishedView, PhasesView } from "../protocol.ts";
import { renderSection } from "../sections/renderSection.ts";
import type { ViewContext } from "./viewContext.ts";

/** Phases to scale, what was billed, and what a million such calls would cost. */
export function renderReport(view: FinishedView, context: ViewContext): TemplateResult {
  const { phases, cost } = view;
  if (phases === null) return html``;
  return renderSection(
    {
      id: "report",
      title: "Report",
      openByDefault: true,
      content: () => html`
        ${renderPhases(phases)}
        <dl class="figure-list">
          ${renderFigure("Billed duration", view.outcome.billed)}
          ${cost === null ? nothing : renderFigure("GB-seconds", formatGBSeconds(cost.gbSeconds))}
          ${cost === null ? nothing : renderFigure("1M warm calls", usd(cost.perMillionWarmUsd))}
          ${cost === null ? nothing : renderFigure("1M cold calls", usd(cost.perMillionColdUsd))}
        </dl>
        ${cost === null ? nothing : renderCostNote(cost)}
      `,
    },
    context,
  );
}

function usd(amount: number | null): string {
  return amount === null ? "not known yet" : `≈ ${formatUsd(amount)}`;
}

function renderFigure(name: string, value: string | null): unknown {
  if (value === null) return nothing;
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}

function renderCostNote(cost: CostView): TemplateResult {
  return html`<p class="quiet">
    Estimate from this machine's durations at AWS's list prices of ${cost.pricesAsOf} for
    ${cost.architecture} in ${cost.region}. Requests are counted, the free tier is not.
  </p>`;
}

function renderPhases({ initMs, invokeMs }: PhasesView): TemplateResult {
  const total = (initMs ?? 0) + (invokeMs ?? 0);
  const share = (part: number | null): number => (total === 0 ? 0 : ((part ?? 0) / total) * 100);
  const initShare = share(initMs);
  const description = [
    initMs === null ? "no init phase (warm)" : `init ${formatMs(initMs)}`,
    invokeMs === null ? "not invoked" : `invoke ${formatMs(invokeMs)}`,
  ].join(", ");
  return html`
    <div class="phases" role="img" aria-label=${`Phases to scale: ${description}`}>
      ${renderPhase("init", initMs, 0, initShare)}
      ${renderPhase("invoke", invokeMs, initShare, share(invokeMs))}
    </div>
  `;
}

function renderPhase(
  name: "init" | "invoke",
  milliseconds: number | null,
  start: number,
  share: number,
): TemplateResult {
  const absent = name === "init" ? "warm: not needed" : "not reached";
  return html`
    <span class="phase-name">${name}</span>
    <span class="phase-track"
      >${
        milliseconds === null
          ? nothing
          : html`<span
              class="phase-bar phase-${name}"
              .style=${`margin-left: ${start}%; width: ${share}%`}
            ></span>`
      }</span
    >
    <span class=${milliseconds === null ? "phase-time quiet" : "phase-time"}
      >${milliseconds === null ? absent : formatMs(milliseconds)}</span
    >
  `;
}
