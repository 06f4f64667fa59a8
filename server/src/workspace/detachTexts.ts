/** Shorter texts are copies already: V8 makes a slice of the text that it was taken from only beyond. */
const shortestSlice = 13;

/**
 * Frees facts from the text that they were read out of. A name that was cut out of a file's text keeps
 * all of that text in memory, of every file in the workspace; here each such text becomes one of its own.
 * @param facts plain data, without cycles, that nobody else holds yet
 */
export function detachTexts(facts: object): void {
  for (const [key, value] of Object.entries(facts)) {
    if (typeof value === "object" && value !== null) detachTexts(value);
    if (typeof value !== "string" || value.length < shortestSlice) continue;
    (facts as Record<string, string>)[key] = ` ${value}`.slice(1);
  }
}
