import type { FunctionTarget } from "../protocol.ts";
import { createReadAhead } from "../workspace/ahead/readAhead.ts";
import type { FactCache } from "../workspace/factCache.ts";
import { WorkspaceIndex } from "../workspace/workspaceIndex.ts";
import { createSourceAnalyzer } from "./createSourceAnalyzer.ts";
import { EventTypeInference } from "./eventTypeInference.ts";
import type { MutedKinds } from "./mutedEvidence.ts";

/** What analysing needs from its host. */
export interface AnalysisOptions {
  /** Absolute paths of the folders with tree-sitter's `.wasm` files. */
  readonly grammarFolders: readonly string[];
  /** Gets a line where a file could not be read. */
  readonly log?: (line: string) => void;
  readonly signal?: AbortSignal;
  /** Kinds of evidence that don't count; none where left out. */
  readonly muted?: MutedKinds;
  /** Keeps facts over restarts; left out, nothing is kept. */
  readonly cache?: FactCache;
  /** Absolute path of a program that runs the source reader; left out, this process reads all sources. */
  readonly sourceReader?: string | undefined;
}

/** An index over nothing yet, which speaks the catalogue's names. */
export function createWorkspaceIndex(options: AnalysisOptions): WorkspaceIndex {
  const { grammarFolders, cache = null, sourceReader } = options;
  const log = options.log ?? ((): void => undefined);
  const readAhead =
    sourceReader === undefined ? null : createReadAhead(sourceReader, grammarFolders, log);
  return new WorkspaceIndex(createSourceAnalyzer(grammarFolders), { log, cache, readAhead });
}

/** Reads a folder without an editor. A file that can't be read is left out and logged. */
export async function openWorkspace(
  folder: string,
  options: AnalysisOptions,
): Promise<WorkspaceIndex> {
  const index = createWorkspaceIndex(options);
  const signal = options.signal ?? new AbortController().signal;
  if (options.muted !== undefined) index.mute(new Map([[folder, options.muted]]));
  await index.discover([folder], signal);
  await index.indexSources(signal, () => undefined);
  return index;
}

/**
 * All function targets of a folder.
 * @param folder absolute path.
 */
export async function analyzeWorkspace(
  folder: string,
  options: AnalysisOptions,
): Promise<readonly FunctionTarget[]> {
  const index = await openWorkspace(folder, options);
  return new EventTypeInference(index).complete((await index.join()).targets);
}
