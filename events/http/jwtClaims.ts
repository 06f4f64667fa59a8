import type { JsonObject } from "../model/json.ts";
import type { SampleContext } from "../model/sampleContext.ts";

/** Claims of an access token as a JWT authorizer hands them on: numbers and lists as text. */
export function jwtClaims(context: SampleContext): JsonObject {
  const issued = Math.floor(context.now.getTime() / 1000) - 60;
  return {
    aud: "https://api.example.com",
    exp: String(issued + 3600),
    iat: String(issued),
    iss: "https://idp.example.com/",
    jti: context.uuid(),
    scope: "openid orders/read",
    sub: context.uuid(),
    token_use: "access",
  };
}
