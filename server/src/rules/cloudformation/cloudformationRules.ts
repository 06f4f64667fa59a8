import type { Rule } from "../rule.ts";

export const cloudformationRules: readonly Rule[] = [];
