import type { Rule } from "../rule.ts";
import { cognitoTokenVersionMismatch } from "./cognitoTokenVersionMismatch.ts";
import { cognitoConfirmSource } from "./cognitoConfirmSource.ts";
import { cognitoReturnEvent } from "./cognitoReturnEvent.ts";
import { samCognitoObjectTrigger } from "./samCognitoObjectTrigger.ts";

export const cognitoRules: readonly Rule[] = [
  cognitoConfirmSource,
  cognitoReturnEvent,
  samCognitoObjectTrigger,
  cognitoTokenVersionMismatch,
];
