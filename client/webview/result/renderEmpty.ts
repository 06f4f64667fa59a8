import { html, type TemplateResult } from "lit";
import type { ViewContext } from "./viewContext.ts";

/** What to do first. */
export function renderEmpty(context: ViewContext): TemplateResult {
  return html`
    <main class="empty">
      <vscode-icon name="play-circle" size="40"></vscode-icon>
      <h1>Invoke a Lambda handler</h1>
      <p>
        Click <strong>Invoke with sample event</strong> above a handler in your code. Its response,
        logs and report appear here.
      </p>
      <vscode-button @click=${() => context.post({ type: "pickHandler" })}
        >Choose a Handler…</vscode-button
      >
    </main>
  `;
}
