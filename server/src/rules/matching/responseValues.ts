import type { Expression } from "../../code/codeModel.ts";
import type { ResponsePart } from "../../flow/responseParts.ts";
import type { CheckedHandler } from "../rule.ts";
import { valueOf } from "./returned.ts";

/**
 * The values that stand at a place of what the handler returns: in literals, in variables that it is put together
 * in, and in what helpers of the file are called with. None where a wrapper may make something else of it, and
 * none of a variable's that another value takes the place of.
 * @param path keys from the response on; `*` for any key
 */
export function responseValuesAt(
  handler: CheckedHandler,
  path: readonly string[],
): readonly Expression[] {
  const { flow } = handler;
  if (flow.hasReshapedResponse) return [];
  const here = flow.response().parts.filter((part) => isAt(part, path));
  return here
    .filter((part) => part.variable === null || !here.some((other) => isOther(part, other)))
    .map(({ value }) => valueOf(handler, value))
    .filter(({ kind }) => kind !== "name");
}

function isAt({ path }: ResponsePart, wanted: readonly string[]): boolean {
  return (
    path.length === wanted.length &&
    wanted.every((key, index) => key === "*" || key === path[index])
  );
}

/** True where a key of the same variable is written again. */
function isOther(part: ResponsePart, other: ResponsePart): boolean {
  if (other === part || other.variable !== part.variable) return false;
  return other.keySpan !== null && part.keySpan !== null && other.path.at(-1) === part.path.at(-1);
}

/** True for a value that stands behind its key, so that it can be changed without anything else's changing. */
export function isWrittenInPlace({ flow }: CheckedHandler, value: Expression): boolean {
  return flow.response().parts.some((part) => part.value === value && part.keySpan !== null);
}
