import { html, type TemplateResult } from "lit";
import type { JsonContext } from "./jsonContext.ts";

/** The button that shows more of a long list. */
export function renderMore(
  id: string,
  total: number,
  shown: number,
  context: JsonContext,
): TemplateResult {
  const step = 1000;
  const show = (): void =>
    context.update({ shownRows: new Map(context.ui.shownRows).set(id, shown + step) });
  const count = Math.min(step, total - shown).toLocaleString("en-US");
  return html`<button class="link more" @click=${show}>Show ${count} more lines</button>`;
}
