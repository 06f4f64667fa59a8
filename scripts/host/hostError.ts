/** Something about the host that its user can mend: the message says what, and what to do. */
export class HostError extends Error {
  override readonly name = "HostError";
}
