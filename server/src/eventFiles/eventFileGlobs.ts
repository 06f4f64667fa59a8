import picomatch from "picomatch";
import { defaultEventFileGlobs } from "../protocol.ts";

/** Tells by a file's name whether it may be an event file. */
export type IsEventFileName = (file: string) => boolean;

/**
 * Makes the test for a list of globs, as the setting `lambdaLens.eventFiles` holds it.
 * @param globs relative to any folder; one that cannot be read matches nothing
 */
export function createEventFileTest(
  globs: readonly string[] = defaultEventFileGlobs,
): IsEventFileName {
  const everywhere = globs.map((glob) => (glob.startsWith("**/") ? glob : `**/${glob}`));
  const matches = picomatch(everywhere, { dot: true, nocase: process.platform === "win32" });
  return (file) => file.toLowerCase().endsWith(".json") && matches(file.replaceAll("\\", "/"));
}
