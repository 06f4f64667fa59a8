import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { identify } from "../identify.ts";
import { resultProblems } from "../resultProblems.ts";
import { buildEvent } from "../testing/buildEvent.ts";
import { validate } from "../validate.ts";
import { iotPreprovisioningHook } from "./iotPreprovisioningHook.ts";
import { iotRule } from "./iotRule.ts";

describe("iot-rule", () => {
  it("takes whatever a rule's SQL selects", () => {
    for (const event of ["21.4", 21.4, [1, 2], null, { temperature: 21.4 }]) {
      expect(validate(iotRule, event)).toEqual([]);
    }
  });

  it("is offered for what AWS IoT itself publishes, and for no other JSON", () => {
    for (const sample of ["connected", "disconnected", "job-execution", "shadow-delta"]) {
      expect(identify(buildEvent(iotRule, sample)).candidates).toContain("iot-rule");
    }
    expect(identify(buildEvent(iotRule, "json-payload")).candidates).not.toContain("iot-rule");
  });

  it("counts in milliseconds or in seconds, as AWS IoT does", () => {
    expect(buildEvent(iotRule, "connected")["timestamp"]).toBe(1773342238390);
    expect(buildEvent(iotRule, "shadow-delta")["timestamp"]).toBe(1773342238);
  });

  it("has a time for each value of a shadow, however deep", () => {
    const event = buildEvent(iotRule, "shadow-delta", { state: '{"a":{"b":1},"c":[2]}' });
    const time = { timestamp: 1773342238 };
    expect(event["metadata"]).toEqual({ a: { b: time }, c: [time] });
  });

  it("adds what functions of the SQL give", () => {
    const set = { payload: '{"t":1}', topic: "a/b" };
    expect(buildEvent(iotRule, "topic-function", set)).toEqual({
      t: 1,
      topic: "a/b",
      timestamp: 1773342238390,
    });
  });

  it("says whether the client itself went", () => {
    const event = buildEvent(iotRule, "disconnected", { reason: "CLIENT_INITIATED_DISCONNECT" });
    expect(event["clientInitiatedDisconnect"]).toBe(true);
    expect(buildEvent(iotRule, "disconnected")["clientInitiatedDisconnect"]).toBe(false);
  });
});

describe("iot-preprovisioning-hook", () => {
  const event = buildEvent(iotPreprovisioningHook, "allow");
  const problems = (result: unknown) => resultProblems(iotPreprovisioningHook, event, result);

  it("names the certificate by its digest", () => {
    const pem = String(event["certificatePem"]).replaceAll(/-----[^-]+-----|\n/g, "");
    const digest = createHash("sha256").update(Buffer.from(pem, "base64")).digest("hex");
    expect(event["certificateId"]).toBe(digest);
  });

  it("wants to know whether the device may be provisioned", () => {
    expect(problems({ allowProvisioning: false })).toEqual([]);
    expect(problems({ allowProvisioning: true, parameterOverrides: { a: "b" } })).toEqual([]);
    expect(problems({})).toEqual([expect.stringContaining('"allowProvisioning" is missing')]);
    expect(problems({ allowProvisioning: true, parameterOverrides: { a: 1 } })).toEqual([
      expect.stringMatching(/^parameterOverrides\.a: /),
    ]);
  });
});
