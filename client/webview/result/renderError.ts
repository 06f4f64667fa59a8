import { html, nothing, type TemplateResult } from "lit";
import type { ErrorView, FinishedView } from "../protocol.ts";
import { renderFrameLink, renderLinkedText } from "./renderText.ts";
import type { ViewContext } from "./viewContext.ts";

/** What happened, why, and what to change, with the first own frame one click away. */
export function renderError(view: FinishedView, context: ViewContext): TemplateResult {
  const { error, hints } = view;
  if (error === null && hints.length === 0) return html``;
  return html`
    <section class="error" aria-label="Error">
      ${error === null ? nothing : renderWhat(error, context)}
      ${
        hints.length === 0
          ? nothing
          : html`<ul class="hints" aria-label="What to change">
              ${hints.map(
                (hint) =>
                  html`<li>
                    <vscode-icon name="lightbulb"></vscode-icon>
                    <span>${renderLinkedText(hint, context)}</span>
                  </li>`,
              )}
            </ul>`
      }
      ${error === null ? nothing : renderWhere(error, context)}
    </section>
  `;
}

function renderWhat(error: ErrorView, context: ViewContext): TemplateResult {
  const first = error.frames[0];
  return html`
    <p class="error-type">${error.type}</p>
    <p class="error-message">${error.message}</p>
    ${
      first === undefined
        ? nothing
        : html`<p class="error-place">at ${renderFrameLink(first, first.label, context)}</p>`
    }
  `;
}

function renderWhere(error: ErrorView, context: ViewContext): TemplateResult {
  const callers = error.frames.slice(1);
  if (callers.length === 0 && error.stack.length === 0) return html``;
  return html`
    <details class="stack">
      <summary><vscode-icon class="marker" name="chevron-right"></vscode-icon>Stack trace</summary>
      ${
        callers.length === 0
          ? nothing
          : html`<ol class="frames" aria-label="Callers in your own source">
              ${callers.map((frame) => html`<li>${renderFrameLink(frame, frame.label, context)}</li>`)}
            </ol>`
      }
      <pre class="text" tabindex="0" aria-label="Stack trace as reported">
${error.stack.map((line) => renderLinkedText(`${line.trimEnd()}\n`, context))}</pre>
    </details>
  `;
}
