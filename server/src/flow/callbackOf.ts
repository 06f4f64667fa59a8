import type { FunctionExpression } from "../code/codeModel.ts";

/** The name of the third parameter of a Node.js handler, by which old ones answer, or null. */
export function callbackOf({ parameters }: FunctionExpression): string | null {
  const third = parameters[2];
  return third === undefined || third.isRest || third.pattern.kind !== "name"
    ? null
    : third.pattern.name;
}
