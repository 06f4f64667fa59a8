import type { Disposable } from "vscode";

/** Holds disposables until it is disposed itself; what is added later is disposed at once. */
export class Disposables {
  readonly #items: Disposable[] = [];
  #isDisposed = false;

  /** Takes the disposable over and gives it back. */
  add<T extends Disposable>(item: T): T {
    if (this.#isDisposed) item.dispose();
    else this.#items.push(item);
    return item;
  }

  /** Disposes everything, newest first. */
  dispose(): void {
    this.#isDisposed = true;
    for (const item of this.#items.splice(0).toReversed()) item.dispose();
  }
}
