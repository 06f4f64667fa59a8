/** The names of all fields of each event type, by the type's id, each once. */
export type FieldNames = Readonly<Record<string, readonly string[]>>;

/**
 * The words that a field is found by: its whole name, and the parts that capitals, hyphens and
 * underscores set apart. `receiptHandle` gives `receipthandle`, `receipt` and `handle`.
 */
export function fieldWords(name: string): readonly string[] {
  const parts = name
    .replaceAll(/([a-z\d])([A-Z])/g, "$1 $2")
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .split(/[^\p{L}\p{N}]+/u);
  const whole = name.replaceAll(/[^\p{L}\p{N}]/gu, "");
  const words = [whole, ...parts].map((word) => word.toLowerCase());
  return [...new Set(words)].filter((word) => word !== "");
}
