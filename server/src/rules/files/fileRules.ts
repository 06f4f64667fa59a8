import type { Rule } from "../rule.ts";
import { eventField } from "./eventField.ts";
import { eventPlaceholder } from "./eventPlaceholder.ts";
import { eventSchema } from "./eventSchema.ts";
import { ruleSettings } from "./ruleSettings.ts";
import { sampleEventDrift } from "./sampleEventDrift.ts";
import { templateSyntax } from "./templateSyntax.ts";

export const fileRules: readonly Rule[] = [
  templateSyntax,
  eventField,
  eventPlaceholder,
  eventSchema,
  sampleEventDrift,
  ruleSettings,
];
