import type { Expression } from "../../code/codeModel.ts";
import { importedNamesOf } from "../../flow/importedNames.ts";
import type { CheckedHandler } from "../rule.ts";
import { dottedName } from "./dottedName.ts";

/**
 * What a callee is called where it comes from: `json.loads` of `loads` and of `j.loads`, whichever way the file
 * has imported it.
 * @returns an empty text for what has no name
 */
export function calleeName({ file }: CheckedHandler, callee: Expression): string {
  const name = dottedName(callee);
  const [first = ""] = name.split(/[.([]/u, 1);
  const imported = importedNamesOf(file).get(first);
  return imported === undefined ? name : imported + name.slice(first.length);
}
