import { encodeBase64 } from "../encoding/base64.ts";
import { isJsonObject, type Json } from "../model/json.ts";
import type { SampleContext } from "../model/sampleContext.ts";

/**
 * A JSON Web Token that was issued a minute ago and is valid for an hour, with a signature that nobody
 * made: its parts can be decoded, and verification fails.
 * @param claims further claims; they win over the standard ones
 */
export function sampleJwt(context: SampleContext, claims: Json): string {
  const issued = Math.floor(context.now.getTime() / 1000) - 60;
  const header = { alg: "RS256", typ: "JWT", kid: context.hex(16) };
  const payload = {
    iss: "https://idp.example.com/",
    aud: "https://api.example.com",
    iat: issued,
    exp: issued + 3600,
    ...(isJsonObject(claims) ? claims : {}),
  };
  return [encodePart(header), encodePart(payload), context.alphanumeric(342)].join(".");
}

/** RFC 7515, "Base64url Encoding": without padding. */
function encodePart(part: object): string {
  return encodeBase64(JSON.stringify(part))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
