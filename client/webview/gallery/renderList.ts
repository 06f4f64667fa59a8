import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import type { ListedSample, ListedType } from "../../shared/listedType.ts";
import { sampleKey } from "../../shared/sampleRequest.ts";
import type { GalleryContext } from "./galleryContext.ts";
import { firstScreen, listSections, type Row, type Section } from "./listModel.ts";
import { selectRow } from "./treeEvents.ts";

/** The search field, and below it the sections or what was found. */
export function renderList(context: GalleryContext): TemplateResult {
  return html`
    <div class="search" role="search">
      <vscode-textfield
        id="search"
        placeholder="Search events, services, fields"
        .label=${"Search events, services, fields"}
        .value=${live(context.state.query)}
        @input=${(event: Event) => context.search((event.target as HTMLInputElement).value)}
      >
        <vscode-icon slot="content-before" name="search"></vscode-icon>
        ${
          context.state.query === ""
            ? nothing
            : html`<vscode-icon
                slot="content-after"
                name="close"
                action-icon
                label="Clear the search"
                title="Clear the search"
                @click=${() => context.search("")}
              ></vscode-icon>`
        }
      </vscode-textfield>
    </div>
    <div class="list" id="list">${renderRows(context)}</div>
  `;
}

function renderRows(context: GalleryContext): TemplateResult {
  const { results } = context;
  if (results === "searching") {
    return html`<vscode-progress-bar aria-label="Searching"></vscode-progress-bar>`;
  }
  if (results?.length === 0) return renderNothingFound(context);
  return html`
    <vscode-tree aria-label="Sample events" @vsc-tree-select=${selectRow(context)}
      >${
        results === null
          ? repeat(
              sectionsToDraw(context),
              ({ key }) => key,
              (section) => renderSection(section, context),
            )
          : repeat(
              results,
              ({ key }) => key,
              (row) => renderRow(row, context),
            )
      }</vscode-tree
    >
  `;
}

function sectionsToDraw({ types, state, isWhole }: GalleryContext): readonly Section[] {
  const sections = listSections(types, state.facts);
  return isWhole ? sections : firstScreen(sections);
}

function renderNothingFound(context: GalleryContext): TemplateResult {
  return html`<div class="nothing">
    <p>No event is called “${context.state.query}”, nor has a field of that name.</p>
    <vscode-button secondary @click=${() => context.search("")}>Clear Search</vscode-button>
  </div>`;
}

function renderSection({ key, title, rows }: Section, context: GalleryContext): TemplateResult {
  return html`<vscode-tree-item
    class="section-row"
    branch
    data-key=${key}
    .open=${live(context.isRowOpen(key, true))}
    .selected=${live(false)}
    ><span>${title}</span>${
      context.wasRowOpen(key)
        ? repeat(
            rows,
            (row) => row.key,
            (row) => renderRow(row, context),
          )
        : nothing
    }</vscode-tree-item
  >`;
}

function renderRow(row: Row, context: GalleryContext): TemplateResult {
  if (row.kind === "sample") {
    return renderSample(row.type, row.sample, row.key, row.type.shortTitle, context);
  }
  const { type, key, samples, note } = row;
  const [only] = samples;
  if (samples.length === 1 && only !== undefined) {
    return renderSample(type, only, key, note, context, type.title);
  }
  return html`<vscode-tree-item
    branch
    data-key=${key}
    data-event-type=${type.id}
    data-sample=${samples[0]?.id ?? nothing}
    title=${type.description}
    .open=${live(context.isRowOpen(key, row.openByDefault))}
    .selected=${live(context.state.openRow === key)}
    ><span>${type.title}</span>${renderNote(note)}${
      context.wasRowOpen(key)
        ? repeat(
            samples,
            ({ id }) => id,
            (sample) => renderSample(type, sample, `${key}/${sample.id}`, "", context),
          )
        : nothing
    }</vscode-tree-item
  >`;
}

function renderSample(
  type: ListedType,
  sample: ListedSample,
  key: string,
  note: string,
  context: GalleryContext,
  label = sample.title,
): TemplateResult {
  const name = { eventType: type.id, sample: sample.id };
  const set = context.state.values[sampleKey(name)] ?? {};
  const native = { webviewSection: "sample", preventDefaultContextMenuItems: true, ...name, set };
  return html`<vscode-tree-item
    class="sample-row"
    data-key=${key}
    data-event-type=${type.id}
    data-sample=${sample.id}
    data-vscode-context=${JSON.stringify(native)}
    title=${type.description}
    draggable="true"
    .selected=${live(context.state.openRow === key)}
    ><span>${label}</span>${renderNote(note)}</vscode-tree-item
  >`;
}

function renderNote(note: string): TemplateResult | typeof nothing {
  return note === "" ? nothing : html`<span slot="description">${note}</span>`;
}
