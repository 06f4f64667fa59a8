import type { SampleParameter } from "../model/sample.ts";
import { countParameter } from "../model/sampleParameters.ts";

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
    countParameter("count", `Number of ${noun} in the batch.`, fallback, {
      minimum: 1,
      maximum: 10_000,
    }),
    countParameter("poisoned", `Which of the ${noun} ${poison}, counted from 1; 0 for none.`, 0),
  ];
}
