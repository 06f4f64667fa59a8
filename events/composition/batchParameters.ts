import type { SampleParameter } from "../model/sample.ts";

/**
 * Parameters of a sample that is a batch, to be read as `count` and `poisoned`.
 * @param noun what the batch is made of, in the plural: "messages"
 * @param fallback how many there are where nobody says
 * @param poison what is wrong with the poisoned one
 */
export function batchParameters(
  noun: string,
  fallback: number,
  poison = "is broken JSON",
): readonly SampleParameter[] {
  return [
    {
      name: "count",
      description: `Number of ${noun} in the batch.`,
      kind: "integer",
      default: String(fallback),
      minimum: 1,
      maximum: 10_000,
    },
    {
      name: "poisoned",
      description: `Which of the ${noun} ${poison}, counted from 1; 0 for none.`,
      kind: "integer",
      default: "0",
      minimum: 0,
    },
  ];
}
