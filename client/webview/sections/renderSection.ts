import { html, nothing, type TemplateResult } from "lit";
import { toggled } from "../json/jsonContext.ts";

/** What folding needs of the view that the sections stand in. */
export interface SectionContext {
  readonly ui: {
    /** Sections whose state differs from their default. */
    readonly toggledSections: ReadonlySet<string>;
  };
  readonly update: (change: { readonly toggledSections: ReadonlySet<string> }) => void;
}

export interface Section {
  readonly id: string;
  readonly title: string;
  /** A few words beside the title: a count, a size. */
  readonly note?: string;
  readonly openByDefault: boolean;
  /** Buttons at the heading's right, shown while the section is open. */
  readonly actions?: TemplateResult;
  readonly content: () => TemplateResult;
}

/** A section with a heading that folds it. Its content is only built while it is open. */
export function renderSection(section: Section, context: SectionContext): TemplateResult {
  const { ui } = context;
  const open = section.openByDefault !== ui.toggledSections.has(section.id);
  const onToggle = (event: Event): void => {
    const nowOpen = (event.currentTarget as HTMLDetailsElement).open;
    if (nowOpen === open) return;
    context.update({ toggledSections: toggled(ui.toggledSections, section.id) });
  };
  return html`
    <section class="section" data-section=${section.id}>
      <details .open=${open} @toggle=${onToggle}>
        <summary>
          <vscode-icon name=${open ? "chevron-down" : "chevron-right"}></vscode-icon>
          <h2>${section.title}</h2>
          ${section.note === undefined ? nothing : html`<span class="note">${section.note}</span>`}
        </summary>
        <div class="section-body">${open ? section.content() : nothing}</div>
      </details>
      ${
        open && section.actions !== undefined
          ? html`<div class="section-actions">${section.actions}</div>`
          : nothing
      }
    </section>
  `;
}
