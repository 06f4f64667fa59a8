import type { Rule } from "../rule.ts";

export const functionRules: readonly Rule[] = [];
