/** Content type of an error that has its causes for X-Ray in the same body. */
export const errorCauseType = "application/vnd.aws.lambda.error.cause+json";

/**
 * The error as the caller gets it, without the causes, which are for X-Ray alone. Source: runtime interface
 * emulator, `rapi/handler/invocationerror.go`.
 * @returns the body itself where it can't be read
 */
export function withoutErrorCause(contentType: string | undefined, body: Buffer): Buffer {
  if (contentType?.split(";")[0]?.trim().toLowerCase() !== errorCauseType) return body;
  try {
    const error: unknown = JSON.parse(body.toString("utf8"));
    if (typeof error !== "object" || error === null || Array.isArray(error)) return body;
    const { errorCause: _, ...rest } = error as Record<string, unknown>;
    return Buffer.from(JSON.stringify(rest));
  } catch {
    return body;
  }
}
