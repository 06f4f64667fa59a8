/** A sample as views and commands name it. */
export interface SampleName {
  /** Id of the event type. */
  readonly eventType: string;
  /** Id of the sample within it. */
  readonly sample: string;
}

/** A sample with everything that its event depends on: the same request gives the same event. */
export interface SampleRequest extends SampleName {
  /** Parameters that were set, by name, as text. */
  readonly set: Readonly<Record<string, string>>;
  /** Any whole number; decides everything in the event that is random. */
  readonly seed: number;
  /** The event's clock, in milliseconds since the epoch. */
  readonly at: number;
}

/** One word for a sample: `s3/put`. */
export function sampleKey({ eventType, sample }: SampleName): string {
  return `${eventType}/${sample}`;
}
