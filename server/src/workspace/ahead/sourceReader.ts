import { constants, setPriority } from "node:os";
import process from "node:process";
import { readSources, type SourcesRead, type SourcesToRead } from "./readSources.ts";

/** The argument by which a program is a source reader. */
export const sourceReaderArgument = "--read-sources";

/**
 * Makes this process read the sources that its parent names, and end with that, or with its parent.
 * The counterpart of `SourceReadings`.
 */
export function runSourceReader(): void {
  process.on("disconnect", () => process.exit());
  // Who types goes first, and the server, which answers.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  process.once("message", (message: SourcesToRead) => {
    let told = Promise.resolve();
    const tell = (read: SourcesRead): void => {
      told = new Promise((resolve) => process.send?.(read, () => resolve()));
    };
    // What is not written yet would be lost.
    void readSources(message, tell).finally(() => told.then(() => process.disconnect()));
  });
}
