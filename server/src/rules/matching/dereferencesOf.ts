import type { Expression } from "../../code/codeModel.ts";
import { walkStatements } from "../../code/walkCode.ts";
import {
  dereferencesIn,
  dereferencesOfStatement,
  type Dereference,
} from "../../flow/dereferences.ts";
import { importedNamesOf } from "../../flow/importedNames.ts";
import { moduleBindingsOf } from "../../flow/moduleNames.ts";
import type { CheckedHandler } from "../rule.ts";
import { isPython } from "./edits.ts";
import { partsOf } from "./handlerParts.ts";

const known = new WeakMap<CheckedHandler, ReadonlyMap<Expression, Dereference>>();

/**
 * The values that a Python handler and its functions take for more than None, in the order of the code, by
 * their expressions; collected once for all rules. None in other languages, which rules ask of their accesses.
 */
export function dereferencesOf(handler: CheckedHandler): ReadonlyMap<Expression, Dereference> {
  const before = known.get(handler);
  if (before !== undefined) return before;
  const found = new Map<Expression, Dereference>();
  if (isPython(handler)) collect(handler, found);
  known.set(handler, found);
  return found;
}

function collect(handler: CheckedHandler, found: Map<Expression, Dereference>): void {
  const { values, classes } = moduleBindingsOf(handler.file);
  const names = importedNamesOf(handler.file);
  const imports = partsOf(handler).imports.flatMap((each) => each.names);
  const imported = new Set(imports.map(({ local }) => local));
  const add = (dereferences: readonly Dereference[]): undefined => {
    for (const each of dereferences) found.set(each.value, each);
  };
  for (const { body } of partsOf(handler).functions) {
    walkStatements(body, {
      statement: (statement) => add(dereferencesOfStatement(statement)),
      expression: (expression) => {
        const name =
          expression.kind === "call" && expression.callee.kind === "name"
            ? expression.callee.name
            : null;
        // A function of the file's own, or of another module, that is called like one of Python's.
        const isOwn = name !== null && (values.has(name) || classes.has(name));
        const isOther = name !== null && imported.has(name) && !names.has(name);
        return isOwn || isOther ? undefined : add(dereferencesIn(expression, names));
      },
    });
  }
}
