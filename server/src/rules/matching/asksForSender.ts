import type { Expression, LiteralExpression } from "../../code/codeModel.ts";
import { comparisonsIn } from "../../flow/comparisons.ts";
import type { Access } from "../../flow/origin.ts";
import { isPython } from "./edits.ts";
import { partsOf } from "./handlerParts.ts";
import type { CheckedHandler } from "../rule.ts";

/** Fields of events of any kind that tell who has sent one. */
const senders =
  /^(?:source|detail-type|[eE]ventSource|[rR]ecords|httpMethod|requestContext|rawPath|version|triggerSource|RequestType|warm(?:er|up)?|keep_?warm)$/u;

/** The texts that a part of the event is compared with, by the expression of the part. */
export type Compared = ReadonlyMap<Expression, readonly LiteralExpression[]>;

/** Lists what a handler compares, with what. */
export function comparedIn(handler: CheckedHandler): Compared {
  const compared = new Map<Expression, LiteralExpression[]>();
  for (const each of comparisonsIn(partsOf(handler), /^(?:[!=]==?|is|is not|in)$/u)) {
    compared.set(each.subject, [...(compared.get(each.subject) ?? []), each.literal]);
  }
  return compared;
}

/**
 * True where code may ask whether the event has a field at all, rather than take it for granted. In Python a
 * subscript is no question, since it raises where nobody has made sure of the key.
 */
export function isQuestion({ language }: CheckedHandler, access: Access): boolean {
  const { expression, origin, isTolerant, use } = access;
  if (use === "write") return false;
  if (isTolerant || expression?.style === "get") return true;
  if (language === "python" && expression?.style === "index") return origin.isPresent;
  return use === "test";
}

/**
 * True where code asks which event it has: that a field is not there is what it wants to know, whether
 * because it has other invokers than the templates tell of, or a plug-in keeps it warm.
 * @param hasMeant whether what it is compared with tells that another field of this event is meant
 */
export function asksForSender(
  handler: CheckedHandler,
  access: Access,
  compared: Compared,
  hasMeant: (literals: readonly LiteralExpression[]) => boolean,
): boolean {
  const { expression, use, origin } = access;
  const last = origin.steps.at(-1);
  if (last?.kind !== "key" || !senders.test(last.key)) return false;
  const literals = expression === null ? undefined : compared.get(expression);
  if (use !== "test" && literals === undefined) return false;
  if (isPython(handler)) {
    const isOfKind = origin.isDefined && !hasMeant(literals ?? []);
    return isOfKind || isQuestion(handler, access);
  }
  return access.isTolerant || literals === undefined || !hasMeant(literals);
}
