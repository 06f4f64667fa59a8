const minute = 60_000;

/**
 * Reads the gate's policy from an action's `UserParameters`, which are text, usually JSON, and
 * absent when none are set.
 * @returns {{ freezeUntil: Date | null, settleMinutes: number } | { mistake: string }}
 */
export function readPolicy(userParameters = "{}") {
  let parameters;
  try {
    parameters = Object(JSON.parse(userParameters));
  } catch {
    return { mistake: "UserParameters is not JSON." };
  }
  const { freezeUntil = null, settleMinutes = 0 } = parameters;
  if (freezeUntil !== null && Number.isNaN(Date.parse(freezeUntil))) {
    return { mistake: "freezeUntil is not a date." };
  }
  if (!Number.isFinite(settleMinutes) || settleMinutes < 0) {
    return { mistake: "settleMinutes is not a number of minutes." };
  }
  return { freezeUntil: freezeUntil && new Date(freezeUntil), settleMinutes };
}

/**
 * Decides about a release: it passes, waits, or fails.
 * @param policy what `readPolicy` returned
 * @param {string | undefined} continuationToken the time of the first call, on every call after it
 * @param {Date} now
 */
export function decide(policy, continuationToken, now) {
  if ("mistake" in policy) {
    return { outcome: "fail", failureType: "ConfigurationError", reason: policy.mistake };
  }
  if (policy.freezeUntil !== null && policy.freezeUntil > now) {
    const reason = `Releases are frozen until ${policy.freezeUntil.toISOString()}.`;
    return { outcome: "fail", failureType: "JobFailed", reason };
  }
  const since = Date.parse(continuationToken ?? "") || now.getTime();
  if (now.getTime() - since < policy.settleMinutes * minute) {
    return { outcome: "wait", continuationToken: new Date(since).toISOString() };
  }
  return { outcome: "pass", reason: "The release may go on." };
}
