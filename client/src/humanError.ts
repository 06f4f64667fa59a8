const name = "HumanError";

/** A failure that the person can do something about; the message says what. */
export class HumanError extends Error {
  override readonly name = name;
}

/** Whether something thrown is one, from whichever of our bundles it comes. */
export function isHumanError(error: unknown): error is HumanError {
  return error instanceof Error && error.name === name;
}
