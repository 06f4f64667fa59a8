/** Largest buffered response in bytes: 6 MB and Lambda's 100 bytes of grace. */
export const maxResponseBytes = 6 * 1024 * 1024 + 100;

/** How the Runtime API answers a post. */
export interface RuntimeApiAnswer {
  readonly status: number;
  readonly body: { readonly [key: string]: string };
}

/** What a post that was taken is answered with. */
export const accepted: RuntimeApiAnswer = { status: 202, body: { status: "OK" } };

export function failure(status: number, errorType: string, errorMessage: string): RuntimeApiAnswer {
  return { status, body: { errorMessage, errorType } };
}

/** A call that does not fit what the runtime did before. Source: runtime interface emulator, `core/states.go`. */
export function invalidTransition(from: string, to: string): RuntimeApiAnswer {
  return failure(
    403,
    "InvalidStateTransition",
    `State transition from ${from} to ${to} failed for runtime. Error: State transition is not allowed`,
  );
}

export const invalidRequestId = failure(400, "InvalidRequestID", "Invalid request ID");

export const entityTooLarge = failure(
  413,
  "RequestEntityTooLarge",
  `Exceeded maximum allowed payload size (${maxResponseBytes} bytes).`,
);

export const truncatedRequest = failure(
  400,
  "TruncatedHTTPRequest",
  "HTTP request detected as truncated",
);

export const invalidResponseMode = failure(
  400,
  "InvalidFunctionResponseMode",
  "Invalid function response mode",
);
