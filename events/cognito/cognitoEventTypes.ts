import type { EventType } from "../model/eventType.ts";
import { cognitoPostConfirmation } from "./cognitoPostConfirmation.ts";
import { cognitoPreSignUp } from "./cognitoPreSignUp.ts";

/** Event types of Cognito; the one that a name shared by several means comes first. */
export const cognitoEventTypes: readonly EventType[] = [cognitoPreSignUp, cognitoPostConfirmation];
