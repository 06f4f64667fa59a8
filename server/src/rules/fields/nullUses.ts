import type { Expression } from "../../code/codeModel.ts";
import { walkStatements } from "../../code/walkCode.ts";
import type { Origin } from "../../flow/origin.ts";
import { keyOfOrigin } from "../../flow/originKey.ts";
import { isPython } from "../matching/edits.ts";
import { partsOf } from "../matching/handlerParts.ts";
import { isWithinTry } from "../matching/isWithinTry.ts";
import type { CheckedHandler } from "../rule.ts";

/** A value that is used in a way that None does not take. */
export interface NullUse {
  readonly value: Expression;
  readonly origin: Origin;
}

/**
 * Uses of parts of the event, other than by a key, that raise for None in Python: a method of the value, its
 * length, going through it, looking into it. Of each part the first use; those in a `try` are left out.
 */
export function nullUsesIn(handler: CheckedHandler): readonly NullUse[] {
  if (!isPython(handler)) return [];
  const seen = new Set<string>();
  return usedValues(handler).flatMap((value) => {
    const [origin, ...others] = handler.flow.originsOf(value);
    if (origin === undefined || others.length > 0 || origin.root !== "event") return [];
    if (origin.isPresent || origin.steps.at(-1)?.kind !== "key") return [];
    const key = keyOfOrigin(origin);
    if (seen.has(key) || isWithinTry(handler, value)) return [];
    seen.add(key);
    return [{ value, origin }];
  });
}

function usedValues(handler: CheckedHandler): readonly Expression[] {
  const found: Expression[] = [];
  for (const { body } of partsOf(handler).functions) {
    walkStatements(body, {
      statement: (statement) => {
        if (statement.kind === "loop" && statement.over === "each" && statement.subject !== null)
          found.push(statement.subject);
        return undefined;
      },
      expression: (expression) => {
        found.push(...usedBy(expression));
        return undefined;
      },
    });
  }
  return found.filter(({ kind }) => kind === "member" || kind === "name");
}

function usedBy(expression: Expression): readonly Expression[] {
  if (expression.kind === "member") return expression.style === "dot" ? [expression.object] : [];
  if (expression.kind === "comprehension") return expression.clauses.map(({ subject }) => subject);
  if (expression.kind === "binary") {
    return /^(?:not )?in$/u.test(expression.operator) ? [expression.right] : [];
  }
  if (expression.kind !== "call") return [];
  const { callee, arguments: given } = expression;
  const isLength = callee.kind === "name" && callee.name === "len";
  return isLength ? given.map(({ value }) => value) : [];
}
