import type { VscodeTreeItem } from "@vscode-elements/elements/dist/vscode-tree-item/vscode-tree-item.js";
import type { SampleName } from "../../shared/sampleRequest.ts";
import type { GalleryContext } from "./galleryContext.ts";

/**
 * Opens the sample of a row that was clicked or entered. A row with samples under it only unfolds, but
 * where there is room beside the list its first sample is shown as well.
 */
export function selectRow(context: GalleryContext): (event: CustomEvent<VscodeTreeItem[]>) => void {
  return ({ detail: [row] }) => {
    const name = row === undefined ? null : sampleOfRow(row);
    if (row === undefined || name === null) return;
    const key = row.dataset["key"] ?? null;
    if (!row.branch) context.open(name, key);
    else if (context.isWide && context.state.open?.eventType !== name.eventType) {
      context.open(name, key === null ? null : `${key}/${name.sample}`);
    }
  };
}

/** The sample that a row stands for: its own, or the first under it; null for a heading. */
export function sampleOfRow(row: HTMLElement): SampleName | null {
  const { eventType, sample } = row.dataset;
  return eventType === undefined || sample === undefined ? null : { eventType, sample };
}

/**
 * Reports rows that were folded or unfolded, which the tree itself does not.
 * @param report gets the row's key, and whether it is open now.
 */
export function watchFolding(root: Node, report: (key: string, isOpen: boolean) => void): void {
  const observer = new MutationObserver((records) => {
    for (const { target } of records) {
      if (!(target instanceof HTMLElement) || !target.isConnected) continue;
      const key = target.dataset["key"];
      if (key !== undefined) report(key, target.hasAttribute("open"));
    }
  });
  observer.observe(root, { subtree: true, attributes: true, attributeFilter: ["open"] });
}

/**
 * Makes sure that the Tab key leads into the tree: the row that it led to may be gone, or be folded
 * away.
 */
export function keepTabStop(tree: HTMLElement): void {
  const rows = [...tree.querySelectorAll<VscodeTreeItem>("vscode-tree-item")];
  const isReachable = rows.some((row) => row.active && isVisible(row));
  const [first] = rows;
  if (!isReachable && first !== undefined) first.active = true;
}

function isVisible(row: VscodeTreeItem): boolean {
  const parent = row.parentElement?.closest<VscodeTreeItem>("vscode-tree-item") ?? null;
  return parent === null || (parent.open && isVisible(parent));
}
