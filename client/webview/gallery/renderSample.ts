import { html, nothing, type TemplateResult } from "lit";
import { sampleKey } from "../../shared/sampleRequest.ts";
import { renderActions } from "./renderActions.ts";
import { renderEvent } from "./renderEvent.ts";
import type { GalleryContext } from "./galleryContext.ts";
import { renderSection } from "../sections/renderSection.ts";
import { renderForm } from "./renderForm.ts";
import type { SampleView } from "./sampleView.ts";

/** The open sample: what it is, what can be done with it, its parameters and its event. */
export function renderOpenSample(context: GalleryContext): TemplateResult {
  const { openView } = context;
  switch (openView.kind) {
    case "none":
      return html`<div class="placeholder">
        <vscode-icon name="json" size="40"></vscode-icon>
        <p>Choose an event to see what its handler gets.</p>
      </div>`;
    case "loading":
      return html`${renderBack(context)}
        <vscode-progress-bar aria-label="Loading the event"></vscode-progress-bar>`;
    case "gone":
      return html`${renderBack(context)}
        <div class="placeholder"><p>This sample is no longer part of the catalogue.</p></div>`;
    case "sample":
      return renderView(openView.view, context);
  }
}

function renderBack(context: GalleryContext): TemplateResult | typeof nothing {
  if (context.isWide) return nothing;
  return html`<vscode-toolbar-button
    class="back"
    icon="arrow-left"
    label="Back to the list"
    title="Back to the list (Escape)"
    @click=${context.close}
  ></vscode-toolbar-button>`;
}

function renderView(view: SampleView, context: GalleryContext): TemplateResult {
  const { type } = view;
  return html`
    <header class="sample-header">
      <div class="headline">
        ${renderBack(context)}
        <h1 id="sample-title" tabindex="-1">${type.title}</h1>
        ${renderStar(context)}
      </div>
      <p>${type.description}</p>
      <p class="subtitle">${type.service} · <a href=${type.documentation}>AWS documentation</a></p>
      ${renderSampleChoice(view, context)} ${renderActions(context)}
    </header>
    <main>
      <div class="about">${renderDelivery(view, context)} ${renderForm(view, context)}</div>
      <div class="shown">${renderEvent(view, context)}</div>
    </main>
  `;
}

function renderDelivery({ type }: SampleView, context: GalleryContext): TemplateResult {
  const { deliveredBy, resultUse } = type.delivery;
  const content = (): TemplateResult =>
    html`<div class="delivery">
      <p><vscode-icon name="arrow-right"></vscode-icon><span>${deliveredBy}</span></p>
      <p><vscode-icon name="reply"></vscode-icon><span>${resultUse}</span></p>
    </div>`;
  return renderSection(
    { id: "delivery", title: "Delivery", openByDefault: true, content },
    context,
  );
}

function renderStar({ state, post }: GalleryContext): TemplateResult | typeof nothing {
  const { open, facts } = state;
  if (open === null) return nothing;
  const name = { eventType: open.eventType, sample: open.sample };
  const isFavourite = facts.favourites.some((other) => sampleKey(other) === sampleKey(name));
  const label = isFavourite ? "Remove from Favourites" : "Add to Favourites";
  return html`<vscode-toolbar-button
    class="star"
    icon=${isFavourite ? "star-full" : "star-empty"}
    label=${label}
    title=${label}
    @click=${() => post({ type: "toggleFavourite", sample: name })}
  ></vscode-toolbar-button>`;
}

function renderSampleChoice({ type, sample }: SampleView, context: GalleryContext): TemplateResult {
  if (type.samples.length === 1) return html`<p class="sample-name">${sample.title}</p>`;
  const choose = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    const section = context.state.openRow?.replace(/\/[^/]*$/, "") ?? null;
    const row = section === null ? null : `${section}/${value}`;
    context.open({ eventType: type.id, sample: value }, row);
  };
  return html`<vscode-single-select
    class="sample-choice"
    label="Sample"
    .value=${sample.id}
    @change=${choose}
    >${type.samples.map(
      ({ id, title }) =>
        html`<vscode-option value=${id} ?selected=${id === sample.id}>${title}</vscode-option>`,
    )}</vscode-single-select
  >`;
}
