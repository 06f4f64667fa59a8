import type { SourceFrame } from "../invocationResult.ts";

/** A build that failed, with positions in the user's source. */
export class BuildError extends Error {
  readonly frames: readonly SourceFrame[];

  constructor(message: string, frames: readonly SourceFrame[]) {
    super(message);
    this.frames = frames;
  }
}
