import type { Rule } from "../rule.ts";
import { cognitoConfirmSource } from "./cognitoConfirmSource.ts";
import { cognitoReturnEvent } from "./cognitoReturnEvent.ts";

export const cognitoRules: readonly Rule[] = [cognitoConfirmSource, cognitoReturnEvent];
