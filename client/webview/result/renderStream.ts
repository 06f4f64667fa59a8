import { html, nothing, type TemplateResult } from "lit";
import { formatBytes, formatMs } from "../formatNumbers.ts";
import type { StreamRow, StreamView } from "../protocol.ts";
import { renderSection } from "../sections/renderSection.ts";
import type { ViewContext } from "./viewContext.ts";

/** How a streamed response came, or comes: each part with its time. */
export function renderStream(stream: StreamView | null, context: ViewContext): TemplateResult {
  if (stream === null) return html``;
  const count = `${stream.partCount.toLocaleString("en-US")} ${stream.partCount === 1 ? "part" : "parts"}`;
  return renderSection(
    {
      id: "stream",
      title: "Stream",
      note: `${count} · ${formatBytes(stream.totalBytes)}`,
      openByDefault: true,
      content: () => renderRows(stream),
    },
    context,
  );
}

function renderRows({ rows, notShown }: StreamView): TemplateResult {
  return html`
    <div class="stream-rows" tabindex="0" role="table" aria-label="Parts of the streamed response">
      ${rows.map(renderRow)}
    </div>
    ${
      notShown === 0
        ? nothing
        : html`<p class="quiet">${notShown.toLocaleString("en-US")} parts are not shown here.</p>`
    }
  `;
}

function renderRow({ atMs, bytes, text }: StreamRow): TemplateResult {
  // Parts end with line breaks more often than not, and a row has an end of its own.
  const shown = (text ?? "").trimEnd();
  return html`<div class="stream-row" role="row">
    <span class="stream-time" role="cell" title="Since the invocation began">${formatMs(atMs)}</span
    ><span class="stream-size" role="cell">${formatBytes(bytes)}</span
    ><span class="stream-text" role="cell" .textContent=${shown}></span>
  </div>`;
}
