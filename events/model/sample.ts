import type { Json } from "./json.ts";
import type { SampleContext } from "./sampleContext.ts";

/** A value that a person may set in a sample: the bucket, the key, the body. */
export interface SampleParameter {
  /** camelCase, as `--set` takes it. */
  readonly name: string;
  readonly description: string;
  /** How the text that a person types is read: `json` must parse, `integer` must be a whole number. */
  readonly kind: "text" | "integer" | "json";
  readonly default: string;
  /** Lowest number that a parameter of kind `integer` takes. */
  readonly minimum?: number;
  /** Highest number that a parameter of kind `integer` takes. */
  readonly maximum?: number;
}

/** The parameters of one sample as given, all present, still as text. */
export type ParameterValues = Readonly<Record<string, string>>;

/** One named instance of an event type, built afresh each time. */
export interface Sample {
  /** Short kebab-case, unique within its event type and fixed once published: `put`. */
  readonly id: string;
  readonly title: string;
  readonly parameters: readonly SampleParameter[];
  /**
   * False for what is valid for its event type without being recognised as such: JSON that a person
   * made up in the place of AWS's event, such as the constant input of a schedule, or an event that
   * the catalogue has a type of its own for.
   */
  readonly recognisable?: false;
  /** Pure: the same context (seed, clock) and values give the same event, byte for byte. */
  readonly build: (context: SampleContext, values: ParameterValues) => Json;
}
