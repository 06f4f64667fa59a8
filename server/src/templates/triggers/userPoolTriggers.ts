import { findEventType } from "../../../../events/catalogue.ts";
import { textProperty } from "../templateIndex.ts";
import { asList, asText, memberOf, type TemplateObject } from "../templateValue.ts";
import { byKey, type FunctionPlace, type FunctionProperty } from "./functionProperty.ts";

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

/** `AWS::Cognito::UserPool`: each entry of LambdaConfig is a function, or an object that names one. */
export const userPoolProperties: readonly FunctionProperty[] = [
  {
    resource: "AWS::Cognito::UserPool",
    path: "LambdaConfig.*",
    service: "cognito-idp",
    eventType: ({ key, value, index }: FunctionPlace) =>
      userPoolEventType(key ?? "", textProperty(value, "LambdaVersion", index.scope)),
    name: byKey,
  },
];

/** The event types of a SAM event of type `Cognito`, by its Trigger: one name, or a list; null for one that is not known. */
export function samUserPoolEventTypes(properties: TemplateObject): readonly (string | null)[] {
  const trigger = memberOf(properties, "Trigger");
  const names = asText(trigger) === null ? asList(trigger) : [trigger];
  return names.length === 0
    ? [null]
    : names.map((name) => userPoolEventType(asText(name) ?? "", null));
}

/**
 * The event type of a user pool's trigger.
 * @param key of `LambdaConfig`: `PreSignUp`, `PreTokenGenerationConfig`
 * @param version `LambdaVersion`: `V2_0`
 */
export function userPoolEventType(key: string, version: string | null): string | null {
  const id =
    key === "PreTokenGenerationConfig"
      ? `cognito-pre-token-generation-${(version ?? "").replace("_0", "").toLowerCase()}`
      : eventTypeIds.get(key);
  return id === undefined ? null : (findEventType(id)?.id ?? null);
}
