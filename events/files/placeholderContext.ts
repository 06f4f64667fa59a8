import { createSampleContext, type SampleContext } from "../model/sampleContext.ts";

/** What placeholders are filled from. One context fills one event. */
export interface PlaceholderContext {
  readonly sample: SampleContext;
  /** The person's own environment variable of that name; undefined where there is none. */
  readonly variable: (name: string) => string | undefined;
  /** The next number of a sequence, from 1; each name counts for itself. */
  readonly next: (sequence: string, first: number) => number;
}

export interface PlaceholderSource {
  /** The same seed gives the same random values. */
  readonly seed: number;
  readonly now: Date;
  readonly variable: PlaceholderContext["variable"];
}

/** Makes the context that fills one event. */
export function createPlaceholderContext({
  seed,
  now,
  variable,
}: PlaceholderSource): PlaceholderContext {
  const sequences = new Map<string, number>();
  return {
    sample: createSampleContext({ seed, now }),
    variable,
    next: (sequence, first) => {
      const number = (sequences.get(sequence) ?? first - 1) + 1;
      sequences.set(sequence, number);
      return number;
    },
  };
}
