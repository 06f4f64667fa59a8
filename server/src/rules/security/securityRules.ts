import type { Rule } from "../rule.ts";
import { logSensitiveEvent } from "./logSensitiveEvent.ts";
import { permissionWithoutSource } from "./permissionWithoutSource.ts";

export const securityRules: readonly Rule[] = [logSensitiveEvent, permissionWithoutSource];
