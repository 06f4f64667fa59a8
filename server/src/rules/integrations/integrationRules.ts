import type { Rule } from "../rule.ts";

export const integrationRules: readonly Rule[] = [];
