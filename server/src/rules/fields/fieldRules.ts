import type { Rule } from "../rule.ts";
import { handlerTypeVsTrigger } from "./handlerTypeVsTrigger.ts";

export const fieldRules: readonly Rule[] = [handlerTypeVsTrigger];
