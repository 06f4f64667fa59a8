import type { Span } from "../../code/span.ts";
import { lastName } from "../matching/dottedName.ts";
import { partsOf } from "../matching/handlerParts.ts";
import type { CheckedHandler } from "../rule.ts";

/** Powertools' functions whose result is the answer to a batch. */
const answering = /^(?:async_?)?process_?partial_?response(?:_?sync)?$/i;

/** Powertools' older decorators, which make the answer themselves. */
const decorating = /^(?:async_)?(?:sqs_)?batch_processor$/;

/** Where the handler makes an answer that names what failed, `batchItemFailures`; null where it makes none. */
export function batchAnswerOf(handler: CheckedHandler): Span | null {
  const { objects, calls } = partsOf(handler);
  for (const { members } of objects) {
    const member = members.find(({ key }) => key === "batchItemFailures");
    if (member !== undefined) return member.keySpan;
  }
  const call = calls.find(({ callee }) => answering.test(lastName(callee)));
  return call?.callee ?? null;
}

/** True where the handler may answer by something that can't be seen here. */
export function mayAnswerOtherwise({ flow, handler, text }: CheckedHandler): boolean {
  const isDecorated = handler.decorators.some((decorator) => {
    const callee = decorator.kind === "call" ? decorator.callee : decorator;
    return decorating.test(lastName(callee));
  });
  const isOpen = flow.returned.some((returned) => {
    if (returned.kind === "literal") return false;
    return returned.kind !== "object" || returned.members.some(({ key }) => key === null);
  });
  return isDecorated || isOpen || text.includes("batchItemFailures");
}
