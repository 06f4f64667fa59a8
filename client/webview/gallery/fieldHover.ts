import { html, render, type TemplateResult } from "lit";
import type { FieldView } from "./sampleView.ts";

const shownAfterMs = 300;
/** Long enough to move the pointer from the row into the hover, to its link. */
const hiddenAfterMs = 200;
const margin = 8;

/**
 * Shows what is known of the field that the pointer rests on or the keyboard has reached, as the
 * editor's hovers do.
 */
export class FieldHover {
  readonly #element: HTMLElement;
  readonly #find: (rowPath: string) => FieldView | null;
  #row: HTMLElement | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param root holds the rows of the JSON, now or later.
   * @param find what is known of the field at a row; null for nothing.
   */
  constructor(root: HTMLElement, find: (rowPath: string) => FieldView | null) {
    this.#find = find;
    this.#element = document.createElement("div");
    this.#element.id = "field-hover";
    this.#element.role = "tooltip";
    this.#element.popover = "manual";
    document.body.append(this.#element);
    root.addEventListener("pointerover", (event) => this.#follow(rowOf(event.target)));
    root.addEventListener("pointerleave", () => this.#hideSoon());
    root.addEventListener("focusin", ({ target }) => {
      const row = rowOf(target);
      if (row?.matches(":focus-visible") === true) this.#show(row);
      else this.hide();
    });
    root.addEventListener("scroll", () => this.hide(), { capture: true, passive: true });
    this.#element.addEventListener("pointerenter", () => clearTimeout(this.#timer));
    this.#element.addEventListener("pointerleave", () => this.#hideSoon());
  }

  /** Whether something is shown. */
  get isShown(): boolean {
    return this.#element.matches(":popover-open");
  }

  /** Takes away what is shown. */
  hide(): void {
    clearTimeout(this.#timer);
    this.#row?.removeAttribute("aria-describedby");
    this.#row = null;
    if (this.isShown) this.#element.hidePopover();
  }

  #follow(row: HTMLElement | null): void {
    if (row === this.#row && row !== null) {
      clearTimeout(this.#timer);
      return;
    }
    this.#hideSoon();
    if (row === null) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#show(row), shownAfterMs);
  }

  #hideSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.hide(), hiddenAfterMs);
  }

  #show(row: HTMLElement): void {
    const field = this.#find(row.dataset["path"] ?? "");
    this.hide();
    if (field === null) return;
    render(renderField(field), this.#element);
    this.#element.showPopover();
    this.#place(row);
    this.#row = row;
    row.setAttribute("aria-describedby", this.#element.id);
  }

  #place(row: HTMLElement): void {
    const text = row.querySelector(".json-text span") ?? row;
    const { left, top, bottom } = text.getBoundingClientRect();
    const { width, height } = this.#element.getBoundingClientRect();
    const x = Math.max(margin, Math.min(left, window.innerWidth - width - margin));
    const isRoomBelow = bottom + height + margin <= window.innerHeight || top < height;
    this.#element.style.left = `${x}px`;
    this.#element.style.top = `${isRoomBelow ? bottom : top - height}px`;
  }
}

function rowOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(".json-row") : null;
}

function renderField({ name, docs, page, optional, nullable }: FieldView): TemplateResult {
  const absence = [...(optional ? ["may be absent"] : []), ...(nullable ? ["may be null"] : [])];
  return html`
    <p class="hover-name">
      <code>${name}</code>${absence.length === 0 ? "" : html` <span>${absence.join(", ")}</span>`}
    </p>
    <p>${docs.description}</p>
    <p class="hover-example">Example: <code>${JSON.stringify(docs.example)}</code></p>
    <p><a href=${page} tabindex="-1">AWS documentation</a></p>
  `;
}
