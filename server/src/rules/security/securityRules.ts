import type { Rule } from "../rule.ts";
import { logSensitiveEvent } from "./logSensitiveEvent.ts";

export const securityRules: readonly Rule[] = [logSensitiveEvent];
