import type { SourceAnalyzer } from "../../analysis/sourceAnalyzer.ts";
import type { FileFacts } from "../../analysis/fileFacts.ts";
import { languageOfFile } from "../../languages/languages.ts";
import { templateReaders } from "../../templates/templateReaders.ts";
import { stampOf } from "../factCache.ts";
import { readSource } from "../readSource.ts";

/** A source that is to be read. */
export interface SourceToRead {
  /** Absolute path. */
  readonly file: string;
  /** Absolute path of the workspace folder that it lies in. */
  readonly folder: string;
}

/** What was read out of a source that holds no template. */
export interface SourceReading {
  /** Absolute path. */
  readonly file: string;
  /** `stampOf` the file before it was read. */
  readonly stamp: string;
  /** When it was read, in milliseconds of the epoch. */
  readonly readAt: number;
  /** True where its handlers count by themselves. */
  readonly isCandidate: boolean;
  /** Null for a file that is no candidate, whose facts nobody has asked for. */
  readonly facts: FileFacts | null;
}

/**
 * Reads one source from disk.
 * @returns null for a file that takes more than that: one that may hold a template, or can't be read
 */
export async function readSourceAlone(
  { file, folder }: SourceToRead,
  analyzer: SourceAnalyzer,
): Promise<SourceReading | null> {
  const language = languageOfFile(file);
  if (language === null) return null;
  const stamp = await stampOf(file);
  const readAt = Date.now();
  const text = await readSource(file);
  if (text === null || templateReaders.some((each) => each.looksLike(text, file))) return null;
  const isCandidate = language.mayHoldHandler(text);
  try {
    const facts = isCandidate ? await analyzer.analyze(file, folder, text) : null;
    return { file, stamp, readAt, isCandidate, facts };
  } catch {
    // Whoever reads it next says why.
    return null;
  }
}
