import type { Statement, TryStatement } from "../code/codeModel.ts";
import { walkStatements } from "../code/walkCode.ts";
import type { Run } from "./run.ts";

/** What becomes of an error for a part that is missing, at one point of the program. */
export interface Caught {
  /** True where something catches what is thrown: a `try` around, here or around the call. */
  readonly thrown: boolean;
  /** True where something catches it as the error of a promise that is made here. */
  readonly rejected: boolean;
}

export const uncaught: Caught = { thrown: false, rejected: false };
export const caught: Caught = { thrown: true, rejected: true };

/** Follows a part of the program where other errors are caught than around it. */
export function whereCaught<Result>(run: Run, within: Caught, follow: () => Result): Result {
  const before = run.caught;
  run.caught = within;
  const result = follow();
  run.caught = before;
  return result;
}

/** Where an error ends the promise: in the body of an async function, and in what `then` is given. */
export function insidePromise({ rejected }: Caught): Caught {
  return { thrown: rejected, rejected };
}

/** What is awaited throws where it is rejected. */
export function whereAwaited({ thrown }: Caught): Caught {
  return { thrown, rejected: thrown };
}

/** Errors of keys that are missing and of None, by Python's names. */
const missingKey = /KeyError|TypeError|AttributeError|LookupError|IndexError/u;

/** True for the names of errors under which Python catches everything; null is `except:` and `catch`. */
export function catchesAll(types: string | null): boolean {
  return types === null || /\b(?:Base)?Exception\b/u.test(types);
}

/** The handlers of a `try` that catch the error of a part that is missing, and do not only pass it on. */
export function handlersOfMissing({ handlers }: TryStatement): TryStatement["handlers"] {
  return handlers.filter((handler) => isOfMissing(handler) && !throwsAgain(handler));
}

function isOfMissing({ types }: TryStatement["handlers"][number]): boolean {
  return catchesAll(types) || (types !== null && missingKey.test(types));
}

/** True for the error of a missing part, by its name in Python. */
export function isMissingKey(name: string): boolean {
  return missingKey.test(name);
}

/** True for a handler that in the end throws what it has caught, whatever it does before: it logs. */
export function throwsAgain({ target, body }: TryStatement["handlers"][number]): boolean {
  const last = body.at(-1);
  if (last?.kind !== "throw") return false;
  const { value } = last;
  const name = target?.kind === "name" ? target.name : null;
  const isSame = value === null || (value.kind === "name" && value.name === name);
  return isSame && !hasOtherEnd(body.slice(0, -1));
}

/** True where a function may return, or throw something else, before it comes to the end of the statements. */
function hasOtherEnd(statements: readonly Statement[]): boolean {
  let hasEnd = false;
  walkStatements(statements, {
    statement: ({ kind }) => {
      hasEnd ||= kind === "return" || kind === "throw" || kind === "break" || kind === "continue";
      return true;
    },
    expression: () => false,
  });
  return hasEnd;
}
