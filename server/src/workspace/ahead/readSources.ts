import { createSourceAnalyzer } from "../../analysis/createSourceAnalyzer.ts";
import { readSourceAlone, type SourceReading, type SourceToRead } from "./sourceReading.ts";

/** What a process is told to read. */
export interface SourcesToRead {
  /** Absolute paths of the folders with tree-sitter's `.wasm` files. */
  readonly grammarFolders: readonly string[];
  /** In the order in which they are asked for. */
  readonly sources: readonly SourceToRead[];
}

/** What a process has read of some sources, in their order; null for those that it leaves to others. */
export type SourcesRead = readonly (SourceReading | null)[];

/** Files that are read at the same time, and told of together. */
const filesAtOnce = 16;

/** Reads sources, and tells of each few as soon as they are read. */
export async function readSources(
  { grammarFolders, sources }: SourcesToRead,
  tell: (read: SourcesRead) => void,
): Promise<void> {
  const analyzer = createSourceAnalyzer(grammarFolders);
  for (let start = 0; start < sources.length; start += filesAtOnce) {
    const batch = sources.slice(start, start + filesAtOnce);
    tell(await Promise.all(batch.map((source) => readSourceAlone(source, analyzer))));
  }
}
