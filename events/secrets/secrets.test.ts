import { describe, expect, it } from "vitest";
import { buildEvent } from "../testing/buildEvent.ts";
import { validate } from "../validate.ts";
import { secretsmanagerRotation } from "./secretsmanagerRotation.ts";

describe("secretsmanager-rotation", () => {
  it("names the secret by its ARN, which ends in six characters of AWS's own", () => {
    const { SecretId } = buildEvent(secretsmanagerRotation, "set-secret", { secretName: "a/b" });
    expect(SecretId).toMatch(/^arn:aws:secretsmanager:us-east-1:123456789012:secret:a\/b-\w{6}$/);
  });

  it("knows four steps, in AWS's casing", () => {
    const event = buildEvent(secretsmanagerRotation, "create-secret");
    expect(validate(secretsmanagerRotation, { ...event, Step: "CreateSecret" })).toMatchObject([
      { path: "Step", severity: "error" },
    ]);
    const { ClientRequestToken, ...rest } = event;
    const misspelt = { ...rest, clientRequestToken: ClientRequestToken };
    expect(validate(secretsmanagerRotation, misspelt)).toContainEqual(
      expect.objectContaining({ suggestion: "ClientRequestToken" }),
    );
  });
});
