/** A failure that the person can do something about; the message says what. */
export class HumanError extends Error {
  override readonly name = "HumanError";
}
