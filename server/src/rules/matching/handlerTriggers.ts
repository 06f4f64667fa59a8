import type { TemplateFunction, TemplateTrigger } from "../../templates/templateFacts.ts";
import type { CheckedHandler, Problem } from "../rule.ts";

/** A trigger of a handler, as its template states it. */
export interface HandlerTrigger {
  readonly declared: TemplateFunction;
  readonly trigger: TemplateTrigger;
}

/** All triggers of all template functions on the handler. */
export function triggersOf({ functions }: CheckedHandler): readonly HandlerTrigger[] {
  return functions.flatMap((declared) =>
    declared.triggers.map((trigger) => ({ declared, trigger })),
  );
}

/** The place of a trigger's statement, to point to from a problem in code; undefined where it is unknown. */
export function relatedTrigger(
  { targets }: CheckedHandler,
  { declared, trigger }: HandlerTrigger,
  message: string,
): Problem["related"] {
  const target = targets.find(({ logicalId }) => logicalId === declared.logicalId);
  const uri = trigger.uri ?? declared.uri ?? target?.template?.uri;
  return uri === undefined ? undefined : { uri, range: trigger.range, message };
}
