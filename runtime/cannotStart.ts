/** Why a function cannot start, in words that say what to do. */
export class CannotStartError extends Error {}
