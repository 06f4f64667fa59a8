import type { JsonObject } from "../model/json.ts";

/** A password by the Secure Remote Password protocol: its first step, passed. */
export const srpStarted = challenge("SRP_A", true, null);
/** The same: the password, passed. */
export const passwordVerified = challenge("PASSWORD_VERIFIER", true, null);

/** A custom challenge of the sign-in so far. */
export function customChallenge(passed: boolean, metadata: string): JsonObject {
  return challenge("CUSTOM_CHALLENGE", passed, metadata);
}

function challenge(name: string, passed: boolean, metadata: string | null): JsonObject {
  return { challengeName: name, challengeResult: passed, challengeMetadata: metadata };
}
