import { toggled } from "../json/jsonContext.ts";

/** Knows which rows of the list are open: those by default, and what the person made of it. */
export class FoldedRows {
  readonly #defaults = new Map<string, boolean>();
  readonly #opened = new Set<string>();

  /**
   * Whether a row is open.
   * @param against rows that the person folded or unfolded against their default.
   */
  isOpen(key: string, byDefault: boolean, against: ReadonlySet<string>): boolean {
    this.#defaults.set(key, byDefault);
    const open = byDefault !== against.has(key);
    if (open) this.#opened.add(key);
    return open;
  }

  /** Whether a row is or has been open since the page was loaded. */
  wasOpen(key: string): boolean {
    return this.#opened.has(key);
  }

  /** What `against` becomes once a row is as it is reported; the same set where nothing changes. */
  report(key: string, isOpen: boolean, against: ReadonlySet<string>): ReadonlySet<string> {
    const byDefault = this.#defaults.get(key);
    if (byDefault === undefined) return against;
    const isAgainst = isOpen !== byDefault;
    return isAgainst === against.has(key) ? against : toggled(against, key);
  }

  /** What `against` becomes once every row is folded. */
  foldAll(): ReadonlySet<string> {
    const openByDefault = [...this.#defaults].filter(([, byDefault]) => byDefault);
    return new Set(openByDefault.map(([key]) => key));
  }
}
