import { findEventType } from "../../../../events/catalogue.ts";
import type { ResourceTrigger } from "./resourceTrigger.ts";
import type { TemplateResource } from "../templateIndex.ts";
import { asList, asText, memberOf, membersOf, type TemplateObject } from "../templateValue.ts";

/** Event types by key of a user pool's LambdaConfig, but for token generation, which has versions. */
const eventTypeIds: ReadonlyMap<string, string> = new Map([
  ["PreSignUp", "cognito-pre-sign-up"],
  ["PostConfirmation", "cognito-post-confirmation"],
  ["PreAuthentication", "cognito-pre-authentication"],
  ["PostAuthentication", "cognito-post-authentication"],
  ["PreTokenGeneration", "cognito-pre-token-generation-v1"],
  ["UserMigration", "cognito-user-migration"],
  ["CustomMessage", "cognito-custom-message"],
  ["DefineAuthChallenge", "cognito-define-auth-challenge"],
  ["CreateAuthChallenge", "cognito-create-auth-challenge"],
  ["VerifyAuthChallengeResponse", "cognito-verify-auth-challenge"],
  ["CustomEmailSender", "cognito-custom-email-sender"],
  ["CustomSMSSender", "cognito-custom-sms-sender"],
  ["InboundFederation", "cognito-inbound-federation"],
]);

/**
 * The event type of a SAM event of type `Cognito`, by its Trigger: one name, or a list, of which the
 * first counts.
 */
export function samUserPoolEventType(properties: TemplateObject): string | null {
  const trigger = memberOf(properties, "Trigger");
  return eventTypeOfTrigger(asText(trigger) ?? asText(asList(trigger)[0]) ?? "", null);
}

/** `AWS::Cognito::UserPool`: one trigger for each entry of its LambdaConfig. */
export function readUserPool({ properties }: TemplateResource): readonly ResourceTrigger[] {
  return membersOf(memberOf(properties, "LambdaConfig")).map(([key, entry]) => {
    const arn = memberOf(entry, "LambdaArn");
    return {
      target: arn ?? entry,
      eventType: eventTypeOfTrigger(key, asText(memberOf(entry, "LambdaVersion"))),
      service: "cognito-idp",
      name: key,
    };
  });
}

function eventTypeOfTrigger(key: string, version: string | null): string | null {
  const id =
    key === "PreTokenGenerationConfig"
      ? `cognito-pre-token-generation-${(version ?? "").replace("_0", "").toLowerCase()}`
      : eventTypeIds.get(key);
  return id === undefined ? null : (findEventType(id)?.id ?? null);
}
