import process from "node:process";
import { readSources, type SourcesToRead } from "./readSources.ts";

/** The argument by which a program is a source reader. */
export const sourceReaderArgument = "--read-sources";

/**
 * Makes this process read the sources that its parent names, and end with that, or with its parent.
 * The counterpart of `SourceReadings`.
 */
export function runSourceReader(): void {
  process.on("disconnect", () => process.exit());
  process.once("message", (message: SourcesToRead) => {
    void readSources(message, (read) => process.send?.(read)).finally(() => process.disconnect());
  });
}
