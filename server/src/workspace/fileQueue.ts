/** Runs tasks about one file one after the other, and those about different files side by side. */
export class FileQueue {
  readonly #last = new Map<string, Promise<void>>();

  /** Runs a task when those about the file that came before have ended, however they did. */
  run(file: string, task: () => Promise<void>): Promise<void> {
    const before = this.#last.get(file) ?? Promise.resolve();
    const running = before.then(task, task);
    this.#last.set(file, running);
    const forget = (): void => {
      if (this.#last.get(file) === running) this.#last.delete(file);
    };
    void running.then(forget, forget);
    return running;
  }
}
