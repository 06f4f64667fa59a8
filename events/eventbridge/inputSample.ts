/** A sample of the catalogue, and what its parameters are set to. */
interface InputSample {
  readonly type: string;
  readonly sample: string;
  readonly set: Readonly<Record<string, string>>;
}

/**
 * The sample that stands for a schedule which sends JSON of its own in the event's place.
 * @param input the target's Input; the scheduler fills in `<aws.scheduler.…>` where it stands in it
 */
export function sampleOfInput(input: string): InputSample {
  return input.includes("<aws.scheduler.")
    ? { type: "eventbridge-scheduler", sample: "context-attributes", set: { input } }
    : { type: "eventbridge-schedule", sample: "constant-input", set: { input } };
}
