import { pathToFileURL } from "node:url";

/** Paths that stand in a URI as they are: absolute, normalised, and of letters that need no escape. */
const plain = /^(?:\/[\w-][\w.-]*)+$/u;

/**
 * The URI of a file, as `pathToFileURL` makes it; that takes some microseconds, which thousands of functions add up.
 * @param file absolute path
 */
export function fileUri(file: string): string {
  return plain.test(file) ? `file://${file}` : pathToFileURL(file).href;
}
