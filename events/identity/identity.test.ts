import { describe, expect, it } from "vitest";
import { resultProblems } from "../resultProblems.ts";
import { buildEvent } from "../testing/buildEvent.ts";
import { validate } from "../validate.ts";
import { clientVpnConnectionHandler } from "./clientVpnConnectionHandler.ts";
import { iotCustomAuthorizer } from "./iotCustomAuthorizer.ts";
import { transferFamilyIdp } from "./transferFamilyIdp.ts";

describe("transfer-family-idp", () => {
  const Role = "arn:aws:iam::123456789012:role/transfer-user";
  const withPassword = buildEvent(transferFamilyIdp, "sftp-password", { password: "p" });
  const withKey = buildEvent(transferFamilyIdp, "sftp-public-key");
  const problems = (event: unknown, result: unknown) =>
    resultProblems(transferFamilyIdp, event, result);

  it("has no password where the client offers a key, which the answer must then hold", () => {
    expect(withPassword["password"]).toBe("p");
    expect(withKey).not.toHaveProperty("password");
    expect(problems(withPassword, { Role })).toEqual([]);
    expect(problems(withKey, { Role, PublicKeys: ["ssh-ed25519 AAAA"] })).toEqual([]);
    expect(problems(withKey, { Role })).toEqual([
      "PublicKeys must hold the user's keys, because the client offers no password",
    ]);
    expect(problems({ ...withKey, password: "" }, { Role })).toHaveLength(1);
  });

  it("takes an empty answer as a refusal", () => {
    expect(problems(withKey, {})).toEqual([]);
    expect(problems(withKey, null)).toEqual(["The invoker wants an object here, not null"]);
  });

  it("wants the mapping of folders as JSON text", () => {
    const map = [{ Entry: "/", Target: "/shop-uploads/ada" }];
    const answer = (HomeDirectoryDetails: unknown) =>
      problems(withPassword, { Role, HomeDirectoryType: "LOGICAL", HomeDirectoryDetails });
    expect(answer(JSON.stringify(map))).toEqual([]);
    expect(answer(map)).toEqual([
      "HomeDirectoryDetails: The invoker wants a string or null here, not a list",
    ]);
    expect(answer('{"Entry":"/"}')).toHaveLength(1);
    expect(answer(undefined)).toEqual([
      "HomeDirectoryDetails is missing; HomeDirectoryType LOGICAL needs it",
    ]);
  });

  it("takes clients with an IPv6 address", () => {
    const event = buildEvent(transferFamilyIdp, "ftps", { sourceIp: "2001:db8::17" });
    expect(validate(transferFamilyIdp, event)).toEqual([]);
  });
});

describe("iot-custom-authorizer", () => {
  const answer = {
    isAuthenticated: true,
    principalId: "sensor17",
    disconnectAfterInSeconds: 86_400,
    refreshAfterInSeconds: 300,
    policyDocuments: [{ Version: "2012-10-17", Statement: [] }],
  };
  const problems = (change: object) =>
    resultProblems(iotCustomAuthorizer, {}, { ...answer, ...change });

  it("encodes the password, and names the protocols that apply", () => {
    const event = buildEvent(iotCustomAuthorizer, "mqtt", { password: "pässword" });
    expect(event).toMatchObject({
      signatureVerified: false,
      protocols: ["tls", "mqtt"],
      protocolData: { mqtt: { password: "cMOkc3N3b3Jk" } },
    });
    expect(event).not.toHaveProperty("token");
    expect(buildEvent(iotCustomAuthorizer, "mqtt-over-websocket", { token: "t" })).toMatchObject({
      token: "t",
      signatureVerified: true,
      protocols: ["tls", "http", "mqtt"],
    });
  });

  it("wants all of a device that is let in, and nothing of another", () => {
    expect(problems({})).toEqual([]);
    expect(problems({ policyDocuments: ['{"Version":"2012-10-17"}'] })).toEqual([]);
    expect(problems({ principalId: null })).toEqual([
      "principalId is missing; a device that is let in needs it",
    ]);
    expect(resultProblems(iotCustomAuthorizer, {}, { isAuthenticated: false })).toEqual([]);
  });

  it("keeps to AWS IoT's limits", () => {
    expect(problems({ principalId: "sensor-17" })).toEqual([
      "principalId: A principalId has 1 to 128 letters and digits",
    ]);
    expect(problems({ refreshAfterInSeconds: 60 })).toHaveLength(1);
    expect(problems({ policyDocuments: [{ Statement: "x".repeat(2048) }] })).toEqual([
      "policyDocuments[0] may have 2048 characters, but has 2064",
    ]);
    expect(problems({ policyDocuments: Array.from({ length: 11 }, () => ({})) })).toEqual([
      "There may be 10 policyDocuments, but are 11",
    ]);
  });
});

describe("client-vpn-connection-handler", () => {
  const event = buildEvent(clientVpnConnectionHandler, "deny", { platform: "linux" });
  const answer = {
    allow: false,
    "error-msg-on-denied-connection": "Update your device.",
    "posture-compliance-statuses": ["outdated"],
    "schema-version": "v3",
  };
  const problems = (result: object) => resultProblems(clientVpnConnectionHandler, event, result);

  it("writes its keys with hyphens, and says so of others", () => {
    expect(event).toMatchObject({ platform: "linux", "schema-version": "v3" });
    const { "endpoint-id": endpointId, ...rest } = event;
    expect(validate(clientVpnConnectionHandler, { ...rest, endpointId })).toContainEqual(
      expect.objectContaining({ path: "endpointId", suggestion: "endpoint-id" }),
    );
  });

  it("wants every field of the answer", () => {
    expect(problems(answer)).toEqual([]);
    const { "error-msg-on-denied-connection": _, ...silent } = answer;
    expect(problems(silent)).toEqual([
      "error-msg-on-denied-connection is missing; it must be there, empty or not",
    ]);
    expect(problems({ ...silent, "error-msg-on-failed-posture-compliance": "" })).toEqual([]);
    expect(problems({ allow: true })).toHaveLength(2);
    expect(problems({ ...answer, "posture-compliance-statuses": Array(11).fill("x") })).toEqual([
      '["posture-compliance-statuses"]: There may be ten statuses',
    ]);
  });
});
