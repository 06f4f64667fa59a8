import { html, nothing, type TemplateResult } from "lit";
import { formatBytes } from "../formatNumbers.ts";
import type { PayloadView, WholePart } from "../protocol.ts";
import { renderJson } from "../json/renderJson.ts";
import type { ViewContext } from "./viewContext.ts";

/** A payload: JSON with folding, or its text; what was left out is said, and can be opened whole. */
export function renderPayload(
  part: WholePart,
  label: string,
  payload: PayloadView,
  runId: string,
  context: ViewContext,
): TemplateResult {
  if (payload.totalBytes === 0) return html`<p class="quiet">Empty.</p>`;
  return html`
    ${
      payload.json === null
        ? html`<pre class="text" tabindex="0" aria-label=${label}>${payload.text}</pre>`
        : renderJson(part, label, payload.json, context)
    }
    ${
      payload.cut
        ? html`<p class="quiet">
            Parts are left out here, the whole has ${formatBytes(payload.totalBytes)}.
            ${context.live ? renderOpenLink(part, runId, context) : nothing}
          </p>`
        : nothing
    }
  `;
}

/** The link that opens a whole part in an editor. */
export function renderOpenLink(
  part: WholePart,
  runId: string,
  context: ViewContext,
): TemplateResult {
  const open = (): void => context.post({ type: "openPart", runId, part });
  return html`<button class="link" .textContent=${"Open in editor"} @click=${open}></button>`;
}

/** The button that opens a whole part in an editor; nothing where the extension holds it no more. */
export function renderOpenWhole(
  part: WholePart,
  label: string,
  runId: string,
  context: ViewContext,
): TemplateResult {
  if (!context.live) return html``;
  const open = (): void => context.post({ type: "openPart", runId, part });
  return html`<vscode-toolbar-button
    icon="go-to-file"
    label=${label}
    title=${label}
    @click=${open}
  ></vscode-toolbar-button>`;
}
