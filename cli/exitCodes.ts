/** What `lambda-lens` ends with; scripts rely on it. */
export const exitCodes = {
  /** Done, and all is well. */
  done: 0,
  /** An invocation wasn't a success, an event isn't valid or isn't recognised, a check found something wrong. */
  failed: 1,
  /** The command line cannot be understood. */
  wrongUse: 2,
  /** The product, or the function's runtime, could not start. */
  couldNotStart: 3,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The command line is wrong; the message says what about it, and what would be right. */
export class UsageError extends Error {}
