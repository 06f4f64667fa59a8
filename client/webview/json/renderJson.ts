import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { JsonNode } from "../../shared/jsonNode.ts";
import { chooseOpenDepth, layOutJson, type JsonRow } from "./jsonRows.ts";
import { handleTreeKey, takeTabStop } from "./treeKeys.ts";
import { renderMore } from "./renderMore.ts";
import { toggled, type JsonContext } from "./jsonContext.ts";

const rowsAtFirst = 60;
const rowsOpenAtFirst = 60;

/**
 * A JSON value with folding, like an editor's.
 * @param id tells this tree from the others on the page.
 */
export function renderJson(
  id: string,
  label: string,
  root: JsonNode,
  context: JsonContext,
): TemplateResult {
  const folds = context.ui.toggledPaths.get(id) ?? new Set<string>();
  const rows = layOutJson(root, folds, chooseOpenDepth(root, rowsOpenAtFirst));
  const shown = context.ui.shownRows.get(id) ?? rowsAtFirst;
  const toggle = (path: string): void => {
    const toggledPaths = new Map(context.ui.toggledPaths).set(id, toggled(folds, path));
    context.update({ toggledPaths });
  };
  const onKeyDown = (event: KeyboardEvent): void => handleTreeKey(event, toggle);
  return html`
    <div class="json" role="tree" aria-label=${label} @keydown=${onKeyDown}>
      ${repeat(
        rows.slice(0, shown),
        (row) => row.path,
        (row, index) => renderRow(row, index === 0, toggle),
      )}
    </div>
    ${rows.length > shown ? renderMore(id, rows.length, shown, context) : nothing}
  `;
}

function renderRow(row: JsonRow, isFirst: boolean, toggle: (path: string) => void): TemplateResult {
  const foldable = row.fold !== null;
  const expanded = foldable ? String(row.fold === "open") : nothing;
  const onFold = (event: Event): void => {
    const element = (event.currentTarget as HTMLElement).closest<HTMLElement>(".json-row");
    if (element !== null) takeTabStop(element);
    toggle(row.path);
  };
  return html`<div
    class="json-row"
    role="treeitem"
    tabindex=${isFirst ? "0" : "-1"}
    aria-level=${row.depth + 1}
    aria-expanded=${expanded}
    data-path=${row.path}
    .style=${`--depth: ${row.depth}`}
  >
    <span class="fold" @click=${foldable ? onFold : nothing}
      >${
        foldable
          ? html`<vscode-icon
              name=${row.fold === "open" ? "chevron-down" : "chevron-right"}
            ></vscode-icon>`
          : nothing
      }</span
    ><span class="json-text"
      >${row.segments.map(
        (segment) => html`<span class="token-${segment.kind}">${segment.text}</span>`,
      )}</span
    >
  </div>`;
}
