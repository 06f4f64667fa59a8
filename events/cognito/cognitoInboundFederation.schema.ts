import * as z from "zod";
import { textField } from "../model/commonFields.ts";
import { field, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";
import type { UserPoolSchemaParts } from "./userPoolTrigger.schema.ts";

const attributes = once(() =>
  z.looseObject({
    tokenResponse: providerMap(
      "Answer of the provider's token endpoint, tokens included: never to be logged. Absent for SAML.",
      { token_type: "Bearer", expires_in: "3600", scope: "openid email" },
    ),
    idToken: providerMap("Claims of the provider's ID token, decoded. Absent for SAML.", {
      sub: "117235600418429963851",
      email: "ada@example.com",
      email_verified: "true",
    }),
    userInfo: providerMap("Answer of the provider's userinfo endpoint. Absent for SAML.", {
      given_name: "Ada",
      family_name: "Lovelace",
    }),
    samlResponse: providerMap("Attributes of the SAML assertion. Absent for OIDC and social.", {
      "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress": "ada@example.com",
    }),
  }),
);

/** Cognito Developer Guide, "Inbound federation Lambda trigger". */
export const inboundFederationSchema: UserPoolSchemaParts = {
  version: "1",
  sources: ["InboundFederation_ExternalProvider"],
  request: () => ({
    providerName: textField("Name of the identity provider in the pool.", "Google"),
    providerType: known(
      textField(
        "Kind of the provider: `OIDC`, `SAML`, `Facebook`, `Google`, `SignInWithApple` or `LoginWithAmazon`.",
        "Google",
      ),
      ["OIDC", "SAML", "Facebook", "Google", "SignInWithApple", "LoginWithAmazon"],
    ),
    attributes: field(
      attributes(),
      "What the provider said of the user, before the pool's mapping of attributes; all values text.",
      { idToken: { sub: "117235600418429963851", email: "ada@example.com" } },
    ),
  }),
  response: (needed) => ({
    userAttributesToMap: field(
      needed(z.record(z.string(), z.string())),
      "The provider's attributes to go on with, all values text: those left out are dropped, but an empty object keeps all. Blank on the way in.",
      { email: "ada@example.com", given_name: "Ada" },
    ),
  }),
};

function providerMap(description: string, example: Readonly<Record<string, string>>) {
  return field(z.record(z.string(), z.string()).nullish(), description, example);
}
