import type { TemplateFunction, TemplateTrigger } from "../../templates/templateFacts.ts";
import type { CheckedTemplate } from "../rule.ts";

/** A trigger of a function, both stated in the template that is checked. */
export interface StatedTrigger {
  readonly declared: TemplateFunction;
  readonly trigger: TemplateTrigger;
}

/** The triggers that stand in this very file, each with its function. */
export function* triggersIn({ facts }: CheckedTemplate): Iterable<StatedTrigger> {
  for (const declared of facts.functions) {
    for (const trigger of declared.triggers) {
      if (trigger.uri === undefined || trigger.uri === facts.uri) yield { declared, trigger };
    }
  }
}

/** What Lambda takes where a template states no timeout: "Configure Lambda function timeout". */
const defaultTimeoutSeconds = 3;

/** The Serverless Framework's own default: "Serverless Framework: AWS Lambda Functions". */
const serverlessTimeoutSeconds = 6;

/**
 * A function's timeout in seconds, the default where none is stated; null where only a deployment
 * knows it.
 * @param isServerless true in a template of the Serverless Framework
 */
export function timeoutOf(
  { timeoutSeconds, places }: TemplateFunction,
  isServerless: boolean,
): number | null {
  if (timeoutSeconds !== null) return timeoutSeconds;
  if (places.timeout !== null) return null;
  return isServerless ? serverlessTimeoutSeconds : defaultTimeoutSeconds;
}
