import { html, nothing, type TemplateResult } from "lit";
import type { HistoryItem, HistoryView } from "../protocol.ts";
import { toneIcons } from "./toneIcons.ts";
import type { ViewContext } from "./viewContext.ts";

/** The drop-down of earlier results; the whole list opens in a quick pick. */
export function renderHistory(
  history: HistoryView,
  shownRun: string,
  context: ViewContext,
): TemplateResult {
  if (!context.live || history.total < 2) return html``;
  const open = context.ui.historyOpen;
  const close = (): void => context.update({ historyOpen: false });
  return html`
    <div class="history" @focusout=${closeWhenLeft(close)} @keydown=${handleMenuKey(close)}>
      <button
        class="history-button"
        aria-haspopup="menu"
        aria-label="History"
        title="Earlier results"
        aria-expanded=${open ? "true" : "false"}
        @click=${() => context.update({ historyOpen: !open })}
      >
        <vscode-icon name="history"></vscode-icon><span>History</span
        ><vscode-icon name="chevron-down"></vscode-icon>
      </button>
      ${open ? renderMenu(history, shownRun, context, close) : nothing}
    </div>
  `;
}

function renderMenu(
  history: HistoryView,
  shownRun: string,
  context: ViewContext,
  close: () => void,
): TemplateResult {
  const browse = (): void => {
    context.post({ type: "browseHistory" });
    close();
  };
  return html`<div class="menu" role="menu" aria-label="Earlier results">
    ${history.recent.map((item) => renderItem(item, item.runId === shownRun, context, close))}
    ${
      history.total > history.recent.length
        ? html`<button class="menu-item more" role="menuitem" tabindex="-1" @click=${browse}>
            All ${history.total.toLocaleString("en-US")} results…
          </button>`
        : nothing
    }
  </div>`;
}

function renderItem(
  item: HistoryItem,
  isShown: boolean,
  context: ViewContext,
  close: () => void,
): TemplateResult {
  const show = (): void => {
    context.post({ type: "showRun", runId: item.runId });
    close();
  };
  return html`<button
    class="menu-item tone-${item.tone}"
    role="menuitemradio"
    aria-checked=${isShown ? "true" : "false"}
    tabindex="-1"
    @click=${show}
  >
    <vscode-icon class="tone-icon" name=${toneIcons[item.tone]}></vscode-icon>
    <span class="menu-label">${item.label}</span>
    <span class="menu-detail">${item.detail}</span>
  </button>`;
}

function closeWhenLeft(close: () => void): (event: FocusEvent) => void {
  return (event) => {
    const container = event.currentTarget as HTMLElement;
    const next = event.relatedTarget;
    if (!(next instanceof Node) || !container.contains(next)) close();
  };
}

/** Arrow keys walk the menu, Escape closes it and gives the focus back to its button. */
function handleMenuKey(close: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    const container = event.currentTarget as HTMLElement;
    const items = [...container.querySelectorAll<HTMLElement>(".menu-item")];
    if (items.length === 0) return;
    const current = items.findIndex((item) => item === document.activeElement);
    if (event.key === "Escape") {
      container.querySelector<HTMLElement>(".history-button")?.focus();
      close();
    } else if (event.key === "ArrowDown") items[(current + 1) % items.length]?.focus();
    else if (event.key === "ArrowUp") items.at(current <= 0 ? -1 : current - 1)?.focus();
    else return;
    event.preventDefault();
  };
}
