import type { Expression } from "../../code/codeModel.ts";
import type { ResponsePart } from "../../flow/responseParts.ts";
import type { CheckedHandler } from "../rule.ts";
import { isCertain, responsePartsOf } from "./certainParts.ts";
import { isReturnedAlone } from "./returnedAlone.ts";
import { valueOf } from "./valueOf.ts";

/**
 * The values that stand at a place of what the handler returns: in literals, in variables that it is put together
 * in, and in what helpers of the file are called with. None where a wrapper may make something else of it, and
 * none that another value may have taken the place of.
 * @param path keys from the response on; `*` for any key
 */
export function responseValuesAt(
  handler: CheckedHandler,
  path: readonly string[],
): readonly Expression[] {
  const values = responsePartsOf(handler)
    .filter((part) => isAt(part, path) && isCertain(handler, part))
    .map(({ value }) => valueOf(handler, value))
    .filter(({ kind }) => kind !== "name");
  return [...new Set(values)];
}

function isAt({ path, isMerged }: ResponsePart, wanted: readonly string[]): boolean {
  return (
    !isMerged &&
    path.length === wanted.length &&
    wanted.every((key, index) => key === "*" || key === path[index])
  );
}

/** True for a value that stands behind its key, so that it can be changed without anything else's changing. */
export function isWrittenInPlace(handler: CheckedHandler, value: Expression): boolean {
  const { parts } = handler.flow.response();
  const isBehindKey = parts.some((part) => part.value === value && part.keySpan !== null);
  return isBehindKey && isReturnedAlone(handler, value);
}
