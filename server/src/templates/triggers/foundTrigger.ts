import type { TemplateTrigger } from "../templateFacts.ts";

/** A trigger, and who invokes by it. */
export interface FoundTrigger extends TemplateTrigger {
  /** First label of the service principal that invokes: `s3` of `s3.amazonaws.com`. */
  readonly service: string;
}
