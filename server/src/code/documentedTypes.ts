import type { Span } from "./span.ts";

/** What one comment says of the types of what follows it; the span is where that begins. */
export interface DocumentedTypes extends Span {
  /** By the parameters' names. */
  readonly parameters: ReadonlyMap<string, string>;
  /** Of the value, the variable or the parameter itself. */
  readonly type: string | null;
}
