import type {
  QueueFacts,
  TemplateFunction,
  TemplateTrigger,
} from "../../templates/templateFacts.ts";
import type { CheckedTemplate } from "../rule.ts";

/** A trigger, and the function that it invokes. */
export interface StatedTrigger {
  readonly declared: TemplateFunction;
  readonly trigger: TemplateTrigger;
}

/** The functions that the checked file itself declares. */
export function functionsIn({ facts, uri }: CheckedTemplate): readonly TemplateFunction[] {
  return facts.functions.filter((declared) => (declared.uri ?? facts.uri) === uri);
}

/** The triggers that are stated in the checked file itself, each with its function. */
export function* triggersIn(template: CheckedTemplate): Iterable<StatedTrigger> {
  for (const { declared, trigger } of allTriggers(template)) {
    const uri = trigger.uri ?? declared.uri ?? template.facts.uri;
    if (uri === template.uri) yield { declared, trigger };
  }
}

/** A queue that the checked file declares, with what polls it, wherever that is stated. */
export function* polledQueuesIn(
  template: CheckedTemplate,
): Iterable<StatedTrigger & { readonly queue: QueueFacts }> {
  for (const { declared, trigger } of allTriggers(template)) {
    const queue = trigger.polling?.queue ?? null;
    if (queue !== null && (queue.uri ?? template.facts.uri) === template.uri) {
      yield { declared, trigger, queue };
    }
  }
}

function* allTriggers({ facts }: CheckedTemplate): Iterable<StatedTrigger> {
  for (const declared of facts.functions) {
    for (const trigger of declared.triggers) yield { declared, trigger };
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
