import type { VscodeTextfield } from "@vscode-elements/elements/dist/vscode-textfield/vscode-textfield.js";

/** Where the focus goes once the page shows it. */
export type FocusTarget =
  | { readonly kind: "search" }
  | { readonly kind: "sample" }
  /** The row with this key, or the search field where there is none. */
  | { readonly kind: "row"; readonly key: string | null };

/** Moves the focus to what is about to be drawn, and never leaves it on what is gone. */
export class FocusKeeper {
  readonly #root: HTMLElement;
  #target: FocusTarget | null = null;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /** Asks for the focus to be moved by the next `settle`. */
  moveTo(target: FocusTarget): void {
    this.#target = target;
  }

  /** Moves the focus where it was asked to go; it stays asked for while that is not on the page. */
  settle(): void {
    if (this.#target === null) return;
    const element = this.#find(this.#target);
    if (element === null) return;
    this.#target = null;
    element.focus();
    if (element instanceof HTMLInputElement) {
      // Whoever comes to the search goes on with it; the browser would select it, to be typed over.
      element.setSelectionRange(element.value.length, element.value.length);
    }
  }

  #find(target: FocusTarget): HTMLElement | null {
    const search = this.#root.querySelector<VscodeTextfield>("#search")?.wrappedElement ?? null;
    if (target.kind === "search") return search;
    if (target.kind === "sample") return this.#root.querySelector<HTMLElement>("#sample-title");
    const rows = [...this.#root.querySelectorAll<HTMLElement>("vscode-tree-item")];
    return rows.find((row) => row.dataset["key"] === target.key) ?? search;
  }
}
