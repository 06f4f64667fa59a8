import { html, nothing, type TemplateResult } from "lit";
import { formatBytes } from "../formatNumbers.ts";
import type { LogLine, LogsView } from "../protocol.ts";
import { filterLogs } from "./logFilter.ts";
import { renderMore } from "../json/renderMore.ts";
import { renderOpenLink, renderOpenWhole } from "./renderPayload.ts";
import { renderSection } from "../sections/renderSection.ts";
import { renderLinkedText } from "./renderText.ts";
import type { ViewContext } from "./viewContext.ts";

const linesAtFirst = 200;

/** What the handler and the platform printed. @param runId null while it still runs. */
export function renderLogs(
  logs: LogsView,
  runId: string | null,
  context: ViewContext,
): TemplateResult {
  const count = logs.lines.length + logs.notShown;
  return renderSection(
    {
      id: "logs",
      title: "Logs",
      note: `${count.toLocaleString("en-US")} ${count === 1 ? "line" : "lines"}`,
      openByDefault: true,
      actions: html`${renderTools(context)}
      ${runId === null ? nothing : renderOpenWhole("logs", "Open Logs in Editor", runId, context)}`,
      content: () => renderLines(logs, runId, context),
    },
    context,
  );
}

function renderTools(context: ViewContext): TemplateResult {
  const { logFilter, wrapLogs } = context.ui;
  const onInput = (event: Event): void =>
    context.update({ logFilter: (event.currentTarget as HTMLInputElement).value });
  return html`
    <vscode-textfield
      class="log-filter"
      type="search"
      placeholder="Filter logs"
      title="Words that a line must hold; !word leaves out lines that hold it"
      aria-label="Filter logs"
      label="Filter logs"
      .value=${logFilter}
      @input=${onInput}
    >
      <vscode-icon slot="content-before" name="filter"></vscode-icon>
    </vscode-textfield>
    <vscode-toolbar-button
      icon="word-wrap"
      label="Wrap lines"
      title="Wrap lines"
      toggleable
      ?checked=${wrapLogs}
      @change=${() => context.update({ wrapLogs: !wrapLogs })}
    ></vscode-toolbar-button>
  `;
}

function renderLines(logs: LogsView, runId: string | null, context: ViewContext): TemplateResult {
  const { ui } = context;
  const matching = filterLogs(logs.lines, ui.logFilter);
  const shown = ui.shownRows.get("logs") ?? linesAtFirst;
  return html`
    ${renderLeftOut(logs, runId, context)}
    <div
      class="logs ${ui.wrapLogs ? "wrap" : ""}"
      role="log"
      aria-live="off"
      aria-label="Logs"
      tabindex="0"
    >
      ${matching.slice(0, shown).map((line) => renderLine(line, context))}
    </div>
    ${matching.length > shown ? renderMore("logs", matching.length, shown, context) : nothing}
    ${matching.length === 0 ? renderNoLines(logs, runId) : nothing}
  `;
}

function renderNoLines(logs: LogsView, runId: string | null): TemplateResult {
  return html`<p class="quiet">
    ${
      logs.lines.length > 0
        ? "No line matches the filter."
        : runId === null
          ? "Nothing is printed yet."
          : "Nothing was printed."
    }
  </p>`;
}

function renderLeftOut(
  { dropped, notShown }: LogsView,
  runId: string | null,
  context: ViewContext,
): TemplateResult {
  const canOpen = runId !== null && context.live;
  return html`${
    notShown > 0
      ? html`<p class="quiet">
          ${notShown.toLocaleString("en-US")} earlier lines are not shown here.
          ${canOpen ? renderOpenLink("logs", runId, context) : nothing}
        </p>`
      : nothing
  }
  ${
    dropped.lines > 0 || dropped.bytes > 0
      ? html`<p class="quiet">
          ${dropped.lines.toLocaleString("en-US")} lines (${formatBytes(dropped.bytes)}) in the
          middle were left out: the log keeps its first and last 5 MB.
        </p>`
      : nothing
  }`;
}

function renderLine(line: LogLine, context: ViewContext): TemplateResult {
  const level = (line.level ?? "").toLowerCase();
  return html`<div class="log-line source-${line.source} level-${level}">
    <span class="log-time">${line.time}</span
    ><span class="log-level">${line.source === "platform" ? "" : (line.level ?? "")}</span
    ><span class="log-text">${renderLinkedText(line.text, context)}</span>
  </div>`;
}
