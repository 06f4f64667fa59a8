import { availableParallelism } from "node:os";
import { SourceReadings } from "./sourceReadings.ts";
import type { SourceToRead } from "./sourceReading.ts";

/** Has sources read by other processes; null where it is not worth one. */
export type ReadAhead = (sources: readonly SourceToRead[]) => SourceReadings | null;

/** Each takes some 100 MB while it reads. */
const mostProcesses = 2;

/** Fewer sources are read before a process has started and loaded its grammars. */
const leastSources = 200;

/**
 * A `ReadAhead` that starts a program where the machine has a processor for it.
 * @param program absolute path, as `SourceReadings` takes it
 * @param grammarFolders absolute paths of the folders with tree-sitter's `.wasm` files
 */
export function createReadAhead(
  program: string,
  grammarFolders: readonly string[],
  log: (line: string) => void,
): ReadAhead {
  return (sources) => {
    const processors = availableParallelism();
    if (sources.length < leastSources || processors < 2) return null;
    const processes = Math.min(processors, mostProcesses);
    return new SourceReadings(program, { grammarFolders, sources }, processes, log);
  };
}
