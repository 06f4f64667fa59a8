import { html, type TemplateResult } from "lit";
import type { GalleryContext } from "./galleryContext.ts";
import { renderList } from "./renderList.ts";
import { renderOpenSample } from "./renderSample.ts";

/** The gallery: list and sample side by side where there is room, else one at a time. */
export function renderApp(context: GalleryContext, announcement: string): TemplateResult {
  return html`
    ${context.isWide ? renderWide(context) : renderNarrow(context)}
    <div class="announcer" role="status" aria-live="polite">${announcement}</div>
  `;
}

function renderWide(context: GalleryContext): TemplateResult {
  return html`<vscode-split-layout
    class="wide"
    fixed-pane="start"
    initial-handle-position=${`${context.state.listWidth}px`}
    min-start="200px"
    min-end="320px"
    @vsc-split-layout-change=${context.resizeList}
  >
    <div slot="start" class="pane list-pane">${renderList(context)}</div>
    <div slot="end" class="pane sample-pane" data-vscode-context=${menuContext(context)}>
      ${renderOpenSample(context)}
    </div>
  </vscode-split-layout>`;
}

function renderNarrow(context: GalleryContext): TemplateResult {
  const isOpen = context.openView.kind !== "none";
  return html`
    <div class="pane list-pane" ?hidden=${isOpen}>${renderList(context)}</div>
    <div class="pane sample-pane" ?hidden=${!isOpen} data-vscode-context=${menuContext(context)}>
      ${isOpen ? renderOpenSample(context) : ""}
    </div>
  `;
}

/** What VS Code's own context menu passes to its commands. */
function menuContext({ state }: GalleryContext): string {
  const section = state.open === null ? "none" : "sample";
  return JSON.stringify({
    webviewSection: section,
    preventDefaultContextMenuItems: true,
    ...state.open,
  });
}
