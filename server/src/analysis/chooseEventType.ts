import { findEventType } from "../../../events/catalogue.ts";
import type { Trigger } from "../protocol.ts";

/**
 * The event type of a function that a template declares. The template goes before the code, since a
 * name in code is often shared; but only code can tell what a queue, topic or stream carries.
 * @param inCode catalogue id that types, schemas or decorators name, or null
 */
export function chooseEventType(
  triggers: readonly Pick<Trigger, "eventType">[],
  inCode: string | null,
): string | null {
  const inTemplate = triggers.find(({ eventType }) => eventType !== null)?.eventType ?? null;
  if (inTemplate === null || inCode === null) return inTemplate ?? inCode;
  const recognition = findEventType(inCode)?.recognition;
  const isCarried = recognition?.kind === "nested" && recognition.carrier === inTemplate;
  return isCarried ? inCode : inTemplate;
}
