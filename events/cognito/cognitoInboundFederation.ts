import type { JsonObject } from "../model/json.ts";
import { readText } from "../model/readParameters.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { textParameter } from "../model/sampleParameters.ts";
import { inboundFederationSchema } from "./cognitoInboundFederation.schema.ts";
import type { SampleUser, UserPoolSample } from "./userPoolSample.ts";
import { userPoolTrigger } from "./userPoolTrigger.ts";

/** A user of an external provider signs in; the function may change what the provider says. */
export const cognitoInboundFederation = userPoolTrigger({
  ...inboundFederationSchema,
  id: "cognito-inbound-federation",
  title: "Inbound federation",
  shortTitle: "Federation",
  description: "A user signs in with an external provider, whose answer has been verified.",
  tier: 3,
  aliases: ["inboundfederation", "oidc", "saml", "social", "google", "sso", "identity provider"],
  documentation:
    "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-inbound-federation.html",
  when: "before it creates or updates the profile of a federated user",
  act: "the sign-in",
  resultUse:
    "Cognito wants the event back and maps userAttributesToMap of its response to the user's profile; if the handler throws, the sign-in fails.",
  whenAccepted: "Cognito maps the attributes and goes on with the sign-in",
  whenFailed: "Cognito fails the sign-in and passes the message on",
  names: {
    cdkConstruct: "UserPool",
    typescriptType: "InboundFederationTriggerEvent",
    typescriptHandlerType: "InboundFederationTriggerHandler",
    goType: "CognitoEventUserPoolsInboundFederation",
  },
  samples: [
    federated("oidc", "OpenID Connect provider", "CompanyLogin", "OIDC", oidcAttributes),
    federated("saml", "SAML provider", "CompanySAML", "SAML", samlAttributes),
    federated("social", "Social provider", "Google", "Google", oidcAttributes),
  ],
});

function federated(
  id: string,
  title: string,
  provider: string,
  providerType: string,
  attributes: (user: SampleUser, context: SampleContext) => JsonObject,
): UserPoolSample {
  return {
    id,
    title,
    username: `${provider.toLowerCase()}_117235600418429963851`,
    parameters: [textParameter("provider", "Name of the identity provider in the pool.", provider)],
    request: (user, context, values) => ({
      providerName: readText(values, "provider"),
      providerType,
      attributes: attributes(user, context),
    }),
    response: { userAttributesToMap: {} },
  };
}

function oidcAttributes(user: SampleUser, context: SampleContext): JsonObject {
  const subject = user.userName.replace(/^.*_/, "");
  const profile = { sub: subject, ...user.further, email: user.email, email_verified: "true" };
  const issued = Math.floor(context.now.getTime() / 1000);
  return {
    tokenResponse: {
      access_token: context.alphanumeric(64),
      id_token: `${context.alphanumeric(36)}.${context.alphanumeric(80)}.${context.alphanumeric(43)}`,
      token_type: "Bearer",
      expires_in: "3600",
      scope: "openid email profile",
    },
    idToken: { ...profile, iat: String(issued), exp: String(issued + 3600) },
    userInfo: profile,
  };
}

/** Attribute names of the WS-Federation claims that most SAML providers send. */
function samlAttributes(user: SampleUser): JsonObject {
  const claims = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims";
  return {
    samlResponse: {
      [`${claims}/nameidentifier`]: user.userName.replace(/^.*_/, ""),
      [`${claims}/emailaddress`]: user.email,
      ...user.further,
    },
  };
}
