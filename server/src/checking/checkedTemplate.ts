import type { LostHandler } from "../analysis/lostHandlers.ts";
import type { CheckedTemplate } from "../rules/rule.ts";
import type { TemplateFacts } from "../templates/templateFacts.ts";
import type { FileToCheck } from "./fileChecker.ts";

/** A template's facts, with its text to place them in. */
export function createCheckedTemplate(
  { file, document }: FileToCheck,
  facts: TemplateFacts,
  lostHandlers: readonly LostHandler[] = [],
): CheckedTemplate {
  return {
    text: document.getText(),
    facts,
    file,
    uri: document.uri,
    lostHandlers,
    spanOf: ({ start, end }) => ({ start: document.offsetAt(start), end: document.offsetAt(end) }),
  };
}
