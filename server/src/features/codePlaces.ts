import path from "node:path";
import { pathToFileURL } from "node:url";
import type { TextRange } from "../analysis/moduleOutline.ts";
import type { LinkedFunction } from "../analysis/templateFunctions.ts";
import { nameOfFile } from "./nameOfFile.ts";

/** Where a template says what a function is made of, and the source that this leads to. */
export interface CodePlaces {
  /** URI of the file that holds the handler, or should. */
  readonly source: string;
  /** The handler string. */
  readonly handler: TextRange | null;
  /** The folder or the archive of its code, and the file that a bundler starts from. */
  readonly code: readonly TextRange[];
}

/** Null for a function whose source is not known. */
export function codePlacesOf({ declared, target, missing }: LinkedFunction): CodePlaces | null {
  const source = target?.uri ?? (missing && pathToFileURL(missing.located.file).href);
  if (source === null) return null;
  const { handler, code, entryPoints = [] } = declared.places;
  const entry = entryPoints.find(({ value }) => path.basename(value) === nameOfFile(source));
  const ranges = [code, entry?.range ?? null].filter((range) => range !== null);
  return { source, handler, code: ranges };
}
