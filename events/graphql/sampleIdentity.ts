import { sampleJwt } from "../authorizers/sampleJwt.ts";
import { sampleCaller } from "../http/sampleCaller.ts";
import { sampleSourceIp } from "../http/httpRequest.ts";
import type { Json, JsonObject } from "../model/json.ts";
import type { SampleContext } from "../model/sampleContext.ts";

/** The caller of a sample: what the event says of it, and the header that proves it. */
export interface SampleIdentity {
  readonly identity: Json;
  readonly headers: Readonly<Record<string, string>>;
}

/** A way to make the caller of a sample. Pure. */
export type IdentityMaker = (context: SampleContext, username: string) => SampleIdentity;

/** A user of a Cognito user pool, in these groups. */
export function cognitoUser(groups: readonly string[] | null): IdentityMaker {
  return (context, username) => {
    const pool = `${context.region}_${context.alphanumeric(9)}`;
    const issuer = `https://cognito-idp.${context.region}.amazonaws.com/${pool}`;
    const sub = context.uuid();
    const issued = Math.floor(context.now.getTime() / 1000) - 60;
    const claims: JsonObject = {
      sub,
      ...(groups === null ? {} : { "cognito:groups": groups }),
      email_verified: true,
      iss: issuer,
      "cognito:username": username,
      aud: context.alphanumeric(26).toLowerCase(),
      event_id: context.uuid(),
      token_use: "id",
      auth_time: issued,
      exp: issued + 3600,
      iat: issued,
      email: "ada@example.com",
    };
    return {
      identity: {
        claims,
        defaultAuthStrategy: "ALLOW",
        groups,
        issuer,
        sourceIp: [sampleSourceIp],
        sub,
        username,
      },
      headers: { authorization: sampleJwt(context, claims) },
    };
  };
}

/** An IAM user of the account; the username is IAM's and not the person's. */
export const iamUser: IdentityMaker = (context) => {
  const { accountId, userArn, userId, accessKey } = sampleCaller(context);
  const date = context.now.toISOString().slice(0, 10).replaceAll("-", "");
  const scope = `${accessKey}/${date}/${context.region}/appsync/aws4_request`;
  return {
    identity: {
      accountId,
      cognitoIdentityAuthProvider: null,
      cognitoIdentityAuthType: null,
      cognitoIdentityId: null,
      cognitoIdentityPoolId: null,
      sourceIp: [sampleSourceIp],
      userArn,
      username: userId,
    },
    headers: {
      authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host;x-amz-date, Signature=${context.hex(64)}`,
    },
  };
};

/** A user of an OpenID Connect provider. */
export const oidcUser: IdentityMaker = (context, username) => {
  const issued = Math.floor(context.now.getTime() / 1000) - 60;
  const claims = {
    sub: username,
    aud: "shop",
    azp: "shop",
    iss: "https://idp.example.com",
    scope: "openid profile",
    exp: issued + 3600,
    iat: issued,
  };
  return {
    identity: { claims, issuer: claims.iss, sub: claims.sub },
    headers: { authorization: `Bearer ${sampleJwt(context, claims)}` },
  };
};

/**
 * Whoever a Lambda authorizer let in.
 * @param key where the authorizer's context stands: it differs between GraphQL and Event APIs
 */
export function letInByAuthorizer(key: "resolverContext" | "handlerContext"): IdentityMaker {
  return (context, username) => ({
    identity: { [key]: { user: username, tenant: "acme", role: "editor" } },
    headers: { authorization: `custom-${context.alphanumeric(32)}` },
  });
}

/** A client with an API key, of which the event says nothing. */
export const apiKeyClient: IdentityMaker = (context) => ({
  identity: null,
  headers: { "x-api-key": `da2-${context.alphanumeric(26).toLowerCase()}` },
});
