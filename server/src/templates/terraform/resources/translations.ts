import { apiTranslations } from "./translations/apiTranslations.ts";
import { computeTranslations } from "./translations/computeTranslations.ts";
import { messagingTranslations } from "./translations/messagingTranslations.ts";
import { workflowTranslations } from "./translations/workflowTranslations.ts";
import type { ResourceTranslation } from "./resourceTranslation.ts";

const translations: ReadonlyMap<string, ResourceTranslation> = new Map([
  ...Object.entries(computeTranslations),
  ...Object.entries(messagingTranslations),
  ...Object.entries(apiTranslations),
  ...Object.entries(workflowTranslations),
]);

/** Types of the AWS provider that have a part in events. */
export const translatedTypes: readonly string[] = [...translations.keys()];

/** How a type of the AWS provider is said in CloudFormation's terms; null for one that has no part in events. */
export function translationOf(type: string): ResourceTranslation | null {
  return translations.get(type) ?? null;
}
