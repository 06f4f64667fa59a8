/**
 * Moves through a tree with the keyboard as the ARIA Authoring Practices' tree view pattern tells:
 * up and down walk, right opens, left folds or goes to the parent, Enter and Space toggle.
 */
export function handleTreeKey(event: KeyboardEvent, toggle: (path: string) => void): void {
  const row = event.target;
  if (!(row instanceof HTMLElement) || row.dataset["path"] === undefined) return;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (!act(event.key, row, row.dataset["path"], toggle)) return;
  event.preventDefault();
}

function act(key: string, row: HTMLElement, path: string, toggle: (path: string) => void): boolean {
  const expanded = row.getAttribute("aria-expanded");
  switch (key) {
    case "ArrowDown":
      return focusRow(row, row.nextElementSibling);
    case "ArrowUp":
      return focusRow(row, row.previousElementSibling);
    case "Home":
      return focusRow(row, row.parentElement?.firstElementChild ?? null);
    case "End":
      return focusRow(row, row.parentElement?.lastElementChild ?? null);
    case "ArrowRight":
      if (expanded === "false") toggle(path);
      else if (expanded === "true") focusRow(row, row.nextElementSibling);
      return true;
    case "ArrowLeft":
      if (expanded === "true") toggle(path);
      else focusRow(row, parentRow(row));
      return true;
    case "Enter":
    case " ":
      if (expanded !== null) toggle(path);
      return true;
    default:
      return false;
  }
}

function focusRow(from: HTMLElement, to: Element | null): boolean {
  if (to instanceof HTMLElement && from !== to) takeTabStop(to);
  return true;
}

/** Focuses a row of a tree and makes it the one that the Tab key leads to. */
export function takeTabStop(row: HTMLElement): void {
  const rows = row.parentElement?.querySelectorAll<HTMLElement>('[tabindex="0"]') ?? [];
  for (const other of rows) other.tabIndex = -1;
  row.tabIndex = 0;
  row.focus();
}

function parentRow(row: HTMLElement): Element | null {
  const level = Number(row.getAttribute("aria-level"));
  let candidate = row.previousElementSibling;
  while (candidate !== null && Number(candidate.getAttribute("aria-level")) >= level) {
    candidate = candidate.previousElementSibling;
  }
  return candidate;
}
