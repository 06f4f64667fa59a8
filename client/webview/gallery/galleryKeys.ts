/** What the keyboard can ask for anywhere in the gallery. */
export interface KeyTargets {
  readonly focusSearch: () => void;
  /** Opens what was found first. */
  readonly openFirst: () => void;
  readonly enterList: () => void;
  /** Takes back the latest thing: a hover, a search, an open sample. @returns false for nothing. */
  readonly goBack: () => boolean;
}

/**
 * Keys of the whole gallery: `/` and typing lead into the search field, the down arrow from there into
 * the list, Enter opens what was found first, and Escape goes back.
 */
export function handleKeys(root: HTMLElement, targets: KeyTargets): void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const target = event.target instanceof HTMLElement ? event.target : root;
    if (act(event, target, targets)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  // Before the tree, which keeps its keys to itself.
  root.addEventListener("keydown", onKeyDown, { capture: true });
}

function act(event: KeyboardEvent, target: HTMLElement, targets: KeyTargets): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key === "Escape") return !isOpenSelect(target) && targets.goBack();
  if (target.id === "search") return actInSearch(event.key, targets);
  if (isField(target) || event.key.length !== 1 || event.key === " ") return false;
  targets.focusSearch();
  // Any other character goes into the field, which has the focus by the time that it arrives.
  return event.key === "/";
}

function actInSearch(key: string, targets: KeyTargets): boolean {
  if (key === "ArrowDown") targets.enterList();
  else if (key === "Enter") targets.openFirst();
  else return false;
  return true;
}

function isField(element: HTMLElement): boolean {
  return element.matches(
    "input, textarea, vscode-textfield, vscode-textarea, vscode-single-select",
  );
}

function isOpenSelect(element: HTMLElement): boolean {
  return element.matches("vscode-single-select[open]");
}
