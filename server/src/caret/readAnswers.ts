import type { Answer } from "../../../events/model/answer.ts";
import type { EventType } from "../../../events/model/eventType.ts";
import { triggersOf } from "../rules/matching/handlerTriggers.ts";
import type { CheckedHandler } from "../rules/rule.ts";

/** The answers to an event that its invoker reads, as far as the templates tell; null where the catalogue has none. */
export function readAnswers(
  handler: CheckedHandler,
  { answers }: EventType,
): readonly Answer[] | null {
  return answers?.filter(({ needs }) => needs === undefined || isRead(handler, needs)) ?? null;
}

function isRead(handler: CheckedHandler, needs: NonNullable<Answer["needs"]>): boolean {
  if (needs === "reported-failures") {
    const { functions } = handler;
    return (
      functions.length === 0 ||
      functions.some(({ reportsBatchItemFailures }) => reportsBatchItemFailures === true)
    );
  }
  // `EnableSimpleResponses` decides which of the two API Gateway takes.
  const stated = new Set(triggersOf(handler).map(({ trigger }) => trigger.enablesSimpleResponses));
  const areSimple = stated.has(true);
  return needs === "simple-responses" ? areSimple || !stated.has(false) : !areSimple;
}
