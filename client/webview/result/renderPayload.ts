import { html, nothing, type TemplateResult } from "lit";
import { formatBytes } from "../formatNumbers.ts";
import type { PayloadView, WholePart } from "../protocol.ts";
import { renderJson } from "./renderJson.ts";
import type { ViewContext } from "./viewContext.ts";

/** A payload: JSON with folding, or its text; what was left out is said, and can be opened whole. */
export function renderPayload(
  id: string,
  label: string,
  payload: PayloadView,
  context: ViewContext,
): TemplateResult {
  if (payload.totalBytes === 0) return html`<p class="quiet">Empty.</p>`;
  return html`
    ${
      payload.json === null
        ? html`<pre class="text" tabindex="0" aria-label=${label}>${payload.text}</pre>`
        : renderJson(id, label, payload.json, context)
    }
    ${
      payload.cut
        ? html`<p class="quiet">
            Too large to show whole (${formatBytes(payload.totalBytes)}): parts are left out here.
          </p>`
        : nothing
    }
  `;
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
