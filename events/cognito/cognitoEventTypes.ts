import type { EventType } from "../model/eventType.ts";
import { cognitoCreateAuthChallenge } from "./cognitoCreateAuthChallenge.ts";
import { cognitoCustomEmailSender } from "./cognitoCustomEmailSender.ts";
import { cognitoCustomMessage } from "./cognitoCustomMessage.ts";
import { cognitoCustomSmsSender } from "./cognitoCustomSmsSender.ts";
import { cognitoDefineAuthChallenge } from "./cognitoDefineAuthChallenge.ts";
import { cognitoInboundFederation } from "./cognitoInboundFederation.ts";
import { cognitoPostAuthentication } from "./cognitoPostAuthentication.ts";
import { cognitoPostConfirmation } from "./cognitoPostConfirmation.ts";
import { cognitoPreAuthentication } from "./cognitoPreAuthentication.ts";
import { cognitoPreSignUp } from "./cognitoPreSignUp.ts";
import { cognitoPreTokenGenerationV1 } from "./cognitoPreTokenGenerationV1.ts";
import { cognitoPreTokenGenerationV2 } from "./cognitoPreTokenGenerationV2.ts";
import { cognitoPreTokenGenerationV3 } from "./cognitoPreTokenGenerationV3.ts";
import { cognitoSyncTrigger } from "./cognitoSyncTrigger.ts";
import { cognitoUserMigration } from "./cognitoUserMigration.ts";
import { cognitoVerifyAuthChallenge } from "./cognitoVerifyAuthChallenge.ts";

/** Event types of Cognito; the one that a name shared by several means comes first. */
export const cognitoEventTypes: readonly EventType[] = [
  cognitoPreSignUp,
  cognitoPostConfirmation,
  cognitoPreAuthentication,
  cognitoPostAuthentication,
  cognitoPreTokenGenerationV1,
  cognitoPreTokenGenerationV2,
  cognitoPreTokenGenerationV3,
  cognitoUserMigration,
  cognitoCustomMessage,
  cognitoDefineAuthChallenge,
  cognitoCreateAuthChallenge,
  cognitoVerifyAuthChallenge,
  cognitoCustomEmailSender,
  cognitoCustomSmsSender,
  cognitoInboundFederation,
  cognitoSyncTrigger,
];
