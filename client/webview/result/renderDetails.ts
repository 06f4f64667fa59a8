import { html, nothing, type TemplateResult } from "lit";
import { formatBytes } from "../formatNumbers.ts";
import type { Fact, FinishedView } from "../protocol.ts";
import { renderOpenWhole, renderPayload } from "./renderPayload.ts";
import { renderSection } from "../sections/renderSection.ts";
import type { ViewContext } from "./viewContext.ts";

/** The sections that stay folded until wanted: event, context, environment and runtime. */
export function renderDetails(view: FinishedView, context: ViewContext): TemplateResult {
  return html`${renderEvent(view, context)} ${renderContext(view, context)}
  ${renderEnvironment(view, context)} ${renderRuntime(view, context)}`;
}

function renderEvent(view: FinishedView, context: ViewContext): TemplateResult {
  return renderSection(
    {
      id: "event",
      title: "Event",
      note: `${view.run.event} · ${formatBytes(view.event.totalBytes)}`,
      openByDefault: false,
      actions: renderOpenWhole("event", "Open Event in Editor", view.run.runId, context),
      content: () =>
        html`${renderFacts(view.eventFacts, "Event")}
        ${renderPayload("event", "Event", view.event, view.run.runId, context)}`,
    },
    context,
  );
}

function renderContext(view: FinishedView, context: ViewContext): TemplateResult {
  const payload = view.context;
  if (payload === null) return html``;
  return renderSection(
    {
      id: "context",
      title: "Context",
      openByDefault: false,
      actions: renderOpenWhole("context", "Open Context in Editor", view.run.runId, context),
      content: () => renderPayload("context", "Context object", payload, view.run.runId, context),
    },
    context,
  );
}

function renderEnvironment(view: FinishedView, context: ViewContext): TemplateResult {
  const { facts, variables } = view.environment;
  return renderSection(
    {
      id: "environment",
      title: "Environment",
      note: `${variables.length} variables`,
      openByDefault: false,
      content: () => html`
        ${renderFacts(facts, "Environment")}
        <ul class="names" aria-label="Names of the environment variables">
          ${variables.map((name) => html`<li>${name}</li>`)}
        </ul>
      `,
    },
    context,
  );
}

function renderRuntime(view: FinishedView, context: ViewContext): TemplateResult {
  const { facts, mismatch } = view.runtime;
  return renderSection(
    {
      id: "runtime",
      title: "Runtime",
      note: facts.find((fact) => fact.name === "Runtime")?.value ?? "",
      openByDefault: false,
      actions: renderOpenWhole("result", "Open Whole Result as JSON", view.run.runId, context),
      content: () => html`
        ${mismatch === null ? nothing : renderMismatch(mismatch)} ${renderFacts(facts, "Runtime")}
      `,
    },
    context,
  );
}

/** The sentence that says that another interpreter ran than the function asks for. */
export function renderMismatch(mismatch: string | null): TemplateResult {
  if (mismatch === null) return html``;
  return html`<p class="mismatch tone-warning">
    <vscode-icon class="tone-icon" name="warning"></vscode-icon><span>${mismatch}</span>
  </p>`;
}

function renderFacts(facts: readonly Fact[], label: string): TemplateResult {
  if (facts.length === 0) return html``;
  return html`<table class="facts" aria-label=${label}>
    ${facts.map(
      ({ name, value }) =>
        html`<tr>
          <th scope="row">${name}</th>
          <td>${value}</td>
        </tr>`,
    )}
  </table>`;
}
