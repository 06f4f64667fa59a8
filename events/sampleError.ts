export type SampleErrorCode = "unknown-sample" | "unknown-parameter" | "unreadable-value";

/** A sample was asked for in a way that cannot be answered; the message names what would work. */
export class SampleError extends Error {
  readonly code: SampleErrorCode;

  constructor(code: SampleErrorCode, message: string) {
    super(message);
    this.name = "SampleError";
    this.code = code;
  }
}
