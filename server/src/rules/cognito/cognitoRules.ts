import type { Rule } from "../rule.ts";

export const cognitoRules: readonly Rule[] = [];
